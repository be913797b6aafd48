package org.xieshang.procedure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.record.Topics;

/** The same case goes through research and meeting once more, with a new research point. */
@Component
class StartNewRound implements JavaDelegate {

  private final Topics topics;

  StartNewRound(Topics topics) {
    this.topics = topics;
  }

  @Override
  public void execute(DelegateExecution step) {
    Case.ROUND.set(step, topics.startRound(Case.TOPIC_ID.in(step)));
  }
}
