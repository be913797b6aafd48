package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.record.Topics;
import org.xieshang.roster.Roster;

/** A speech that a department was asked about and did not answer on the spot is owed in writing. */
@Component("recordMeeting")
class RecordMeeting extends HumanStep {

  private final Meetings meetings;
  private final Topics topics;
  private final Roster roster;

  RecordMeeting(Meetings meetings, Topics topics, Roster roster) {
    this.meetings = meetings;
    this.topics = topics;
    this.roster = roster;
  }

  @Override
  protected void show(Step step, View view) {
    Session session = meetings.get(step.get(MEETING_ID));
    view.markdown("meeting", CheckIn.heading(session, roster) + "\n\n%s到会参加共识确认的共 %d 人。".formatted(
            View.escaped(session.quorumReason()), session.votersPresent()))
        .options("departments", roster.unitsFor(session.stationId()).stream().map(unit -> new Option(unit.id(), unit.name())).toList());
    step.draft("consensus", meetings.consulted(session.id()).stream()
        .map(item -> Map.of("item", item.title(), "reserved", 0, "against", 0)).toList());
  }

  @Override
  protected void take(Step step, Entry entry) {
    long meetingId = step.get(MEETING_ID);
    LocalDate usual = meetings.answerBy(topics.get(step.topicId()));
    List<Speech> speeches = new ArrayList<>();
    for (Entry row : entry.rows("speeches")) {
      int seq = speeches.size() + 1;
      Optional<String> department = row.text("department");
      Optional<String> answer = row.text("answer");
      if (department.isEmpty() && answer.isPresent()) {
        throw new InvalidInput("“发言与回应”第 %d 行：填了“部门当场回应”，请在“请哪个部门回应”里选择部门。".formatted(seq));
      }
      speeches.add(new Speech(
          0,
          meetingId,
          seq,
          row.required("speaker"),
          Capacity.valueOf(row.required("capacity")),
          Stance.valueOf(row.required("stance")),
          row.required("words"),
          department.orElse(null),
          answer.orElse(null),
          department.isPresent() && answer.isEmpty() ? row.date("answerBy").orElse(usual) : null,
          answer.isPresent() ? step.now() : null));
    }
    List<Votes> votes = entry.rows("consensus").stream()
        .map(row -> new Votes(
            row.number("agree").orElseThrow(),
            row.number("reserved").orElseThrow(),
            row.number("against").orElseThrow(),
            row.text("reservations").orElse(null)))
        .toList();
    meetings.record(meetingId, speeches, votes);
  }
}
