package org.xieshang.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.roster.Member;
import org.xieshang.roster.Roster;

/** What members and residents say of an item that its unit reports as done. */
@Service
@Transactional
class Checks {

  private final OutcomeMapper mapper;
  private final Items items;
  private final Roster roster;

  Checks(OutcomeMapper mapper, Items items, Roster roster) {
    this.mapper = mapper;
    this.items = items;
    this.roster = roster;
  }

  /** Who may verify: the station's members, nobody from the units; if none is left, the other stations' (a coordinator enters for them). */
  List<Member> verifiers(Item item) {
    List<Member> own = impartial(item, roster.membersOf(items.stationOf(item)));
    return own.isEmpty() ? impartial(item, roster.members()) : own;
  }

  /** The member of the station with the fewest verifications in hand; the one who was there before comes again. */
  Optional<Member> appoint(Item item) {
    List<Member> able = impartial(item, roster.membersOf(items.stationOf(item)));
    Optional<Member> verifier = able.stream()
        .filter(member -> member.id().equals(item.verifier()))
        .findFirst()
        .or(() -> able.stream()
            .min(Comparator.comparing((Member member) -> mapper.countByVerifier(member.account())).thenComparing(Member::id)));
    mapper.updateVerifier(item.id(), verifier.map(Member::account).orElse(null));
    return verifier;
  }

  private List<Member> impartial(Item item, List<Member> members) {
    List<String> units = Stream.concat(Stream.of(item.leadOrganizationId()), mapper.listJoint(item.id()).stream())
        .map(unit -> roster.organization(unit).name())
        .toList();
    return members.stream()
        .filter(Member::serving)
        .filter(member -> units.stream().noneMatch(unit -> worksFor(member, unit)))
        .toList();
  }

  private static boolean worksFor(Member member, String unit) {
    String employer = member.employer() == null ? "" : member.employer().strip();
    return !employer.isEmpty() && (employer.contains(unit) || unit.contains(employer));
  }

  void verify(Item item, Verification found) {
    mapper.insertVerification(item.id(), found);
    if (found.passed()) {
      mapper.updateStatus(item.id(), ItemStatus.VERIFIED);
    }
  }

  Optional<Verification> lastVerification(long itemId) {
    return mapper.findLastVerification(itemId);
  }

  void survey(Item item, String methodCode, Survey survey) {
    mapper.insertSurvey(item.id(), methodCode, survey);
  }

  /** The surveys since the item was last taken up. */
  List<Survey> surveys(Item item) {
    return mapper.listSurveys(item.id(), item.listedAt());
  }

  /** Keeps what the decision table said of the last survey; returns how many have failed by now. */
  int judge(Item item, boolean passed, double rate, String judgement) {
    List<Survey> surveys = surveys(item);
    mapper.updateSurvey(
        surveys.get(surveys.size() - 1).id(), passed, BigDecimal.valueOf(rate).setScale(1, RoundingMode.HALF_UP), judgement);
    return (int) surveys(item).stream().filter(survey -> !survey.passed()).count();
  }

  void evaluate(long topicId, Evaluation marks, LocalDateTime at) {
    mapper.insertEvaluation(topicId, marks, at);
  }

  Optional<Evaluation> lastEvaluation(long topicId) {
    return mapper.findLastEvaluation(topicId);
  }
}
