package org.xieshang.topic;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;
import org.xieshang.record.Topics;

/** Nobody completed the proposal in time: the clock runs again and the case ends. */
@Component
class LapseTopic implements JavaDelegate {

  private final Topics topics;
  private final Journal journal;
  private final Now now;

  LapseTopic(Topics topics, Journal journal, Now now) {
    this.topics = topics;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    long topicId = Case.TOPIC_ID.in(step);
    topics.resume(topicId, now.now());
    journal.append(topicId, now.now(), Journal.SYSTEM, "lapseTopic", "议题失效", "到期未补正");
    TopicReview.REVIEW_RESULT.set(step, TopicReview.LAPSED);
  }
}
