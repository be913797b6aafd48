package org.xieshang.request;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** How the applicant was told is kept in the record alone; no rule reads it. */
@Component
class TellApplicant extends RequestStep {

  @Override
  void show(Step step, Application request, View view) {
    view.markdown("answer", "**不同意的理由**　" + View.escaped(request.answer()));
  }

  @Override
  void take(Step step, Application request, Entry entry) {}
}
