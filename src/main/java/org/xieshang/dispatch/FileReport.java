package org.xieshang.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was accepted is kept as it is. */
@Component
class FileReport implements JavaDelegate {

  private final ReportBook book;

  FileReport(ReportBook book) {
    this.book = book;
  }

  @Override
  public void execute(DelegateExecution step) {
    book.file(DispatchReport.REPORT_ID.in(step));
  }
}
