package org.xieshang.request;

import static org.xieshang.request.CaseRequest.REQUEST_ID;
import static org.xieshang.request.CaseRequest.REQUEST_KIND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.StartForms;

/** Who asks and why goes to our table at once; the engine keeps the kind alone. */
@Component
class RecordRequest implements JavaDelegate {

  private final StartForms forms;
  private final Requests requests;
  private final Now now;

  RecordRequest(StartForms forms, Requests requests, Now now) {
    this.forms = forms;
    this.requests = requests;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    Entry entry = forms.take(step);
    RequestKind kind = RequestKind.valueOf(entry.required("kind"));
    REQUEST_ID.set(step, requests.receive(
        step.getTenantId(), kind, entry.required("askedBy"), entry.required("reason"), now.now()));
    REQUEST_KIND.set(step, kind.name());
    Case.TITLE.set(step, "案件申请：" + kind.label());
    Case.PRIORITY.set(step, Case.priorityOf(Case.NORMAL));
  }
}
