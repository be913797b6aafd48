package org.xieshang.procedure;

import org.springframework.stereotype.Component;
import org.xieshang.record.Topics;

/** The coordinator says that the proposer has answered; what was said goes into the record. */
@Component
class ResumeCase extends HumanStep {

  private final Topics topics;

  ResumeCase(Topics topics) {
    this.topics = topics;
  }

  @Override
  protected void show(Step step, View view) {
    view.text("pausedAt", Words.moment(topics.get(step.topicId()).pausedAt()));
  }

  @Override
  protected void take(Step step, Entry entry) {
    // The answer is of interest to readers of the record only, and HumanStep has put it there.
  }
}
