package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;

/** The time to object is over: silence is consent. */
@Component("minutesUncontested")
class MinutesUncontested implements ExecutionListener {

  private final MinutesBook book;
  private final Journal journal;
  private final Now now;

  MinutesUncontested(MinutesBook book, Journal journal, Now now) {
    this.book = book;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void notify(DelegateExecution step) {
    book.confirmBySilence(MEETING_ID.in(step));
    journal.append(Case.TOPIC_ID.in(step), now.now(), Journal.SYSTEM, "confirmMinutes", "确认纪要", "期限内没有异议，视为确认。");
  }
}
