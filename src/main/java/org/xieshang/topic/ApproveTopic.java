package org.xieshang.topic;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;

/** 党(工)委审定 (P): the party committee lets a topic pass, changes it, or sends it back. */
@Component
class ApproveTopic extends HumanStep {

  private final Topics topics;
  private final Rulings rulings;
  private final Briefs briefs;

  ApproveTopic(Topics topics, Rulings rulings, Briefs briefs) {
    this.topics = topics;
    this.rulings = rulings;
    this.briefs = briefs;
  }

  @Override
  protected void show(Step step, View view) {
    Topic topic = topics.get(step.topicId());
    String ruling = briefs.ruling(topic.id());
    view.markdown("advice", rulings.reconsideration(topic.id())
        .filter(r -> Boolean.FALSE.equals(r.upheld()))
        .map(r -> ruling + "\n\n**复核改为立项**　" + View.escaped(r.opinion()))
        .orElse(ruling));
    step.draft("newTitle", topic.title());
    step.draft("newDemand", topic.demand());
  }

  @Override
  protected void take(Step step, Entry entry) {
    String resolution = entry.required("resolution");
    String opinion = entry.text("opinion").orElse(null);
    if (opinion == null && (resolution.equals(Approval.RETURNED) || resolution.equals(Approval.REJECTED))) {
      throw new InvalidInput("退回或者不同意须写明“意见”，请填写。");
    }
    if (resolution.equals(Approval.CHANGED)) {
      String title = entry.required("newTitle");
      topics.revise(step.topicId(), title, null, entry.required("newDemand"));
      step.set(Case.TITLE, title);
    }
    rulings.approve(new Approval(step.topicId(), resolution, entry.required("meetingName"),
        entry.text("documentNumber").orElse(null), opinion, step.actor(), step.now()));
    if (resolution.equals(Approval.REJECTED)) {
      step.set(TopicReview.REVIEW_RESULT, TopicReview.REJECTED);
    }
    step.set(TopicReview.APPROVAL_DECISION, resolution);
  }
}
