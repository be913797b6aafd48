package org.xieshang.dispatch;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** The leading group's office accepts a report, or says what to mend. */
@Component
class ReviewReport extends ReportStep {

  @Override
  void show(Step step, DispatchedReport report, View view) {
    view.text("progress", report.progress()).text("problems", report.problems()).text("nextSteps", report.nextSteps());
  }

  @Override
  protected void take(Step step, Entry entry) {
    boolean accepted = entry.required("ruling").equals("ACCEPT");
    book().review(step.get(DispatchReport.REPORT_ID), accepted, accepted ? null : entry.required("mendWords"), step.actor());
    step.set(DispatchReport.REPORT_ACCEPTED, accepted);
  }
}
