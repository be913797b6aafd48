package org.xieshang.outcome;

import java.time.LocalDateTime;

/**
 * One survey of an item, from the opening of its task to its completion.
 *
 * @param validUntil the task's due date: until then links are answered
 * @param closedAt null while the task is open
 */
record SurveyRound(long id, long itemId, LocalDateTime openedAt, LocalDateTime validUntil, LocalDateTime closedAt) {}
