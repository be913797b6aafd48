package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.DEPARTMENT;
import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.roster.Roster;

/** One task a department, however many speeches it owes an answer to. */
@Component("answerInWriting")
class AnswerInWriting extends HumanStep {

  private final Meetings meetings;
  private final Roster roster;

  AnswerInWriting(Meetings meetings, Roster roster) {
    this.meetings = meetings;
    this.roster = roster;
  }

  @Override
  protected void show(Step step, View view) {
    long meetingId = step.get(MEETING_ID);
    view.markdown("meeting", CheckIn.heading(meetings.get(meetingId), roster));
    step.draft("answers", meetings.owed(meetingId, step.get(DEPARTMENT)).stream()
        .map(speech -> Map.of("speech", "%s（%s，%s）：%s".formatted(
            speech.speaker(), speech.capacity().label(), speech.stance().label(), speech.words())))
        .toList());
  }

  @Override
  protected void take(Step step, Entry entry) {
    meetings.answer(step.get(MEETING_ID), step.get(DEPARTMENT),
        entry.rows("answers").stream().map(row -> row.required("answer")).toList());
  }
}
