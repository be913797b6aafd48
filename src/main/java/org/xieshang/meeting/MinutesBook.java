package org.xieshang.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.Deadlines;
import org.xieshang.procedure.Now;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.BodyMember;
import org.xieshang.roster.Organization;
import org.xieshang.roster.Roster;
import org.xieshang.topic.Proposals;

/** The minutes of the meetings: drafted, confirmed, signed, published. */
@Service
@Transactional
class MinutesBook {

  /** Fixed members who sit there as neighbours, not in an office. */
  private static final List<String> NEIGHBOURS = List.of("代表", "乡贤", "党员", "志愿者", "群众");

  /** Channels by which no resident proposes (reference.md, "topic source/channel"). */
  private static final Set<String> OFFICIAL = Set.of("MEMBER", "DEPARTMENT", "PARTY_GOV_ASSIGNED", "PROPOSAL");

  private final MeetingMapper mapper;
  private final Meetings meetings;
  private final Topics topics;
  private final Proposals proposals;
  private final Roster roster;
  private final Deadlines deadlines;
  private final Now now;

  MinutesBook(MeetingMapper mapper, Meetings meetings, Topics topics, Proposals proposals, Roster roster, Deadlines deadlines, Now now) {
    this.mapper = mapper;
    this.meetings = meetings;
    this.topics = topics;
    this.proposals = proposals;
    this.roster = roster;
    this.deadlines = deadlines;
    this.now = now;
  }

  @Transactional(readOnly = true)
  Minutes of(long meetingId) {
    Session session = meetings.get(meetingId);
    Map<String, String> departments = mapper.listSpeeches(meetingId).stream()
        .map(Speech::departmentId)
        .filter(id -> id != null)
        .distinct()
        .collect(Collectors.toMap(id -> id, id -> roster.organization(id).name()));
    return new Minutes(
        topics.get(session.topicId()),
        roster.station(session.stationId()),
        session,
        mapper.listAgenda(meetingId),
        mapper.listParticipants(meetingId),
        mapper.listSpeeches(meetingId),
        departments);
  }

  @Transactional(readOnly = true)
  MinutesRow get(long meetingId) {
    return mapper.findMinutes(meetingId).orElseThrow(() -> new IllegalStateException("minutes of " + meetingId + " are missing"));
  }

  /** The text as it stands, unsigned. */
  @Transactional(readOnly = true)
  String draftText(long meetingId) {
    MinutesRow minutes = get(meetingId);
    return of(meetingId).text(minutes.mainOpinions(), minutes.objections(), "（草稿，未签发）");
  }

  void draft(long meetingId) {
    mapper.insertMinutes(meetingId, now.now(), of(meetingId).mainOpinions());
  }

  /**
   * Those who took part have confirmed the minutes.
   *
   * @param objections null when there were none
   */
  void confirm(long meetingId, String mainOpinions, String objections) {
    mapper.updateConfirmed(meetingId, now.now(), false, mainOpinions, objections);
  }

  /** Nobody objected in time: silence counts as confirmation. */
  void confirmBySilence(long meetingId) {
    mapper.updateConfirmed(meetingId, now.now(), true, get(meetingId).mainOpinions(), null);
  }

  void sign(long meetingId, String signer, String mainOpinions, List<String> recipients) {
    Minutes minutes = of(meetingId);
    String copies = recipients.stream().map(roster::organization).map(Organization::name).collect(Collectors.joining("、"));
    String signature = "签发：%s\n报送、抄送：%s\n%s　%s".formatted(
        roster.personName(signer), copies, minutes.station().fullName(), Words.day(now.today()));
    String words = minutes.text(mainOpinions, get(meetingId).objections(), signature);
    mapper.updateSigned(meetingId, now.now(), signer, minutes.documentNumber(), mainOpinions, words);
    recipients.forEach(one -> mapper.insertRecipient(meetingId, one));
  }

  /** Publishes the signed text without residents' names and numbers, for the time the rules ask; returns the last day. */
  LocalDate publish(long meetingId) {
    Session session = meetings.get(meetingId);
    Topic topic = topics.get(session.topicId());
    LocalDate until =
        deadlines.after(deadlines.term("publicNotice", topic.id(), topic.tier(), topic.track()), now.now()).toLocalDate();
    mapper.updatePublished(meetingId, withoutNames(meetingId, get(meetingId).words()), now.today(), until);
    return until;
  }

  /** A text of this meeting without residents' names, phone and identity numbers. */
  @Transactional(readOnly = true)
  String withoutNames(long meetingId, String words) {
    Session session = meetings.get(meetingId);
    Stream<String> speakers = mapper.listSpeeches(meetingId).stream()
        .filter(speech -> speech.capacity() == Capacity.RESIDENT)
        .map(Speech::speaker);
    Stream<String> neighbours = meetings.bodyOf(topics.get(session.topicId()), session.startsAt().toLocalDate()).stream()
        .filter(member -> member.account() == null && NEIGHBOURS.stream().anyMatch(member.capacity()::contains))
        .map(BodyMember::name);
    Topic topic = topics.get(session.topicId());
    Stream<String> proposer = OFFICIAL.contains(topic.channel()) ? Stream.empty() : Stream.of(proposals.of(topic.id()).proposerName());
    List<String> residents = Stream.of(speakers, neighbours, proposer)
        .flatMap(names -> names)
        .filter(name -> !name.equals(session.chair()))
        .toList();
    return Redaction.of(words, residents);
  }
}
