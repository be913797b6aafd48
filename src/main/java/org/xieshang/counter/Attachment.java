package org.xieshang.counter;

import java.time.LocalDateTime;

/**
 * A file of a case, without its content.
 *
 * @param step the task it was added at
 * @param previewed 1 when there is a small picture of it
 * @param withdrawnAt null unless it was taken back
 */
record Attachment(
    long id,
    long topicId,
    String step,
    String name,
    String mediaType,
    int sizeBytes,
    String note,
    String addedBy,
    String addedByName,
    LocalDateTime addedAt,
    LocalDateTime withdrawnAt,
    int previewed) {}
