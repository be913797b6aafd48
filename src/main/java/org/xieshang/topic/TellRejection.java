package org.xieshang.topic;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** 告知不予立项: with the reasons; the proposer may ask once to have it looked at again. */
@Component
class TellRejection extends HumanStep {

  private final Rulings rulings;
  private final Briefs briefs;

  TellRejection(Rulings rulings, Briefs briefs) {
    this.rulings = rulings;
    this.briefs = briefs;
  }

  @Override
  protected void show(Step step, View view) {
    long topicId = step.topicId();
    String message = rulings.reconsideration(topicId)
        .filter(r -> Boolean.TRUE.equals(r.upheld()))
        .map(r -> "复核维持不予立项。理由：" + View.escaped(r.opinion()))
        .orElseGet(() -> "议题不予立项。理由：" + View.escaped(rulings.reasonOfRejection(topicId)));
    view.markdown("message", "**请告知**　" + message + "\n\n" + briefs.contact(topicId));
    view.plain("reconsidered", rulings.reconsideration(topicId).isPresent());
  }

  @Override
  protected void take(Step step, Entry entry) {
    boolean asks = entry.flag("asks");
    if (asks) {
      rulings.askReconsideration(step.topicId(), entry.required("newFacts"), step.now());
    }
    step.set(TopicReview.RECONSIDERATION_ASKED, asks);
    step.set(TopicReview.REVIEW_RESULT, TopicReview.REJECTED);
  }
}
