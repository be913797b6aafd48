package org.xieshang.topic;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;

/** Says whether both scores are in, and hands the averages to the decision topic-score. */
@Component
class CollectScores implements JavaDelegate {

  private final Reviews reviews;

  CollectScores(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution step) {
    long topicId = Case.TOPIC_ID.in(step);
    boolean complete = reviews.emptySeats(topicId).isEmpty();
    TopicReview.SCORES_COMPLETE.set(step, complete);
    if (complete) {
      reviews.averages(topicId).forEach((criterion, average) -> criterion.average().set(step, average));
    }
  }
}
