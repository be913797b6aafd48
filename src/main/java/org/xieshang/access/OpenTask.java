package org.xieshang.access;

import java.time.LocalDateTime;

/**
 * An open task, as far as whoever asked may read it.
 *
 * @param stepId its id in the model
 * @param stationId null for what belongs to no station
 * @param assignee the account that has it, or null
 * @param dueAt null when it has no due date
 * @param topicId the case it belongs to; null for what concerns no case
 */
public record OpenTask(
    String id, String name, String stepId, String stationId, String assignee, LocalDateTime dueAt, Long topicId) {}
