package org.xieshang.procedure;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.xieshang.record.Stage;
import org.xieshang.record.Topics;

/** The case's header follows the four call activities. */
@Component
class EnterStage implements ExecutionListener {

  private static final Map<String, Stage> STAGES = Map.of(
      "reviewTopic", Stage.REVIEW,
      "researchTopic", Stage.RESEARCH,
      "holdMeeting", Stage.MEETING,
      "followOutcomes", Stage.FOLLOW_UP);

  private final Topics topics;
  private final Now now;

  EnterStage(Topics topics, Now now) {
    this.topics = topics;
    this.now = now;
  }

  @Override
  public void notify(DelegateExecution step) {
    long topicId = Case.TOPIC_ID.in(step);
    topics.carriedBy(topicId, step.getProcessInstanceId());
    topics.enter(topicId, STAGES.get(step.getCurrentActivityId()), now.now());
  }
}
