package org.xieshang.report;

import java.time.LocalDateTime;

/** A line of the record with the name of whoever acted. */
record RecordedAct(
    long id, LocalDateTime actedAt, String actor, String actorName, String stepId, String step, String words) {}
