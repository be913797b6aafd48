package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;
import static org.xieshang.meeting.ConsultationMeeting.MEETING_RESULT;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps the channel that the table conversion-channel answered. */
@Component("chooseChannel")
class ChooseChannel implements ExecutionListener {

  private final OutcomeList outcomes;

  ChooseChannel(OutcomeList outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  public void notify(DelegateExecution step) {
    String channel = ((DmnDecisionResult) step.getVariable("decisionResult")).getSingleResult().getEntry("channel");
    MEETING_RESULT.set(step, outcomes.convertThrough(MEETING_ID.in(step), channel) ? "OUTCOMES" : "NOTED");
  }
}
