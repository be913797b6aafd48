package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.research.Findings;
import org.xieshang.research.Opinion;
import org.xieshang.research.Report;
import org.xieshang.research.Research;
import org.xieshang.roster.BodyMember;
import org.xieshang.roster.Holder;
import org.xieshang.roster.Member;
import org.xieshang.roster.Organization;
import org.xieshang.roster.Roster;

/** The plan starts from what research found: its team and the departments asked are proposed as participants. */
@Component("planMeeting")
class PlanMeeting extends HumanStep {

  private final Meetings meetings;
  private final Topics topics;
  private final Research research;
  private final Roster roster;

  PlanMeeting(Meetings meetings, Topics topics, Research research, Roster roster) {
    this.meetings = meetings;
    this.topics = topics;
    this.research = research;
    this.roster = roster;
  }

  @Override
  protected void show(Step step, View view) {
    Topic topic = topics.get(step.topicId());
    Optional<Session> known = step.find(MEETING_ID).map(meetings::get);
    Optional<Findings> findings = research.findings(topic.id());
    List<BodyMember> body = meetings.bodyOf(topic, step.today());
    List<Member> members = invitable(topic, findings);
    List<Organization> units = roster.unitsFor(topic.stationId());
    List<Option> chairs = chairs(topic, body, known);
    view.markdown("research", findings.map(PlanMeeting::summary).orElse(""))
        .markdown("returned", known.map(Session::returnReason).map(reason -> "**站长退回修改**　" + View.escaped(reason)).orElse(""))
        .markdown("noticeRule", meetings.noticeFor(topic).rule())
        .markdown("body", body.isEmpty()
            ? "本议事主体没有登记固定成员。"
            : "议事会固定成员 %d 人全部邀请：%s。".formatted(
                body.size(), View.escaped(body.stream().map(BodyMember::name).collect(Collectors.joining("、")))))
        .options("chairs", chairs)
        .options("members", members.stream().map(member -> new Option(member.id(), label(member, topic))).toList())
        .options("departments", units.stream().map(unit -> new Option(unit.id(), unit.name())).toList());
    if (known.isPresent()) {
      draft(step, known.get());
    } else {
      draft(step, topic, findings, members, units);
      step.draft("chair", chairs.isEmpty() ? null : chairs.get(0).value());
    }
  }

  /** The station's members, and who researched the case from elsewhere; where no member serves, as in a district, everybody in office. */
  private List<Member> invitable(Topic topic, Optional<Findings> findings) {
    Map<String, Member> members = new LinkedHashMap<>();
    roster.membersOf(topic.stationId()).forEach(member -> members.put(member.id(), member));
    boolean nobodyServes = members.isEmpty();
    findings.map(Findings::team).orElse(List.of()).stream()
        .flatMap(account -> roster.memberOfAccount(account).stream())
        .filter(Member::serving)
        .forEach(member -> members.putIfAbsent(member.id(), member));
    if (nobodyServes) {
      roster.members().stream().filter(Member::serving).forEach(member -> members.putIfAbsent(member.id(), member));
    }
    return List.copyOf(members.values());
  }

  private String label(Member member, Topic topic) {
    boolean elsewhere = member.stationId() != null && !member.stationId().equals(topic.stationId());
    return member.name() + "（" + member.sector() + (elsewhere ? "，" + roster.station(member.stationId()).name() : "") + "）";
  }

  private static String summary(Findings findings) {
    StringBuilder words = new StringBuilder();
    findings.report().ifPresent(report -> {
      words.append("**调研建议**　").append(View.escaped(report.recommendation()));
      words.append("\n\n**可选办法**　").append(View.escaped(report.options().stream()
          .map(Report.Choice::measure).collect(Collectors.joining("；"))));
    });
    findings.waived().ifPresent(reason -> words.append("**免于调研**　").append(View.escaped(reason)));
    return words.toString();
  }

