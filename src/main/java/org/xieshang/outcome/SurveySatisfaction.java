package org.xieshang.outcome;

import static org.xieshang.outcome.OutcomeItem.BASICALLY_SATISFIED;
import static org.xieshang.outcome.OutcomeItem.CONCERNED;
import static org.xieshang.outcome.OutcomeItem.SATISFIED;
import static org.xieshang.outcome.OutcomeItem.UNSATISFIED;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Decisions;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** Counts only: who said what is nobody’s to keep. */
@Component
class SurveySatisfaction extends ItemStep {

  private final Checks checks;
  private final Decisions decisions;

  SurveySatisfaction(Checks checks, Decisions decisions) {
    this.checks = checks;
    this.decisions = decisions;
  }

  @Override
  void show(Step step, Item item, View view) {
    view.markdown("report", sheets().report(item) + "\n\n" + sheets().verification(item));
  }

  @Override
  void take(Step step, Item item, Entry entry) {
    int concerned = entry.number("concernedCount").orElseThrow();
    int satisfied = entry.number("satisfiedCount").orElseThrow();
    int basically = entry.number("basicallyCount").orElseThrow();
    int unsatisfied = entry.number("unsatisfiedCount").orElseThrow();
    int answers = satisfied + basically + unsatisfied;
    if (answers == 0) {
      throw new InvalidInput("“满意”“基本满意”“不满意”不能都是 0，请至少询问一人。");
    }
    if (answers > concerned) {
      throw new InvalidInput("参加测评的合计 " + answers + " 人，多于“涉及群众人数” " + concerned + " 人，请核对。");
    }
    enough(concerned, satisfied, basically, unsatisfied);
    checks.survey(item, entry.required("surveyMethod"), new Survey(
        0, step.now(), concerned, satisfied, basically, unsatisfied, entry.text("complaints").orElse(null), null, null, null));
    step.set(CONCERNED, concerned);
    step.set(SATISFIED, satisfied);
    step.set(BASICALLY_SATISFIED, basically);
    step.set(UNSATISFIED, unsatisfied);
  }

  /** Nobody is unsatisfied and yet it fails: then too few were asked, which is no verdict on the unit. */
  private void enough(int concerned, int satisfied, int basically, int unsatisfied) {
    Map<String, Object> verdict = decisions.decide("satisfaction-result", Map.of(
        CONCERNED.name(), concerned,
        SATISFIED.name(), satisfied,
        BASICALLY_SATISFIED.name(), basically,
        UNSATISFIED.name(), unsatisfied));
    if (unsatisfied == 0 && Boolean.FALSE.equals(verdict.get("passed"))) {
      throw new InvalidInput(verdict.get("reason") + "，请补充测评后再登记。");
    }
  }
}
