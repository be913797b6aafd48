package org.xieshang.supervision;

import java.time.LocalDateTime;

/** A level that was taken for a step. */
record TakenLevel(
    String taskId,
    int levelNo,
    String levelCode,
    String kind,
    Long topicId,
    String stationId,
    String processKey,
    String stepId,
    String step,
    LocalDateTime dueAt,
    LocalDateTime takenAt,
    String recipients,
    Long documentId) {}
