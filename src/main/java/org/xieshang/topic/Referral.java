package org.xieshang.topic;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A topic that another channel deals with; it ends only when that channel's reply is on record.
 *
 * @param explanation why, in a person's words; null when the exclusion says it all
 * @param channel null until it was handed on
 * @param replyBy when the receiver promised to reply
 */
record Referral(
    long topicId,
    Exclusion exclusion,
    String explanation,
    String channel,
    String receiver,
    String receiptNumber,
    LocalDate replyBy,
    String reply,
    LocalDateTime repliedAt) {}
