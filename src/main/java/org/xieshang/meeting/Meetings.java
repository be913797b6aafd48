package org.xieshang.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Deadlines;
import org.xieshang.procedure.Decisions;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.Term;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.BodyMember;
import org.xieshang.roster.Roster;

/** The meetings: planned, called, postponed, attended and recorded; later stages read here what they agreed on. */
@Service
@Transactional
public class Meetings {

  /** Instead of an account, for a fixed member who has none. */
  static final String SEAT = "seat-";

  private final MeetingMapper mapper;
  private final Topics topics;
  private final Roster roster;
  private final Deadlines deadlines;
  private final Decisions decisions;
  private final Now now;

  Meetings(MeetingMapper mapper, Topics topics, Roster roster, Deadlines deadlines, Decisions decisions, Now now) {
    this.mapper = mapper;
    this.topics = topics;
    this.roster = roster;
    this.deadlines = deadlines;
    this.decisions = decisions;
    this.now = now;
  }

  /**
   * What a meeting agreed on and the party committee or government adopted, or need not adopt, in the order of the list.
   *
   * @param topicId the case that the meeting belongs to
   */
  @Transactional(readOnly = true)
  public List<AdoptedOutcome> adoptedOutcomes(long topicId, long meetingId) {
    return mapper.listOutcomes(meetingId).stream()
        .filter(outcome -> outcome.topicId() == topicId && outcome.handedOver())
        .map(outcome -> new AdoptedOutcome(
            outcome.id(),
            outcome.topicId(),
            outcome.meetingId(),
            outcome.seq(),
            outcome.title(),
            outcome.measureAdopted(),
            outcome.leadOrganizationId(),
            mapper.listJoint(outcome.id()),
            outcome.indicator(),
            outcome.dueOn()))
        .toList();
  }

  /** Whether a notice has gone out in the case's latest meeting: from then on the proposer can't withdraw alone. */
  @Transactional(readOnly = true)
  public boolean noticeIssued(long topicId) {
    return mapper.findLatestSession(topicId).map(session -> session.agendaFrozenAt() != null).orElse(false);
  }

  /** When a meeting begins; for the model. */
  @Transactional(readOnly = true)
  public Date startOf(long meetingId) {
    return now.date(get(meetingId).startsAt());
  }

  /** The departments that still owe an answer in writing; for the model. */
  @Transactional(readOnly = true)
  public List<String> departmentsOwing(long meetingId) {
    return mapper.listSpeeches(meetingId).stream().filter(Speech::owed).map(Speech::departmentId).distinct().toList();
  }

  /** When the first of a department's answers is due; for the model. */
  @Transactional(readOnly = true)
  public Date answersDue(long meetingId, String department) {
    return owed(meetingId, department).stream()
        .map(Speech::answerBy)
        .min(LocalDate::compareTo)
        .map(day -> now.date(deadlines.endOf(day)))
        .orElseThrow();
  }

  @Transactional(readOnly = true)
  Session get(long meetingId) {
    return mapper.findSession(meetingId).orElseThrow(() -> new IllegalStateException("meeting " + meetingId + " is missing"));
  }

  @Transactional(readOnly = true)
  List<AgendaItem> agenda(long meetingId) {
    return mapper.listAgenda(meetingId);
  }

  /** The items that ask for consensus. */
  @Transactional(readOnly = true)
  List<AgendaItem> consulted(long meetingId) {
    return mapper.listAgenda(meetingId).stream().filter(item -> item.kind() == AgendaKind.CONSULTATION).toList();
  }

  @Transactional(readOnly = true)
  List<Participant> participants(long meetingId, Capacity capacity) {
    return mapper.listParticipants(meetingId).stream().filter(one -> one.capacity() == capacity).toList();
  }

  @Transactional(readOnly = true)
  List<Speech> speeches(long meetingId) {
    return mapper.listSpeeches(meetingId);
  }

  @Transactional(readOnly = true)
  List<Speech> owed(long meetingId, String department) {
    return mapper.listSpeeches(meetingId).stream()
        .filter(speech -> speech.owed() && speech.departmentId().equals(department))
        .toList();
  }

  /** The fixed body that consults the case: the room's, or the station's where the room has none. */
  @Transactional(readOnly = true)
  List<BodyMember> bodyOf(Topic topic, LocalDate day) {
    List<BodyMember> ofRoom = topic.roomId() == null ? List.of() : roster.bodyOf(topic.roomId(), day).members();
    return ofRoom.isEmpty() ? roster.bodyOf(topic.stationId(), day).members() : ofRoom;
  }

