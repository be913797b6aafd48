package org.xieshang.dispatch;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** The coordinator completes what was drafted; the figures can't be typed. */
@Component
class CompleteReport extends ReportStep {

  @Override
  void show(Step step, DispatchedReport report, View view) {
    view.plain("returned", report.mendWords() != null).text("mend", report.mendWords());
    step.draft("progress", report.progress());
    step.draft("problems", report.problems());
    step.draft("nextSteps", report.nextSteps());
  }

  @Override
  protected void take(Step step, Entry entry) {
    book().submit(step.get(DispatchReport.REPORT_ID), entry.required("progress"), entry.required("problems"),
        entry.required("nextSteps"), step.actor());
  }
}
