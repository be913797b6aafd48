package org.xieshang.topic;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** 复核: the special committee looks at a rejection again, once. */
@Component
class ReconsiderTopic extends HumanStep {

  private final Rulings rulings;
  private final Briefs briefs;

  ReconsiderTopic(Rulings rulings, Briefs briefs) {
    this.rulings = rulings;
    this.briefs = briefs;
  }

  @Override
  protected void show(Step step, View view) {
    long topicId = step.topicId();
    // The station head's own words stand in the ruling already.
    view.markdown("request", briefs.ruling(topicId)
        + rulings.partysReasonOfRejection(topicId).map(reason -> "\n\n**党（工）委不予批准的理由**　" + View.escaped(reason)).orElse("")
        + "\n\n**提议人申请复核**　" + View.escaped(rulings.reconsideration(topicId).orElseThrow().newFacts()));
    view.rows("scores", briefs.scores(topicId));
  }

  @Override
  protected void take(Step step, Entry entry) {
    boolean upheld = entry.required("conclusion").equals("UPHELD");
    rulings.reconsider(step.topicId(), upheld, entry.required("opinion"), step.actor(), step.now());
    step.set(TopicReview.REJECTION_UPHELD, upheld);
  }
}
