package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;

@Component("publishMinutes")
class PublishMinutes implements JavaDelegate {

  private final MinutesBook book;
  private final Meetings meetings;
  private final Invitations invitations;
  private final Journal journal;
  private final Now now;

  PublishMinutes(MinutesBook book, Meetings meetings, Invitations invitations, Journal journal, Now now) {
    this.book = book;
    this.meetings = meetings;
    this.invitations = invitations;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    String until = Words.day(book.publish(MEETING_ID.in(step)));
    invitations.tellOfMinutes(meetings.get(MEETING_ID.in(step)), until);
    journal.append(Case.TOPIC_ID.in(step), now.now(), Journal.SYSTEM, step.getCurrentActivityId(), step.getCurrentActivityName(),
        "公示至" + until + "。");
  }
}
