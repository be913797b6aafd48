package org.xieshang.procedure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.record.Topics;

/** The case leaves its stages as by a withdrawal, unless it has left them by itself. */
@Component
class LeaveStages implements JavaDelegate {

  private final Topics topics;

  LeaveStages(Topics topics) {
    this.topics = topics;
  }

  @Override
  public void execute(DelegateExecution step) {
    if (topics.get(Case.TOPIC_ID.in(step)).open()) {
      step.getProcessEngineServices().getRuntimeService().createMessageCorrelation(Consultation.TOPIC_WITHDRAWN)
          .processInstanceId(step.getProcessInstanceId())
          .correlate();
    }
  }
}
