package org.xieshang.topic;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;

/** 补正: the proposer completes the text; the case's clock stands meanwhile. */
@Component
class CompleteProposal extends HumanStep {

  private final Topics topics;
  private final Proposals proposals;
  private final Briefs briefs;

  CompleteProposal(Topics topics, Proposals proposals, Briefs briefs) {
    this.topics = topics;
    this.proposals = proposals;
    this.briefs = briefs;
  }

  @Override
  protected void show(Step step, View view) {
    Topic topic = topics.get(step.topicId());
    view.markdown("toComplete", "**请补充**　" + View.escaped(proposals.awaited(topic.id()).askedFor())
        + "\n\n" + briefs.contact(topic.id()));
    step.draft("problem", topic.problem());
    step.draft("demand", topic.demand());
    step.draft("background", topic.background());
    step.draft("affectedCount", topic.affectedCount());
  }

  @Override
  protected void take(Step step, Entry entry) {
    proposals.complete(step.topicId(), entry.text("background").orElse(null), entry.required("problem"),
        entry.required("demand"), entry.number("affectedCount").orElse(null), step.now());
  }
}
