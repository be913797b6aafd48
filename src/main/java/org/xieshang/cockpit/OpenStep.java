package org.xieshang.cockpit;

import java.util.Date;

/** A human step of a case that waits; {@code dueAt} is null where nobody gave it a deadline. */
record OpenStep(
    String taskId,
    String stepId,
    String step,
    String assignee,
    String candidate,
    Date createdAt,
    Date dueAt,
    String stationId,
    int levelNo) {}