  private List<Option> chairs(Topic topic, List<BodyMember> body, Optional<Session> known) {
    Map<String, String> chairs = new LinkedHashMap<>();
    known.ifPresent(session -> chairs.put(session.chair(), session.chair()));
    body.stream().filter(member -> member.duty().equals("FIRST_CONVENER")).forEach(m -> chairs.put(m.name(), m.name() + "（第一召集人）"));
    body.stream().filter(member -> member.duty().equals("EXECUTIVE_CONVENER")).forEach(m -> chairs.put(m.name(), m.name() + "（执行召集人）"));
    for (Holder head : roster.holdersOf("station-head", topic.stationId())) {
      chairs.putIfAbsent(head.name(), head.name() + "（站长）");
    }
    for (Member member : roster.membersOf(topic.stationId())) {
      chairs.putIfAbsent(member.name(), member.name() + "（政协委员）");
    }
    return chairs.entrySet().stream().map(chair -> new Option(chair.getKey(), chair.getValue())).toList();
  }

  private void draft(Step step, Session session) {
    step.draft("startsAt", session.startsAt().toString());
    step.draft("place", session.place());
    step.draft("meetingType", session.type().name());
    step.draft("chair", session.chair());
    if (session.earlyReason() != null) {
      step.draft("earlyReason", session.earlyReason());
    }
    step.draft("membersInvited", ids(session.id(), Capacity.MEMBER));
    step.draft("departmentsInvited", ids(session.id(), Capacity.DEPARTMENT));
    step.draft("residentsInvited", session.residentsInvited());
    if (session.othersInvited() != null) {
      step.draft("othersInvited", session.othersInvited());
    }
    step.draft("agenda", meetings.agenda(session.id()).stream()
        .map(item -> Map.of("item", item.title(), "kind", item.kind().name(), "length", item.plannedMinutes()))
        .toList());
  }

  private List<String> ids(long meetingId, Capacity capacity) {
    return meetings.participants(meetingId, capacity).stream().map(Participant::partyId).toList();
  }

  private void draft(
      Step step, Topic topic, Optional<Findings> findings, List<Member> members, List<Organization> units) {
    step.draft("startsAt", meetings.noticeFor(topic).proposed(LocalTime.of(9, 0), step.now()).toString());
    step.draft("place", topic.roomId() == null
        ? roster.station(topic.stationId()).fullName()
        : roster.room(topic.roomId()).name());
    step.draft("meetingType", (topic.round() > 1 ? MeetingType.SECOND_ROUND
        : Case.MICRO.equals(topic.track()) ? MeetingType.MICRO : MeetingType.DISCUSSION).name());
    List<String> offered = members.stream().map(Member::id).toList();
    step.draft("membersInvited", findings.map(Findings::team).orElse(List.of()).stream().filter(offered::contains).toList());
    List<String> askable = units.stream().map(Organization::id).toList();
    step.draft("departmentsInvited", findings.map(Findings::opinions).orElse(List.of()).stream()
        .map(Opinion::departmentId).distinct().filter(askable::contains).toList());
    step.draft("agenda", List.of(
        Map.of("item", "通报议前调研情况", "kind", AgendaKind.BRIEFING.name(), "length", 10),
        Map.of("item", topic.title(), "kind", AgendaKind.CONSULTATION.name(), "length", 60),
        Map.of("item", "归纳小结", "kind", AgendaKind.SUMMARY.name(), "length", 10)));
  }

  @Override
  protected void take(Step step, Entry entry) {
    List<Plan.PlannedItem> agenda = new ArrayList<>();
    for (Entry item : entry.rows("agenda")) {
      agenda.add(new Plan.PlannedItem(
          item.required("item"), AgendaKind.valueOf(item.required("kind")), item.number("length").orElseThrow()));
    }
    Plan plan = new Plan(
        entry.time("startsAt").orElseThrow(),
        entry.required("place"),
        MeetingType.valueOf(entry.required("meetingType")),
        entry.required("chair"),
        entry.text("earlyReason").orElse(null),
        entry.choices("membersInvited"),
        entry.choices("departmentsInvited"),
        entry.number("residentsInvited").orElseThrow(),
        entry.text("othersInvited").orElse(null),
        agenda);
    step.set(MEETING_ID, meetings.plan(topics.get(step.topicId()), step.find(MEETING_ID), plan));
  }
}
