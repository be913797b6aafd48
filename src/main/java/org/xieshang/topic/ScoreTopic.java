package org.xieshang.topic;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** 议题评分: one reviewer's five scores, or the interest that bars them; it is the reviewer's seat also when somebody enters in their place. */
@Component
class ScoreTopic extends HumanStep {

  private final Reviews reviews;
  private final Briefs briefs;

  ScoreTopic(Reviews reviews, Briefs briefs) {
    this.reviews = reviews;
    this.briefs = briefs;
  }

  @Override
  protected void show(Step step, View view) {
    view.markdown("proposal", briefs.proposal(step.topicId()));
  }

  @Override
  protected void take(Step step, Entry entry) {
    if (entry.flag("interested")) {
      reviews.recuse(step.topicId(), step.get(TopicReview.REVIEWER), entry.required("interestReason"), step.now());
      return;
    }
    Map<Criterion, Integer> points = new EnumMap<>(Criterion.class);
    Map<Criterion, String> reasons = new EnumMap<>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      points.put(criterion, entry.number(criterion.pointsField()).orElseThrow());
      reasons.put(criterion, entry.required(criterion.reasonField()));
    }
    reviews.score(step.topicId(), step.get(TopicReview.REVIEWER), reasons, points, step.now());
  }
}
