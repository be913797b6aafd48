package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("draftMinutes")
class DraftMinutes implements JavaDelegate {

  private final MinutesBook book;

  DraftMinutes(MinutesBook book) {
    this.book = book;
  }

  @Override
  public void execute(DelegateExecution step) {
    book.draft(MEETING_ID.in(step));
  }
}