  /** The numbers that a site may set, as they stood when the case was registered. */
  @Transactional(readOnly = true)
  MeetingRules rules(Topic topic) {
    Map<String, Object> row =
        decisions.decideFrozen("meeting-rules", topic.id(), Map.of("tier", topic.tier(), "track", topic.track()));
    return new MeetingRules(
        ((Number) row.get("maxPostponements")).intValue(),
        ((Number) row.get("maxRounds")).intValue(),
        (Boolean) row.get("adoptionRequired"));
  }

  /** How long before the date a notice must go out. */
  @Transactional(readOnly = true)
  Notice noticeFor(Topic topic) {
    Term term = deadlines.term("meetingNotice", topic.id(), topic.tier(), topic.track());
    return new Notice(term, deadlines.after(term, now.now()).toLocalDate());
  }

  /** Plans a meeting, or plans it anew after the station head sent it back; returns its id. */
  long plan(Topic topic, Optional<Long> meetingId, Plan plan) {
    checkDate(topic, plan.startsAt(), plan.earlyReason());
    if (plan.agenda().stream().noneMatch(item -> item.kind() == AgendaKind.CONSULTATION)) {
      throw new InvalidInput("“会议议程”里至少要有一项“协商事项”，会上据此逐项确认共识。");
    }
    long id = meetingId.orElseGet(() -> insert(topic, plan));
    meetingId.ifPresent(known -> mapper.updatePlan(known, plan));
    if (get(id).agendaFrozenAt() == null) {
      mapper.deleteAgenda(id);
      int seq = 1;
      for (Plan.PlannedItem item : plan.agenda()) {
        mapper.insertAgendaItem(id, seq++, item);
      }
    } else if (!sameAgenda(mapper.listAgenda(id), plan.agenda())) {
      throw new InvalidInput("“会议议程”已随上次会议通知冻结，不能再改，请恢复原来的议程。");
    }
    invite(id, Capacity.MEMBER, plan.members().stream().map(roster::member).map(m -> Map.entry(m.id(), m.name())).toList());
    invite(id, Capacity.DEPARTMENT,
        plan.departments().stream().map(roster::organization).map(o -> Map.entry(o.id(), o.name())).toList());
    return id;
  }

  private long insert(Topic topic, Plan plan) {
    NewSession session = new NewSession(topic, plan);
    mapper.insertSession(session);
    return session.getId();
  }

  private static boolean sameAgenda(List<AgendaItem> frozen, List<Plan.PlannedItem> entered) {
    return frozen.stream().map(item -> new Plan.PlannedItem(item.title(), item.kind(), item.plannedMinutes())).toList().equals(entered);
  }

  private void invite(long meetingId, Capacity capacity, List<Map.Entry<String, String>> parties) {
    mapper.deleteParticipants(meetingId, capacity);
    parties.forEach(party -> mapper.insertParticipant(meetingId, capacity, party.getKey(), party.getValue()));
  }

  private void checkDate(Topic topic, LocalDateTime startsAt, String earlyReason) {
    if (!startsAt.isAfter(now.now())) {
      throw new InvalidInput("“开会日期”和时间须晚于现在，请重新选择。");
    }
    Notice notice = noticeFor(topic);
    if (startsAt.toLocalDate().isBefore(notice.earliest()) && earlyReason == null) {
      throw new InvalidInput("“开会日期”过早：须%s通知，最早可定于 %s；确需提前召开的，请填写“提前召开的理由”。"
          .formatted(notice.before(), Words.day(notice.earliest())));
    }
  }

  /** The station head sends the plan back. */
  void sendBack(long meetingId, String reason) {
    mapper.updateReturned(meetingId, reason);
  }

  /** The station head signs the notice, if it still goes out in time. */
  void approve(long meetingId, String signer) {
    Session session = get(meetingId);
    Topic topic = topics.get(session.topicId());
    if (!session.startsAt().isAfter(now.now())) {
      throw new InvalidInput("会议时间已过，请选择“退回修改方案”，另定时间。");
    }
    if (session.startsAt().toLocalDate().isBefore(noticeFor(topic).earliest()) && session.earlyReason() == null) {
      throw new InvalidInput("今天签发已来不及%s通知，请选择“退回修改方案”，另定开会日期或写明提前召开的理由。"
          .formatted(noticeFor(topic).before()));
    }
    mapper.updateSigner(meetingId, signer);
  }

