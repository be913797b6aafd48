package org.xieshang.notice;

/**
 * A document before it has its number.
 *
 * @param kind what it is, such as 催办通知书; numbers count per kind and year
 * @param topicId the case it concerns; null when it concerns none
 * @param words its text, plain, in lines
 */
public record Draft(String kind, Long topicId, String words) {}
