package org.xieshang.procedure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.record.Topics;

/** The proposer has answered; the case's clock runs again. */
@Component
class RestartClock implements JavaDelegate {

  private final Topics topics;
  private final Now now;

  RestartClock(Topics topics, Now now) {
    this.topics = topics;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    topics.resume(Case.TOPIC_ID.in(step), now.now());
  }
}
