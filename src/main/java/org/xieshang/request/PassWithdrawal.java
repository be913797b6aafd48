package org.xieshang.request;

import static org.xieshang.request.CaseRequest.TOPIC_WITHDRAWN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.record.Topics;

/** The consultation leaves its four stages and closes the case. */
@Component
class PassWithdrawal implements JavaDelegate {

  private final Topics topics;

  PassWithdrawal(Topics topics) {
    this.topics = topics;
  }

  @Override
  public void execute(DelegateExecution step) {
    step.getProcessEngineServices().getRuntimeService().createMessageCorrelation(TOPIC_WITHDRAWN)
        .processInstanceId(topics.get(Case.TOPIC_ID.in(step)).processInstanceId())
        .correlate();
  }
}
