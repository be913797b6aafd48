package org.xieshang.request;

import static org.xieshang.request.CaseRequest.REQUEST_GRANTED;

import org.springframework.beans.factory.annotation.Autowired;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Step;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;

/** The head's yes or no; a case that has ended in the meantime can only be answered with no. */
abstract class Ruling extends RequestStep {

  private Topics topics;

  @Autowired
  void setTopics(Topics topics) {
    this.topics = topics;
  }

  void rule(Step step, Application request, String answer, String reason) {
    boolean granted = "GRANT".equals(answer);
    Topic topic = topics.get(step.topicId());
    if (granted && !topic.open()) {
      throw new InvalidInput("案件 " + topic.caseNumber() + " 已经办结，不能再" + request.kind().label() + "；请选择“不同意”并说明。");
    }
    requests().decide(request.id(), granted, reason, step.now());
    step.set(REQUEST_GRANTED, granted);
  }
}
