package org.xieshang.cockpit;

import java.time.LocalDateTime;

/** A meeting; {@code present} are those who are known by name, {@code residents} come on top. */
record MeetingRow(
    long id,
    long caseId,
    String caseNumber,
    String title,
    String stationId,
    String stationName,
    Integer ordinalNo,
    LocalDateTime startsAt,
    String place,
    String statusCode,
    boolean held,
    int residents,
    int present,
    int members) {}
