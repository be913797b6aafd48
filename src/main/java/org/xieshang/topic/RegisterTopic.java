package org.xieshang.topic;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.RuleValues;
import org.xieshang.record.Journal;
import org.xieshang.record.Topics;

/** 立项登记: the case number, on the case and on the processes that carry it, and the rule values it is bound to from now on. */
@Component
class RegisterTopic implements JavaDelegate {

  private final Topics topics;
  private final RuleValues rules;
  private final Journal journal;
  private final Now now;

  RegisterTopic(Topics topics, RuleValues rules, Journal journal, Now now) {
    this.topics = topics;
    this.rules = rules;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    long topicId = Case.TOPIC_ID.in(step);
    topics.route(topicId, Case.TIER.in(step), Case.TRACK.in(step));
    String caseNumber = topics.register(topicId, now.now(), rules.current());
    journal.append(topicId, now.now(), Journal.SYSTEM, "registerTopic", "立项登记", "案号：" + caseNumber);
    Case.CASE_NUMBER.set(step, caseNumber);
    step.setProcessBusinessKey(caseNumber);
    DelegateExecution caller = step.getProcessInstance().getSuperExecution();
    if (caller != null) {
      caller.setProcessBusinessKey(caseNumber);
    }
    TopicReview.REVIEW_RESULT.set(step, TopicReview.ACCEPTED);
  }
}
