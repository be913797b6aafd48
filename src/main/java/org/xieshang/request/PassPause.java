package org.xieshang.request;

import static org.xieshang.request.CaseRequest.CASE_PAUSED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.record.Topics;

/** The consultation stops the case’s clock and waits for the coordinator. */
@Component
class PassPause implements JavaDelegate {

  private final Topics topics;

  PassPause(Topics topics) {
    this.topics = topics;
  }

  @Override
  public void execute(DelegateExecution step) {
    step.getProcessEngineServices().getRuntimeService().createMessageCorrelation(CASE_PAUSED)
        .processInstanceId(topics.get(Case.TOPIC_ID.in(step)).processInstanceId())
        .correlate();
  }
}
