package org.xieshang.topic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.UpperTier;
import org.xieshang.procedure.View;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.Roster;

/** 议题审定: the station head rules on a scored topic. */
@Component
class DecideTopic extends HumanStep {

  private final Topics topics;
  private final Proposals proposals;
  private final Rulings rulings;
  private final Referrals referrals;
  private final Lookalikes lookalikes;
  private final Briefs briefs;
  private final Roster roster;
  private final UpperTier upperTier;

  DecideTopic(
      Topics topics,
      Proposals proposals,
      Rulings rulings,
      Referrals referrals,
      Lookalikes lookalikes,
      Briefs briefs,
      Roster roster,
      UpperTier upperTier) {
    this.topics = topics;
    this.proposals = proposals;
    this.rulings = rulings;
    this.referrals = referrals;
    this.lookalikes = lookalikes;
    this.briefs = briefs;
    this.roster = roster;
    this.upperTier = upperTier;
  }

  @Override
  protected void show(Step step, View view) {
    Topic topic = topics.get(step.topicId());
    List<Lookalike> alike = lookalikes.of(topic.id());
    view.markdown("advice", briefs.advice(topic.id(), total(step), step.get(TopicReview.RECOMMENDATION)));
    view.rows("scores", briefs.scores(topic.id()));
    view.options("rulings", offered(topic, !alike.isEmpty()));
    view.options("targets", lookalikes.options(alike));
    view.markdown("committee", rulings.lastApproval(topic.id())
        .filter(a -> a.resolution().equals(Approval.RETURNED))
        .map(a -> "**党(工)委退回**　" + View.escaped(a.opinion()) + "（" + View.escaped(a.meetingName()) + "）")
        .orElse(null));
    if (step.get(TopicReview.RECOMMENDATION).equals(Ruling.ACCEPT.name())) {
      step.draft("ruling", Ruling.ACCEPT.name());
    }
  }

  private List<Option> offered(Topic topic, boolean othersOpen) {
    List<Option> offered = new ArrayList<>();
    for (Ruling ruling : Ruling.values()) {
      boolean possible = switch (ruling) {
        case MICRO -> !Case.EMERGENCY.equals(topic.track());
        case RETURN -> proposals.returnsLeft(topic) > 0;
        case MERGE -> othersOpen;
        case TIER_UP -> roster.upperStationOf(topic.stationId()).isPresent();
        default -> true;
      };
      if (possible) {
        offered.add(new Option(ruling.name(), ruling.label()));
      }
    }
    return offered;
  }

  @Override
  protected void take(Step step, Entry entry) {
    long topicId = step.topicId();
    Ruling ruling = Ruling.valueOf(entry.required("ruling"));
    if (ruling == Ruling.TIER_UP) {
      upperTier.required(topicId);
    }
    String recommendation = step.get(TopicReview.RECOMMENDATION);
    String opinion = entry.text("opinion").orElse(null);
    if (opinion == null && ruling.needsReason(recommendation)) {
      throw new InvalidInput("评分建议“%s”，审定为“%s”须写明“理由”，请填写。"
          .formatted(Briefs.recommended(recommendation), ruling.label()));
    }
    rulings.decide(new Decision(
        topicId, proposals.edition(topicId), total(step), recommendation, ruling, opinion, step.actor(), step.now()));
    switch (ruling) {
      case ACCEPT -> track(step, Case.EMERGENCY.equals(step.get(Case.TRACK)) ? Case.EMERGENCY : Case.NORMAL);
      case MICRO -> track(step, Case.MICRO);
      case RETURN -> proposals.sendBack(topicId, opinion, step.actor(), step.now());
      case MERGE -> step.set(TopicReview.MERGED_INTO_ID, lookalikes.choose(topicId, entry.required("mergedInto")));
      case REFER -> referrals.open(topicId, Exclusion.valueOf(entry.required("exclusion")), opinion);
      case DEFER -> step.set(TopicReview.REVIEW_RESULT, TopicReview.DEFERRED);
      case TIER_UP -> step.set(TopicReview.REVIEW_RESULT, TopicReview.RAISED);
      case REJECT -> step.set(TopicReview.REVIEW_RESULT, TopicReview.REJECTED);
    }
    step.set(TopicReview.REVIEW_DECISION, ruling.name());
  }

  private void track(Step step, String track) {
    topics.route(step.topicId(), step.get(Case.TIER), track);
    step.set(Case.TRACK, track);
    step.set(Case.PRIORITY, Case.priorityOf(track));
  }

  private static BigDecimal total(Step step) {
    return BigDecimal.valueOf(step.get(TopicReview.SCORE_TOTAL)).setScale(2, RoundingMode.HALF_UP);
  }
}
