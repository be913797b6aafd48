package org.xieshang.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The data's part of a report; a job of its own, so that one station's failure keeps no other waiting. */
@Component
class DraftReport implements JavaDelegate {

  private final ReportBook book;

  DraftReport(ReportBook book) {
    this.book = book;
  }

  @Override
  public void execute(DelegateExecution step) {
    book.draft(DispatchReport.REPORT_ID.in(step));
  }
}
