package org.xieshang.meeting;

import org.xieshang.record.Topic;

/** Carries the generated key of an insert back. */
final class NewSession {

  private Long id;
  private final Topic topic;
  private final Plan plan;

  NewSession(Topic topic, Plan plan) {
    this.topic = topic;
    this.plan = plan;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Topic getTopic() {
    return topic;
  }

  public Plan getPlan() {
    return plan;
  }
}
