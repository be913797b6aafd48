package org.xieshang.dispatch;

import java.time.LocalDateTime;

/** A meeting that a report names. */
record HeldMeeting(String stationId, LocalDateTime startsAt, String title) {}
