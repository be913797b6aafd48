package org.xieshang.procedure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.record.Topics;

/** The case's clock stops while the proposer is waited for; the steps' clocks do not (procedure.md, "Two clocks"). */
@Component
class PauseCase implements JavaDelegate {

  private final Topics topics;
  private final Now now;

  PauseCase(Topics topics, Now now) {
    this.topics = topics;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    topics.pause(Case.TOPIC_ID.in(step), now.now());
  }
}