  /**
   * Sends the notice out: gives the meeting its ordinal at its first notice, freezes the agenda, writes down who of the fixed body
   * is invited, and keeps the calendar file.
   */
  Session call(long meetingId) {
    Session session = get(meetingId);
    Topic topic = topics.get(session.topicId());
    int ordinal = session.ordinalNo() == null ? nextOrdinal(session.stationId()) : session.ordinalNo();
    mapper.updateNoticed(meetingId, ordinal, now.now());
    mapper.deleteParticipants(meetingId, Capacity.FIXED);
    int seat = 1;
    for (BodyMember member : bodyOf(topic, session.startsAt().toLocalDate())) {
      mapper.insertParticipant(meetingId, Capacity.FIXED, member.account() == null ? SEAT + seat : member.account(), member.name());
      seat++;
    }
    Session noticed = get(meetingId);
    List<AgendaItem> agenda = mapper.listAgenda(meetingId);
    String calendar =
        CalendarFile.of(noticed, Words.meeting(noticed, roster.station(noticed.stationId())), topic.title(), agenda, now);
    mapper.insertNotice(meetingId, session.postponedCount(), session.startsAt(), session.place(), now.now(), session.signer(), calendar);
    return noticed;
  }

  /** The row is locked until the transaction ends: no ordinal is given twice, and none is lost when the notice is rolled back. */
  private int nextOrdinal(String stationId) {
    if (mapper.updateOrdinal(stationId) == 0) {
      mapper.insertOrdinal(stationId);
    }
    return mapper.findOrdinal(stationId);
  }

  /** Takes down who came. */
  CheckedIn checkIn(
      long meetingId, List<String> fixed, List<String> members, int residents, List<String> departments, List<String> inWriting) {
    Session session = get(meetingId);
    if (now.today().isBefore(session.startsAt().toLocalDate())) {
      throw new InvalidInput("会议定于%s召开，到当天才能签到；不能如期召开的，请选择“因故不能如期召开”。"
          .formatted(Words.day(session.startsAt().toLocalDate())));
    }
    departments.stream().filter(inWriting::contains).findFirst().ifPresent(both -> {
      throw new InvalidInput("“%s”不能既到会又书面答复，请只选一处。".formatted(roster.organization(both).name()));
    });
    List<Participant> invited = mapper.listParticipants(meetingId);
    Map<Capacity, List<String>> present =
        Map.of(Capacity.FIXED, fixed, Capacity.MEMBER, members, Capacity.DEPARTMENT, departments);
    for (Participant one : invited) {
      boolean written = one.capacity() == Capacity.DEPARTMENT && inWriting.contains(one.partyId());
      mapper.updateAttendanceOf(one.id(), present.get(one.capacity()).contains(one.partyId())
          ? Attendance.PRESENT : written ? Attendance.WRITTEN : Attendance.ABSENT);
    }
    Set<String> voters = new HashSet<>(fixed);
    voters.addAll(members);
    mapper.updateAttendance(meetingId, residents, voters.size() + residents, null);
    long departmentsInvited = invited.stream().filter(one -> one.capacity() == Capacity.DEPARTMENT).count();
    return new CheckedIn(
        (int) invited.stream().filter(one -> one.capacity() == Capacity.FIXED).count(),
        fixed.size(),
        members.size(),
        residents,
        (int) departmentsInvited - departments.size() - inWriting.size());
  }

  /** The meeting could not be held at its date. */
  CheckedIn notHeld(long meetingId, String reason) {
    List<Participant> invited = mapper.listParticipants(meetingId);
    invited.forEach(one -> mapper.updateAttendanceOf(one.id(), null));
    mapper.updateAttendance(meetingId, null, null, "因故不能如期召开：" + reason);
    return new CheckedIn(
        (int) invited.stream().filter(one -> one.capacity() == Capacity.FIXED).count(),
        0,
        0,
        0,
        (int) invited.stream().filter(one -> one.capacity() == Capacity.DEPARTMENT).count());
  }

  /** Keeps what the quorum table said; returns whether the meeting may be postponed once more, should it have missed. */
  boolean judged(long meetingId, boolean reached, String reason) {
    mapper.updateQuorum(meetingId, reached, reason, reached ? MeetingStatus.IN_SESSION : MeetingStatus.NOTICED);
    Session session = get(meetingId);
    return session.postponedCount() < rules(topics.get(session.topicId())).maxPostponements();
  }

  /** Sets a new date; participants and agenda stay. */
  void postpone(long meetingId, LocalDateTime startsAt, String place, String earlyReason) {
    Session session = get(meetingId);
    checkDate(topics.get(session.topicId()), startsAt, earlyReason);
    mapper.updateDate(meetingId, startsAt, place, earlyReason, session.postponedCount() + 1);
  }

