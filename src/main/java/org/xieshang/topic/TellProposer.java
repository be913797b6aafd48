package org.xieshang.topic;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;

/** 告知提议人: four tasks of the model, one short form; what there is to tell depends on the task. */
@Component
class TellProposer extends HumanStep {

  private final Topics topics;
  private final Proposals proposals;
  private final Rulings rulings;
  private final Referrals referrals;
  private final Briefs briefs;

  TellProposer(Topics topics, Proposals proposals, Rulings rulings, Referrals referrals, Briefs briefs) {
    this.topics = topics;
    this.proposals = proposals;
    this.rulings = rulings;
    this.referrals = referrals;
    this.briefs = briefs;
  }

  @Override
  protected void show(Step step, View view) {
    Topic topic = topics.get(step.topicId());
    view.markdown("message", "**请告知**　" + switch (step.taskId()) {
      case "tellProposer_ofMerger" -> merged(topic);
      case "tellProposer_ofDeferral" -> "议题列入下期协商计划。理由：" + View.escaped(rulings.last(topic.id()).opinion());
      case "tellProposer_ofReferral" -> ReferTopic.handedOn(referrals.of(topic.id()));
      default -> registered(topic);
    } + "\n\n" + briefs.contact(topic.id()));
  }

  private String merged(Topic topic) {
    Topic into = topics.get(proposals.mergedInto(topic.id()));
    return "议题已并入正在办理的“" + View.escaped(into.title()) + "”（" + View.escaped(into.caseNumber())
        + "），您已登记为附议人，办理结果会一并告知。";
  }

  private String registered(Topic topic) {
    return "议题已立项，案号 **" + View.escaped(topic.caseNumber()) + "**，由" + View.escaped(briefs.place(topic))
        + "组织协商，接下来开展调研。";
  }

  @Override
  protected void take(Step step, Entry entry) {
    // How and what the proposer answered stands in the record; nothing else reads it.
  }
}
