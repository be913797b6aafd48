package org.xieshang.supervision;

import java.util.Date;

/**
 * An open human step with its case.
 *
 * @param levelNo the last level it has had, -1 when none
 * @param stepId null for a task of no model
 * @param topicId null when it belongs to no case
 */
record OpenStep(
    String taskId,
    int levelNo,
    String stepId,
    String step,
    String assignee,
    String tenantId,
    Date createdAt,
    Date dueAt,
    String processKey,
    Long topicId,
    String caseNumber,
    String title,
    String tier,
    String track) {

  /** Its name in the model, or else its id: a task added in haste may have none. */
  String name() {
    return step != null && !step.isBlank() ? step : stepId == null ? "未命名的任务" : stepId;
  }
}
