package org.xieshang.cockpit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 履职记录: what a member did, told only to those who may see the station it was done for. */
@Service
@Transactional(readOnly = true)
class Members {

  private static final int MOST = Ask.MOST_ROWS;

  private final MemberMapper mapper;
  private final Scope scope;
  private final Words words;

  Members(MemberMapper mapper, Scope scope, Words words) {
    this.mapper = mapper;
    this.scope = scope;
    this.words = words;
  }

  /** A member as lists show them. */
  record Row(String id, String name, String levelName, String sector, Place station, String statusName, String committee, LocalDate since) {

    /** Who served at the visitor's station once is shown without the one of today. */
    Row elsewhere() {
      return new Row(id, name, levelName, sector, null, statusName, committee, null);
    }
  }

  /** Where they served. */
  record Placement(Place station, String principleName, LocalDate from, LocalDate to) {}

  /** A topic they scored. */
  record Score(LocalDateTime at, long caseId, String number, String title, int points) {}

  /** A case they were asked to research. */
  record Research(
      long caseId, String number, String title, String placeName, String stateName, LocalDateTime proposedAt, LocalDateTime answeredAt) {}

  /** A meeting they were invited to. */
  record Meeting(long id, long caseId, String number, String title, LocalDateTime startsAt, boolean attended) {}

  /** A promise they verified. */
  record Verification(long itemId, String itemTitle, long caseId, String number, LocalDate on, boolean passed) {}

  Paged<Row> list(Ask ask) {
    Sight sight = scope.narrowed(ask);
    String like = Searched.like(ask.text("q"));
    return new Paged<>(ask.page(), ask.size(), mapper.countMembers(sight, ask.today(), like),
        mapper.listMembers(sight, ask.today(), like, ask.size(), (long) (ask.page() - 1) * ask.size()).stream().map(this::row).toList());
  }

  private Row row(MemberRow member) {
    return new Row(
        member.id(), member.name(), words.of("cockpit.member-level", member.levelCode()), member.sector(),
        member.stationId() == null ? null : new Place(member.stationId(), member.stationName()),
        words.of("cockpit.member-status", member.status()), member.committee(), member.startedOn());
  }

  Map<String, Object> one(Ask ask, String id) {
    Sight sight = ask.sight();
    Period period = ask.period();
    MemberRow member = mapper.findMember(sight, ask.today(), id).orElseThrow(Refused::notTheirs);
    List<Score> scores = mapper.listScorings(sight, id, period.start(), period.end()).stream()
        .map(one -> new Score(one.answeredAt(), one.caseId(), one.caseNumber(), one.title(), one.points())).toList();
    List<ResearchSeat> seats = mapper.listSeats(sight, id, period.start(), period.end());
    List<Research> research = seats.stream()
        .map(one -> new Research(one.caseId(), one.caseNumber(), one.title(), words.of("cockpit.seat", one.place()),
            words.of("cockpit.seat-state", one.state()), one.proposedAt(), one.answeredAt())).toList();
    long accepted = seats.stream().filter(one -> "ACCEPTED".equals(one.state())).count();
    List<Meeting> meetings = mapper.listAttendances(sight, id, period.start(), period.end()).stream()
        .map(one -> new Meeting(one.id(), one.caseId(), one.caseNumber(), one.title(), one.startsAt(), one.attended())).toList();
    List<Verification> verifications = mapper.listVerifications(sight, id, period.from(), period.to().plusDays(1)).stream()
        .map(one -> new Verification(one.itemId(), one.itemTitle(), one.caseId(), one.caseNumber(), one.verifiedOn(), one.passed()))
        .toList();
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("scores", scores.size());
    counts.put("researchTeams", accepted);
    counts.put("meetingsInvited", meetings.size());
    counts.put("meetingsAttended", meetings.stream().filter(Meeting::attended).count());
    counts.put("verifications", verifications.size());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("member", sight.everything() || member.stationId() == null || sight.covers(member.stationId())
        ? row(member) : row(member).elsewhere());
    answer.put("period", period);
    answer.put("figures", words.figures("MEMBER_SCORES", "MEMBER_RESEARCH", "MEMBER_MEETINGS", "MEMBER_VERIFICATIONS"));
    answer.put("keys", Map.of("counts.scores", "MEMBER_SCORES", "counts.researchTeams", "MEMBER_RESEARCH",
        "counts.meetingsAttended", "MEMBER_MEETINGS", "counts.verifications", "MEMBER_VERIFICATIONS"));
    answer.put("placements", mapper.listServices(sight, id, MOST).stream()
        .map(one -> new Placement(new Place(one.stationId(), one.stationName()), words.of("cockpit.principle", one.principle()),
            one.startedOn(), one.endedOn())).toList());
    answer.put("counts", counts);
    answer.put("scores", first(scores));
    answer.put("research", first(research));
    answer.put("meetings", first(meetings));
    answer.put("verifications", first(verifications));
    return answer;
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(MOST, all.size()));
  }
}
