package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;
import static org.xieshang.meeting.ConsultationMeeting.POSTPONEMENT_LEFT;
import static org.xieshang.meeting.ConsultationMeeting.QUORUM_REACHED;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;

/** Keeps what the table meeting-quorum answered, with its reason. */
@Component("judgeQuorum")
class JudgeQuorum implements ExecutionListener {

  private final Meetings meetings;
  private final Journal journal;
  private final Now now;

  JudgeQuorum(Meetings meetings, Journal journal, Now now) {
    this.meetings = meetings;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void notify(DelegateExecution step) {
    DmnDecisionResultEntries answer = ((DmnDecisionResult) step.getVariable("decisionResult")).getSingleResult();
    boolean reached = answer.getEntry("quorumReached");
    String reason = answer.getEntry("reason");
    QUORUM_REACHED.set(step, reached);
    POSTPONEMENT_LEFT.set(step, meetings.judged(MEETING_ID.in(step), reached, reason));
    journal.append(Case.TOPIC_ID.in(step), now.now(), Journal.SYSTEM, step.getCurrentActivityId(), step.getCurrentActivityName(),
        meetings.get(MEETING_ID.in(step)).quorumReason());
  }
}
