package org.xieshang.notice;

import java.time.LocalDateTime;

/**
 * A message as it is stored.
 *
 * @param readAt null until its recipient has opened it
 * @param document the number of the document that came with it, or null
 */
record Letter(
    long id,
    String messageKey,
    String recipient,
    String kind,
    String caseNumber,
    String title,
    String words,
    String taskId,
    Long topicId,
    Long documentId,
    LocalDateTime sentAt,
    LocalDateTime readAt,
    String documentKind,
    Integer documentYear,
    Integer documentOrdinal,
    String documentWords) {

  /** Public, as everything a page shows. */
  public boolean unread() {
    return readAt == null;
  }

  /** Null when no document came with it. */
  public String documentNumber() {
    return documentId == null ? null : new Document(documentId, documentKind, documentYear, documentOrdinal).number();
  }

  /** What and which case, nothing of the person: subjects pass through other people's servers. */
  String subject() {
    return caseNumber == null ? kind : kind + " " + caseNumber;
  }
}
