package org.xieshang.notice;

import java.time.LocalDateTime;

/** A document as it is written. */
record DocumentRow(String kind, int year, int ordinal, Long topicId, String words, LocalDateTime issuedAt) {}
