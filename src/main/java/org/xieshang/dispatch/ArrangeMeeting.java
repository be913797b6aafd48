package org.xieshang.dispatch;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.procedure.Words;

/** What a station does about a period that is nearly over without a meeting. */
@Component
class ArrangeMeeting extends HumanStep {

  private final PlanBook book;

  ArrangeMeeting(PlanBook book) {
    this.book = book;
  }

  @Override
  protected void show(Step step, View view) {
    Period period = period(step);
    StringBuilder words = new StringBuilder("### ").append(View.escaped(step.get(Case.TITLE))).append("\n\n本期到")
        .append(Words.day(period.endsBefore().minusDays(1))).append("为止，计划协商的议题：\n\n");
    book.plannedIn(step.tenantId(), period).forEach(topic -> words.append("- ").append(topic.plannedOn().getMonthValue()).append("月　")
        .append(View.escaped(topic.title())).append("（").append(View.escaped(topic.leadName())).append("）\n"));
    view.markdown("planned", words.toString());
  }

  @Override
  protected void take(Step step, Entry entry) {
    book.arrange(step.tenantId(), period(step).code(), entry.required("arrangement"), step.actor());
  }

  private Period period(Step step) {
    return book.startingOn(LocalDate.parse(step.get(PlanWatch.STARTS_ON)));
  }
}
