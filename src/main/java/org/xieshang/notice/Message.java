package org.xieshang.notice;

/**
 * A message to one account.
 *
 * @param key what makes it this message and no other, at most 190 characters: sent twice under one key it arrives once
 * @param recipient an account
 * @param kind what it is, such as 临期提醒; stands in a mail's subject
 * @param caseNumber stands in a mail's subject; null when it concerns no case
 * @param title one line for the list, at most 200 characters
 * @param words plain text in lines, without phone numbers
 * @param taskId the task it leads to; null when there is none
 * @param topicId the case whose dossier it leads to; null when there is none
 * @param documentId the document that comes with it; null when there is none
 */
public record Message(
    String key,
    String recipient,
    String kind,
    String caseNumber,
    String title,
    String words,
    String taskId,
    Long topicId,
    Long documentId) {}
