package org.xieshang.dispatch;

import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.procedure.Words;

/** A user task about one report; its form shows the figures with their definitions, beside those of the period before. */
abstract class ReportStep extends HumanStep {

  private ReportBook book;

  @Autowired
  void setBook(ReportBook book) {
    this.book = book;
  }

  ReportBook book() {
    return book;
  }

  @Override
  protected final void show(Step step, View view) {
    DispatchedReport report = book.get(step.get(DispatchReport.REPORT_ID));
    Map<String, ReportedFigure> before = book.figuresBefore(report);
    view.markdown("report", "### " + View.escaped(book.title(report)) + "\n\n**" + View.escaped(report.number()) + "**　"
        + View.escaped(Words.day(report.startsOn()) + "至" + Words.day(report.endsBefore().minusDays(1)))
        + (report.wholeDistrict() ? "　全区各站合计" : "") + "　汇总于 " + View.escaped(Words.moment(report.draftedAt())));
    view.rows("figures", book.figures(report.id()).stream().map(figure -> Map.of(
        "name", figure.name(),
        "amount", figure.words(),
        "before", before.containsKey(figure.code()) ? before.get(figure.code()).words() : "—",
        "definition", figure.definition())).toList());
    show(step, report, view);
  }

  abstract void show(Step step, DispatchedReport report, View view);
}
