package org.xieshang.outcome;

import java.time.LocalDateTime;

/**
 * The unit's report that an item is done.
 *
 * @param reason why not, for classes C and D; else null
 */
record Completion(LocalDateTime reportedAt, ResultClass resultClass, String words, String reason) {}
