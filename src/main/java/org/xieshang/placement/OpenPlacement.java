package org.xieshang.placement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.CurrentUser;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.StartForms;

/** The conditions go to our tables; the engine keeps the run's id. */
@Component
class OpenPlacement implements JavaDelegate {

  private final StartForms forms;
  private final Runs runs;
  private final CurrentUser user;

  OpenPlacement(StartForms forms, Runs runs, CurrentUser user) {
    this.forms = forms;
    this.runs = runs;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution step) {
    Entry entry = forms.take(step);
    try {
      Run run = runs.open(entry.text("term").map(String::strip).filter(term -> !term.isEmpty()).orElse(null),
          entry.number("lowerBound").orElse(null), entry.number("upperBound").orElse(null),
          entry.number("mostMoves").orElse(null), user.id());
      runs.note(run.id(), user.id(), "启动编组", entry.words());
      MemberPlacement.RUN_ID.set(step, run.id());
      Case.TITLE.set(step, run.title());
      Case.CASE_NUMBER.set(step, run.number());
      Case.PRIORITY.set(step, Case.priorityOf(Case.NORMAL));
      step.setProcessBusinessKey(run.number());
    } catch (Runs.Contradiction wrong) {
      throw new InvalidInput(wrong.getMessage());
    }
  }
}
