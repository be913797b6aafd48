package org.xieshang.dispatch;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.AcrossStations;
import org.xieshang.procedure.Case;

/** Starts one process for each report that is due; its row and its process come in one transaction. */
@Component
class OpenReports implements JavaDelegate {

  private final ReportBook book;
  private final AcrossStations across;

  OpenReports(ReportBook book, AcrossStations across) {
    this.book = book;
    this.across = across;
  }

  @Override
  public void execute(DelegateExecution step) {
    RuntimeService engine = step.getProcessEngineServices().getRuntimeService();
    across.run(() -> book.open().forEach(report -> engine.createMessageCorrelation(DispatchReport.PERIOD_ENDED)
        .processInstanceBusinessKey(report.number())
        .setVariable(Case.STATION_ID.name(), report.stationId())
        .setVariable(DispatchReport.REPORT_ID.name(), report.id())
        .setVariable(Case.TITLE.name(), book.title(report))
        .setVariable(Case.CASE_NUMBER.name(), report.number())
        .setVariable(Case.PRIORITY.name(), Case.priorityOf(Case.NORMAL))
        .correlateStartMessage()));
  }
}
