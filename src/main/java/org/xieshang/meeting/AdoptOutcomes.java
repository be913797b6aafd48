package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.ADOPTION;
import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.roster.Roster;

/** Consultation does not decide: whoever does answers item by item. */
@Component("adoptOutcomes")
class AdoptOutcomes extends HumanStep {

  private final OutcomeList outcomes;
  private final Meetings meetings;
  private final Roster roster;

  AdoptOutcomes(OutcomeList outcomes, Meetings meetings, Roster roster) {
    this.outcomes = outcomes;
    this.meetings = meetings;
    this.roster = roster;
  }

  @Override
  protected void show(Step step, View view) {
    long meetingId = step.get(MEETING_ID);
    view.markdown("meeting", CheckIn.heading(meetings.get(meetingId), roster));
    step.draft("answers", outcomes.list(meetingId).stream()
        .map(outcome -> Map.of("name", outcome.title(), "details", details(outcome), "answer", Adoption.WHOLE.name()))
        .toList());
  }

  private String details(Outcome outcome) {
    String joint = outcomes.jointOf(outcome).stream().map(id -> roster.organization(id).name()).collect(Collectors.joining("、"));
    return "%s\n主办：%s%s；结果：%s；期限：%s".formatted(
        outcome.measure(),
        roster.organization(outcome.leadOrganizationId()).name(),
        joint.isEmpty() ? "" : "，会办：" + joint,
        outcome.indicator(),
        Words.day(outcome.dueOn()));
  }

  @Override
  protected void take(Step step, Entry entry) {
    List<OutcomeList.Answer> answers = entry.rows("answers").stream()
        .map(row -> new OutcomeList.Answer(Adoption.valueOf(row.required("answer")), row.text("words").orElse(null)))
        .toList();
    step.set(ADOPTION, outcomes.adopt(step.get(MEETING_ID), answers, entry.text("basis").orElse(null)).name());
  }
}
