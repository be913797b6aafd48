package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;

@Component("inviteParticipants")
class InviteParticipants implements JavaDelegate {

  private final Meetings meetings;
  private final Invitations invitations;
  private final Journal journal;
  private final Now now;

  InviteParticipants(Meetings meetings, Invitations invitations, Journal journal, Now now) {
    this.meetings = meetings;
    this.invitations = invitations;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    Session session = meetings.call(MEETING_ID.in(step));
    invitations.invite(session);
    journal.append(Case.TOPIC_ID.in(step), now.now(), Journal.SYSTEM, step.getCurrentActivityId(), step.getCurrentActivityName(),
        "第%d次协商会议，%s，%s。".formatted(session.ordinalNo(), Words.moment(session.startsAt()), session.place()));
  }
}
