package org.xieshang.dispatch;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.roster.Roster;

/** The party committee puts a plan into force, or says what to change. */
@Component
class ApprovePlan extends HumanStep {

  private final PlanBook book;
  private final Roster roster;
  private final MessageSource words;

  ApprovePlan(PlanBook book, Roster roster, MessageSource words) {
    this.book = book;
    this.roster = roster;
    this.words = words;
  }

  @Override
  protected void show(Step step, View view) {
    StationPlan plan = book.get(step.get(AnnualPlan.PLAN_ID));
    view.markdown("plan", "### " + View.escaped(step.get(Case.TITLE)) + "\n\n**" + View.escaped(plan.number()) + "**　拟定人 "
        + View.escaped(roster.personName(plan.submittedBy())));
    view.rows("topics", book.topics(plan.id()).stream().map(topic -> Map.of(
        "month", topic.plannedOn().getMonthValue() + "月",
        "title", topic.title(),
        "category", words.getMessage("category." + topic.category(), null, Locale.SIMPLIFIED_CHINESE),
        "form", words.getMessage("dispatch.form." + topic.form(), null, Locale.SIMPLIFIED_CHINESE),
        "lead", topic.leadName(),
        "source", topic.deferredTopicId() == null ? "" : "上期列入")).toList());
  }

  @Override
  protected void take(Step step, Entry entry) {
    boolean approved = entry.required("ruling").equals("APPROVE");
    book.decide(step.get(AnnualPlan.PLAN_ID), approved, approved ? null : entry.required("mendWords"), step.actor());
    step.set(AnnualPlan.PLAN_APPROVED, approved);
  }
}
