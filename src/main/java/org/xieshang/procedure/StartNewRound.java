package org.xieshang.procedure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.record.Journal;
import org.xieshang.record.Topics;

/** The same case goes through research and meeting once more, with a new research point. */
@Component
class StartNewRound implements JavaDelegate {

  private final Topics topics;
  private final Journal journal;
  private final Now now;

  StartNewRound(Topics topics, Journal journal, Now now) {
    this.topics = topics;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    long topicId = Case.TOPIC_ID.in(step);
    int round = topics.startRound(topicId);
    Case.ROUND.set(step, round);
    journal.append(topicId, now.now(), Journal.SYSTEM, step.getCurrentActivityId(), step.getCurrentActivityName(),
        "轮次：第 " + round + " 轮\n本轮要点：" + topics.get(topicId).roundFocus());
  }
}
