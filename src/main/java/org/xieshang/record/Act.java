package org.xieshang.record;

import java.time.LocalDateTime;

/**
 * One line of a case's record, never changed after it is written.
 *
 * @param actor an account, or {@link Journal#SYSTEM}
 * @param stepId the task or delegate
 * @param step its name as the committee says it
 * @param words what was entered or done, one "label：value" a line; may hold personal data, null when nothing was entered
 */
public record Act(long id, long topicId, LocalDateTime at, String actor, String stepId, String step, String words) {}
