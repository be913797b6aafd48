package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** Whoever took part may object until the due date; the model's timer takes silence for consent. */
@Component("confirmMinutes")
class ConfirmMinutes extends HumanStep {

  private final MinutesBook book;

  ConfirmMinutes(MinutesBook book) {
    this.book = book;
  }

  @Override
  protected void show(Step step, View view) {
    long meetingId = step.get(MEETING_ID);
    view.text("draft", book.draftText(meetingId));
    step.draft("mainOpinions", book.get(meetingId).mainOpinions());
  }

  @Override
  protected void take(Step step, Entry entry) {
    book.confirm(step.get(MEETING_ID), entry.required("mainOpinions"), entry.text("objections").orElse(null));
  }
}
