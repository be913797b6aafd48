package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.ADOPTION;
import static org.xieshang.meeting.ConsultationMeeting.ADOPTION_REQUIRED;
import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;
import static org.xieshang.meeting.ConsultationMeeting.OUTCOME_KIND;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Deadlines;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.Roster;

/** The list starts with one line for each item agreed on; its due date is the usual term for handling. */
@Component("listOutcomes")
class ListOutcomes extends HumanStep {

  private final OutcomeList outcomes;
  private final Topics topics;
  private final Roster roster;
  private final Deadlines deadlines;

  ListOutcomes(OutcomeList outcomes, Topics topics, Roster roster, Deadlines deadlines) {
    this.outcomes = outcomes;
    this.topics = topics;
    this.roster = roster;
    this.deadlines = deadlines;
  }

  @Override
  protected void show(Step step, View view) {
    Topic topic = topics.get(step.topicId());
    List<AgendaItem> agreed = outcomes.agreed(step.get(MEETING_ID));
    view.rows("agreed", rows(agreed))
        .options("agreedItems", agreed.stream().map(item -> new Option(String.valueOf(item.id()), item.title())).toList())
        .options("organizations", roster.unitsFor(topic.stationId()).stream().map(unit -> new Option(unit.id(), unit.name())).toList());
    String dueOn = deadlines.after(deadlines.term("handleItem", topic.id(), topic.tier(), topic.track()), step.now())
        .toLocalDate().toString();
    step.draft("outcomes", agreed.stream()
        .map(item -> Map.of("agreedItem", String.valueOf(item.id()), "name", item.title(), "dueOn", dueOn))
        .toList());
  }

  static List<Map<String, Object>> rows(List<AgendaItem> items) {
    return items.stream()
        .map(item -> Map.<String, Object>of(
            "item", item.title(),
            "degree", item.degree().label(),
            "counts", item.agreeCount() + "／" + item.reservedCount() + "／" + item.againstCount(),
            "reservations", item.reservations() == null ? "—" : item.reservations()))
        .toList();
  }

  @Override
  protected void take(Step step, Entry entry) {
    List<NewOutcome> listed = entry.rows("outcomes").stream()
        .map(row -> new NewOutcome(
            Long.parseLong(row.required("agreedItem")),
            row.required("name"),
            row.required("measure"),
            row.required("lead"),
            row.choices("joint"),
            row.required("indicator"),
            row.date("dueOn").orElseThrow()))
        .toList();
    String kind = entry.required("resultKind");
    boolean adoptionRequired = outcomes.enter(step.get(MEETING_ID), kind, listed);
    step.set(OUTCOME_KIND, kind);
    step.set(ADOPTION_REQUIRED, adoptionRequired);
    step.set(ADOPTION, "NONE");
  }
}
