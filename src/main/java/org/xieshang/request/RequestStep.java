package org.xieshang.request;

import static org.xieshang.request.CaseRequest.REQUEST_ID;

import org.springframework.beans.factory.annotation.Autowired;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.procedure.Words;

/** A user task about one request; every form shows it. */
abstract class RequestStep extends HumanStep {

  private Requests requests;

  @Autowired
  void setRequests(Requests requests) {
    this.requests = requests;
  }

  Requests requests() {
    return requests;
  }

  @Override
  protected final void show(Step step, View view) {
    Application request = requests.get(step.get(REQUEST_ID));
    view.markdown("request", "#### 申请" + request.kind().label() + "\n\n**申请人**　" + View.escaped(request.askedBy())
        + "　**收到时间**　" + Words.moment(request.receivedAt()) + "\n\n**理由**　" + View.escaped(request.reason()));
    show(step, request, view);
  }

  @Override
  protected final void take(Step step, Entry entry) {
    take(step, requests.get(step.get(REQUEST_ID)), entry);
  }

  void show(Step step, Application request, View view) {}

  abstract void take(Step step, Application request, Entry entry);
}
