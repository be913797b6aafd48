package org.xieshang.topic;

import java.time.LocalDateTime;

/**
 * The one time that a proposer may ask to look at a rejection again.
 *
 * @param upheld null until decided
 */
record Reconsideration(
    long topicId,
    String newFacts,
    LocalDateTime askedAt,
    Boolean upheld,
    String opinion,
    String decidedBy,
    LocalDateTime decidedAt) {}
