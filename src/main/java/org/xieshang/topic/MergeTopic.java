package org.xieshang.topic;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;
import org.xieshang.record.Topics;

/** The proposer stands behind another open topic instead; both cases' records say so. */
@Component
class MergeTopic implements JavaDelegate {

  private final Proposals proposals;
  private final Topics topics;
  private final Journal journal;
  private final Now now;

  MergeTopic(Proposals proposals, Topics topics, Journal journal, Now now) {
    this.proposals = proposals;
    this.topics = topics;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    long from = Case.TOPIC_ID.in(step);
    long into = TopicReview.MERGED_INTO_ID.in(step);
    proposals.merge(from, into, now.now());
    note(from, "并入 " + topics.get(into).caseNumber());
    note(into, topics.get(from).caseNumber() + " 并入本案，提议人附议");
    TopicReview.REVIEW_RESULT.set(step, TopicReview.MERGED);
  }

  private void note(long topicId, String words) {
    journal.append(topicId, now.now(), Journal.SYSTEM, "mergeTopic", "并入在办议题", words);
  }
}
