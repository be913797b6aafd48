package org.xieshang.supervision;

import static org.xieshang.supervision.DeadlineSupervision.LEADERS;
import static org.xieshang.supervision.DeadlineSupervision.LEVEL_NO;
import static org.xieshang.supervision.DeadlineSupervision.OVERDUE_TASK_ID;
import static org.xieshang.supervision.DeadlineSupervision.STEP_ESCALATED;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.xieshang.procedure.AcrossStations;
import org.xieshang.procedure.Case;

/**
 * What both delegates do with a leader's task: it lives in a process of its own, in the tenant of the overdue step, which the engine
 * would hide from a job of the district's.
 */
abstract class LeadersTask implements JavaDelegate {

  private static final int URGENT = 90;

  private final Ladder ladder;
  private final AcrossStations across;

  LeadersTask(Ladder ladder, AcrossStations across) {
    this.ladder = ladder;
    this.across = across;
  }

  @Override
  public final void execute(DelegateExecution step) {
    across.run(() -> act(step));
  }

  abstract void act(DelegateExecution step);

  void open(DelegateExecution step, Escalation escalation) {
    OpenStep overdue = escalation.step();
    Map<String, Object> variables = new HashMap<>();
    variables.put(Case.STATION_ID.name(), escalation.stationId());
    variables.put(Case.PRIORITY.name(), URGENT);
    variables.put(OVERDUE_TASK_ID.name(), overdue.taskId());
    variables.put(LEVEL_NO.name(), escalation.levelNo());
    variables.put(LEADERS.name(), escalation.leaders());
    if (overdue.topicId() != null) {
      variables.put(Case.TOPIC_ID.name(), overdue.topicId());
      variables.put(Case.CASE_NUMBER.name(), overdue.caseNumber());
      variables.put(Case.TITLE.name(), overdue.title());
      variables.put(Case.TIER.name(), overdue.tier());
      variables.put(Case.TRACK.name(), overdue.track());
    }
    String instance = step.getProcessEngineServices().getRuntimeService().createMessageCorrelation(STEP_ESCALATED)
        .withoutTenantId()
        .processInstanceBusinessKey(overdue.caseNumber() == null ? overdue.taskId() : overdue.caseNumber())
        .setVariables(variables)
        .correlateStartMessage()
        .getId();
    ladder.asked(escalation, instance);
  }

  /** Ends a leader's task from outside, unless the leader has been quicker. */
  void close(DelegateExecution step, String instance, String message, String outcome) {
    RuntimeService runtime = step.getProcessEngineServices().getRuntimeService();
    ladder.answered(instance, outcome, null);
    if (runtime.createEventSubscriptionQuery().processInstanceId(instance).eventName(message).count() > 0) {
      runtime.createMessageCorrelation(message).processInstanceId(instance).correlate();
    }
  }
}
