package org.xieshang.outcome;

import static org.xieshang.outcome.OutcomeItem.FAILED_SURVEYS;
import static org.xieshang.outcome.OutcomeItem.ITEM_ID;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The engine forgets a table's answer when its task ends; the leaders' figures need the rate. */
@Component
class KeepSatisfaction implements ExecutionListener {

  private final Items items;
  private final Checks checks;

  KeepSatisfaction(Items items, Checks checks) {
    this.items = items;
    this.checks = checks;
  }

  @Override
  public void notify(DelegateExecution step) {
    Map<String, Object> answer = ((DmnDecisionResult) step.getVariable("decisionResult")).getSingleResult().getEntryMap();
    int failed = checks.judge(
        items.get(ITEM_ID.in(step)),
        (Boolean) answer.get("passed"),
        ((Number) answer.get("rate")).doubleValue(),
        (String) answer.get("reason"));
    FAILED_SURVEYS.set(step, failed);
  }
}
