package org.xieshang.record;

/** Carries the generated key of an insert back. */
final class TopicRow {

  private Long id;
  private final NewTopic topic;
  private final Long rootId;
  private final String caseNumber;

  TopicRow(NewTopic topic, Long rootId, String caseNumber) {
    this.topic = topic;
    this.rootId = rootId;
    this.caseNumber = caseNumber;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public NewTopic getTopic() {
    return topic;
  }

  public Long getRootId() {
    return rootId;
  }

  public String getCaseNumber() {
    return caseNumber;
  }
}
