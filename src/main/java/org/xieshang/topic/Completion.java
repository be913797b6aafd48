package org.xieshang.topic;

import java.time.LocalDateTime;

/**
 * One time that a proposal was sent back to be completed.
 *
 * @param askedFor what was missing
 * @param completedAt null while the proposer is waited for
 */
record Completion(long id, long topicId, String askedFor, String askedBy, LocalDateTime askedAt, LocalDateTime completedAt) {}
