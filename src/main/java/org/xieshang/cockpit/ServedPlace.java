package org.xieshang.cockpit;

import java.time.LocalDate;

/** Where a member serves or served; {@code endedOn} is the last day, null while it lasts. */
record ServedPlace(String stationId, String stationName, String principle, LocalDate startedOn, LocalDate endedOn) {}
