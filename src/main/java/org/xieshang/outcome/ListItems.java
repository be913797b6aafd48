package org.xieshang.outcome;

import static org.xieshang.outcome.FollowUp.CLOSED;
import static org.xieshang.outcome.FollowUp.FOLLOW_UP_RESULT;
import static org.xieshang.outcome.FollowUp.ITEMS_TO_CARRY_OUT;
import static org.xieshang.outcome.FollowUp.MEETING_ID;
import static org.xieshang.procedure.Case.ROUND;
import static org.xieshang.procedure.Case.TOPIC_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.meeting.Meetings;
import org.xieshang.procedure.Now;

/** A meeting of an earlier round may still be named here; its outcomes are items already and are not listed twice. */
@Component
class ListItems implements JavaDelegate {

  private final Items items;
  private final Meetings meetings;
  private final Now now;

  ListItems(Items items, Meetings meetings, Now now) {
    this.items = items;
    this.meetings = meetings;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    long topicId = TOPIC_ID.in(step);
    MEETING_ID.find(step).ifPresent(meetingId ->
        items.listFrom(topicId, ROUND.in(step), meetings.adoptedOutcomes(topicId, meetingId), now.now()));
    boolean some = !items.toCarryOut(topicId).isEmpty();
    ITEMS_TO_CARRY_OUT.set(step, some);
    if (!some) {
      FOLLOW_UP_RESULT.set(step, CLOSED);
    }
  }
}
