package org.xieshang.topic;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * What a station head decided on a scored topic.
 *
 * @param recommendation of the decision topic-score: ACCEPT, REJECT or RETURN
 * @param opinion null where none was needed
 */
record Decision(
    long topicId,
    int edition,
    BigDecimal scoreTotal,
    String recommendation,
    Ruling ruling,
    String opinion,
    String decidedBy,
    LocalDateTime decidedAt) {}
