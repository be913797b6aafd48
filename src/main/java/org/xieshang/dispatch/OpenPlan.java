package org.xieshang.dispatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.CurrentUser;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.StartForms;
import org.xieshang.roster.Roster;

/** One plan for each station and year, this year's or the next. */
@Component
class OpenPlan implements JavaDelegate {

  private final StartForms forms;
  private final PlanBook book;
  private final Roster roster;
  private final CurrentUser user;
  private final Now clock;

  OpenPlan(StartForms forms, PlanBook book, Roster roster, CurrentUser user, Now clock) {
    this.forms = forms;
    this.book = book;
    this.roster = roster;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution step) {
    int year = forms.take(step).number("planYear").orElseThrow();
    int thisYear = clock.today().getYear();
    if (year < thisYear || year > thisYear + 1) {
      throw new InvalidInput("年度只能填 " + thisYear + " 或 " + (thisYear + 1) + "。");
    }
    String station = step.getTenantId();
    StationPlan plan = book.open(station, year, user.id()).orElseThrow(() ->
        new InvalidInput("本站 " + year + " 年度协商计划已经建立，请在待办里查找，不用重复发起。"));
    AnnualPlan.PLAN_ID.set(step, plan.id());
    Case.TITLE.set(step, roster.station(station).name() + year + "年度协商计划");
    Case.CASE_NUMBER.set(step, plan.number());
    Case.PRIORITY.set(step, Case.priorityOf(Case.NORMAL));
    step.setProcessBusinessKey(plan.number());
  }
}
