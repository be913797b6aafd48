package org.xieshang.topic;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.Now;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.Holder;
import org.xieshang.roster.Member;
import org.xieshang.roster.Roster;

/** Who scores a topic and how; a bean of topic-review.bpmn, which asks it whom the scoring waits for. */
@Service("reviews")
@Transactional
public class Reviews {

  private static final String MEMBER_PROPOSES = "MEMBER";

  private final TopicMapper mapper;
  private final Proposals proposals;
  private final Topics topics;
  private final Roster roster;
  private final Now now;

  Reviews(TopicMapper mapper, Proposals proposals, Topics topics, Roster roster, Now now) {
    this.mapper = mapper;
    this.proposals = proposals;
    this.topics = topics;
    this.roster = roster;
    this.now = now;
  }

  /** The accounts that are asked and have not answered. */
  @Transactional(readOnly = true)
  public List<String> awaited(long topicId) {
    return current(topicId).stream().filter(r -> r.is(Review.ASKED)).map(Review::reviewer).toList();
  }

  /** Fills the empty seats; returns those it asks now. */
  List<Review> assign(long topicId) throws TooFewReviewers {
    int edition = proposals.edition(topicId);
    List<Seat> unfilled = new ArrayList<>();
    for (Seat seat : emptySeats(topicId)) {
      suitable(topicId, seat).stream().findFirst().ifPresentOrElse(
          holder -> mapper.insertReview(topicId, edition, seat, holder.account(), now.now()),
          () -> unfilled.add(seat));
    }
    if (!unfilled.isEmpty()) {
      throw new TooFewReviewers("topic " + topicId + " lacks reviewers for " + unfilled);
    }
    return current(topicId).stream().filter(r -> r.is(Review.ASKED)).toList();
  }

  /** The seats that nobody scores or has scored from. */
  @Transactional(readOnly = true)
  List<Seat> emptySeats(long topicId) {
    List<Review> current = current(topicId);
    return Arrays.stream(Seat.values())
        .filter(seat -> current.stream().noneMatch(r -> r.seat() == seat && (r.is(Review.ASKED) || r.is(Review.SCORED))))
        .toList();
  }

  /** Whom a coordinator may name when the rule finds nobody: everyone of the station who is not barred. */
  @Transactional(readOnly = true)
  List<Holder> nameable(long topicId) {
    Topic topic = topics.get(topicId);
    Stream<Holder> all = Stream.of("station-head", "member", "committee-liaison", "area-leader", "vice-chair")
        .flatMap(role -> roster.holdersOf(role, topic.stationId()).stream());
    return unbarred(topic, all);
  }

  /** A person fills the empty seats. */
  void name(long topicId, List<String> accounts) {
    int edition = proposals.edition(topicId);
    List<Seat> seats = emptySeats(topicId);
    for (int i = 0; i < seats.size(); i++) {
      mapper.insertReview(topicId, edition, seats.get(i), accounts.get(i), now.now());
    }
  }

  void score(long topicId, String reviewer, Map<Criterion, String> reasons, Map<Criterion, Integer> points, LocalDateTime at) {
    Review review = asked(topicId, reviewer);
    mapper.updateReview(review.id(), Review.SCORED, null, at);
    points.forEach((criterion, given) -> mapper.insertScore(new Score(review.id(), criterion, given, reasons.get(criterion))));
  }

  void recuse(long topicId, String reviewer, String interest, LocalDateTime at) {
    mapper.updateReview(asked(topicId, reviewer).id(), Review.RECUSED, interest, at);
  }

  /** Whoever left without a score is asked no longer, and again only for a later edition. */
  void vacate(long topicId, String reviewer, LocalDateTime at) {
    mapper.updateReview(asked(topicId, reviewer).id(), Review.VACATED, null, at);
  }

  /** The reviewers whose scores count, in the order of their seats. */
  @Transactional(readOnly = true)
  List<Review> scored(long topicId) {
    return current(topicId).stream()
        .filter(r -> r.is(Review.SCORED))
        .sorted(Comparator.comparing(Review::seat))
        .toList();
  }

  @Transactional(readOnly = true)
  List<Score> scores(long topicId) {
    return mapper.listScores(topicId, proposals.edition(topicId));
  }

  /** The mean of what was given for each criterion. */
  @Transactional(readOnly = true)
  Map<Criterion, Double> averages(long topicId) {
    List<Score> scores = scores(topicId);
    Map<Criterion, Double> averages = new LinkedHashMap<>();
    for (Criterion criterion : Criterion.values()) {
      averages.put(criterion, scores.stream().filter(s -> s.criterion() == criterion).mapToInt(Score::points).average().orElse(0));
    }
    return averages;
  }

  private Review asked(long topicId, String reviewer) {
    return current(topicId).stream()
        .filter(r -> r.is(Review.ASKED) && r.reviewer().equals(reviewer))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(reviewer + " is not asked to score topic " + topicId));
  }

  private List<Review> current(long topicId) {
    int edition = proposals.edition(topicId);
    return mapper.listReviews(topicId).stream().filter(r -> r.edition() == edition).toList();
  }

  private List<Holder> suitable(long topicId, Seat seat) {
    Topic topic = topics.get(topicId);
    return unbarred(topic, switch (seat) {
      case STATION -> Stream.concat(
          roster.holdersOf("station-head", topic.stationId()).stream(),
          roster.holdersOf("member", topic.stationId()).stream()
              .sorted(Comparator.comparing((Holder h) -> mapper.countAsked(h.account())).thenComparing(Holder::account)));
      case LIAISON -> roster.holdersOf("committee-liaison", topic.stationId()).stream();
    });
  }

  /** Who of these has an interest in the topic, by account, and which: for whoever chooses people later. */
  @Transactional(readOnly = true)
  public Map<String, String> interests(long topicId, Collection<Member> members) {
    Map<String, String> interests = new LinkedHashMap<>();
    mapper.listReviews(topicId).stream()
        .filter(r -> r.is(Review.RECUSED))
        .forEach(r -> interests.put(r.reviewer(), "评分时已申明与本案有利害关系"));
    boolean byMember = MEMBER_PROPOSES.equals(topics.get(topicId).channel());
    mapper.findProposal(topicId).ifPresent(proposal -> members.stream()
        .filter(m -> m.name().equals(proposal.proposerName()) || byMember && m.account().equals(proposal.recordedBy()))
        .forEach(m -> interests.put(m.account(), "是提议人或与提议人同名")));
    return interests;
  }

  /** Neither the proposer, nor anyone who declared an interest or is asked already. */
  private List<Holder> unbarred(Topic topic, Stream<Holder> holders) {
    Proposal proposal = proposals.of(topic.id());
    Set<String> barred = new HashSet<>();
    if (MEMBER_PROPOSES.equals(topic.channel())) {
      barred.add(proposal.recordedBy());
    }
    int edition = proposals.edition(topic.id());
    mapper.listReviews(topic.id()).stream()
        .filter(r -> r.is(Review.RECUSED) || r.edition() == edition)
        .forEach(r -> barred.add(r.reviewer()));
    Set<String> seen = new HashSet<>();
    return holders
        .filter(h -> !barred.contains(h.account()) && !h.name().equals(proposal.proposerName()) && seen.add(h.account()))
        .toList();
  }
}