  /** Takes down what was said, answered and agreed. */
  void record(long meetingId, List<Speech> speeches, List<Votes> votes) {
    Session session = get(meetingId);
    List<AgendaItem> items = consulted(meetingId);
    if (votes.size() != items.size()) {
      throw new InvalidInput("“逐项确认共识”应有 %d 项，每个协商事项一项，请刷新页面后重新填写。".formatted(items.size()));
    }
    for (int i = 0; i < votes.size(); i++) {
      check(items.get(i), votes.get(i), session.votersPresent());
    }
    speeches.forEach(mapper::insertSpeech);
    for (int i = 0; i < votes.size(); i++) {
      Votes vote = votes.get(i);
      mapper.updateConsensus(items.get(i).id(), vote.agree(), vote.reserved(), vote.against(), vote.reservations());
    }
    mapper.updateClosed(meetingId, now.now());
  }

  private static void check(AgendaItem item, Votes vote, int voters) {
    if (vote.sum() == 0) {
      throw new InvalidInput("请登记协商事项“%s”同意、有保留、不同意的人数。".formatted(item.title()));
    }
    if (vote.sum() > voters) {
      throw new InvalidInput("协商事项“%s”登记的人数合计 %d 人，超过了到会的 %d 人，请核对。".formatted(item.title(), vote.sum(), voters));
    }
    if (vote.sum() > vote.agree() && vote.reservations() == null) {
      throw new InvalidInput("协商事项“%s”有 %d 人有保留或不同意，请在“保留和不同意见”中简要写明。"
          .formatted(item.title(), vote.sum() - vote.agree()));
    }
  }

  /** The day by which an answer in writing is due when nobody agreed on another. */
  @Transactional(readOnly = true)
  LocalDate answerBy(Topic topic) {
    return deadlines.after(deadlines.term("answerInWriting", topic.id(), topic.tier(), topic.track()), now.now()).toLocalDate();
  }

  /** Judges every item by the table consensus-degree; returns whether any was agreed on. */
  boolean judgeConsensus(long meetingId) {
    Session session = get(meetingId);
    boolean reached = false;
    for (AgendaItem item : consulted(meetingId)) {
      Degree degree = Degree.valueOf((String) decisions.decideFrozen("consensus-degree", session.topicId(), Map.of(
          "present", session.votersPresent(),
          "agree", item.agreeCount(),
          "withReservations", item.reservedCount(),
          "against", item.againstCount())).get("degree"));
      mapper.updateDegree(item.id(), degree);
      reached |= degree != Degree.NONE;
    }
    return reached;
  }

  /** A department answers in writing, one text for each speech it owes an answer to. */
  void answer(long meetingId, String department, List<String> answers) {
    List<Speech> owed = owed(meetingId, department);
    if (answers.size() != owed.size()) {
      throw new InvalidInput("应逐条回应 %d 条意见，请刷新页面后重新填写。".formatted(owed.size()));
    }
    for (int i = 0; i < owed.size(); i++) {
      mapper.updateAnswer(owed.get(i).id(), answers.get(i), now.now());
    }
  }

  /** How a matter goes on that the meeting did not settle. */
  @Transactional(readOnly = true)
  List<Way> waysWithoutConsensus(Topic topic) {
    boolean again = topic.round() < rules(topic).maxRounds();
    return Stream.of(Way.values())
        .filter(way -> way != Way.SECOND_ROUND || again)
        .filter(way -> way != Way.RAISED || mayRaise(topic))
        .toList();
  }

  /** How a matter goes on whose meeting never took place. */
  @Transactional(readOnly = true)
  List<Way> waysAfterPostponement(Topic topic) {
    return Stream.of(Way.RAISED, Way.EXPLAINED).filter(way -> way != Way.RAISED || mayRaise(topic)).toList();
  }

  private boolean mayRaise(Topic topic) {
    return !topic.tier().equals(Case.DISTRICT) && roster.upperStationOf(topic.stationId()).isPresent();
  }

  /** Ends a meeting that never took place. */
  void abandon(long meetingId, Settlement settlement) {
    mapper.updateStatus(meetingId, MeetingStatus.CANCELLED);
    mapper.insertSettlement(settlement);
  }

  /** Decides how the matter goes on without an outcome. */
  void settle(Settlement settlement) {
    mapper.insertSettlement(settlement);
  }

  @Transactional(readOnly = true)
  Optional<Settlement> settlement(long meetingId) {
    return mapper.findSettlement(meetingId);
  }

  /** Keeps the 社情民意信息 that the matter became. */
  void convert(long meetingId, String headline, String words, String submittedTo) {
    mapper.updateConverted(meetingId, headline, words, submittedTo, now.now());
    mapper.updateChannel(meetingId, "PUBLIC_OPINION_INFO");
  }

  /** Keeps what the proposer was told. */
  void explain(long meetingId, String words, String toldBy) {
    mapper.updateExplained(meetingId, words, toldBy, now.now());
    mapper.updateChannel(meetingId, "ARCHIVE_ONLY");
  }
}
