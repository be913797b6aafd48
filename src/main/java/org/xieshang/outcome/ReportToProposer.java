package org.xieshang.outcome;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** What the proposer says is kept in the record alone; no rule reads it. */
@Component
class ReportToProposer extends HumanStep {

  private final Sheets sheets;

  ReportToProposer(Sheets sheets) {
    this.sheets = sheets;
  }

  @Override
  protected void show(Step step, View view) {
    view.rows("results", sheets.results(step.topicId()));
  }

  @Override
  protected void take(Step step, Entry entry) {}
}
