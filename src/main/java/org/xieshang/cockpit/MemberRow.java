package org.xieshang.cockpit;

import java.time.LocalDate;

/** A member with where they serve today; station, principle and since are null when nowhere. */
record MemberRow(
    String id,
    String name,
    String levelCode,
    String sector,
    String status,
    int maxLoad,
    String committee,
    String stationId,
    String stationName,
    String principle,
    LocalDate startedOn) {}
