package org.xieshang.request;

import java.time.LocalDateTime;

/**
 * One request.
 *
 * @param askedBy a person or a unit, as the coordinator wrote it
 * @param topicId null until the case is chosen
 * @param itemId the outcome item whose term is to be extended, else null
 * @param granted null while undecided, or where the case itself decides
 * @param answer the head's reason
 */
record Application(
    long id,
    String stationId,
    RequestKind kind,
    String askedBy,
    String reason,
    LocalDateTime receivedAt,
    Long topicId,
    Long itemId,
    Boolean granted,
    String answer) {}
