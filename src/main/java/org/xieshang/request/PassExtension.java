package org.xieshang.request;

import static org.xieshang.request.CaseRequest.EXTENSION_REQUESTED;
import static org.xieshang.request.CaseRequest.REQUEST_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;
import org.xieshang.outcome.Items;
import org.xieshang.procedure.Case;

/**
 * The head decides inside the case, where the term is. The message names one item, or the station and the case: the same case number
 * may exist in two tenants.
 */
@Component
class PassExtension implements JavaDelegate {

  private final Requests requests;
  private final Items items;

  PassExtension(Requests requests, Items items) {
    this.requests = requests;
    this.items = items;
  }

  @Override
  public void execute(DelegateExecution step) {
    Application request = requests.get(REQUEST_ID.in(step));
    MessageCorrelationBuilder message =
        step.getProcessEngineServices().getRuntimeService().createMessageCorrelation(EXTENSION_REQUESTED);
    if (request.itemId() == null) {
      message.tenantId(step.getTenantId()).processInstanceVariableEquals(Case.TOPIC_ID.name(), Case.TOPIC_ID.in(step)).correlate();
    } else {
      message.processInstanceId(items.get(request.itemId()).processInstanceId()).correlate();
    }
  }
}
