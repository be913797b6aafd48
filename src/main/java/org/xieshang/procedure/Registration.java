package org.xieshang.procedure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xieshang.record.Journal;
import org.xieshang.record.Topics;

/** 立项登记: the case number, on the case and on the processes that carry it, and the rule values it is bound to from now on. */
@Component
public class Registration {

  private final Topics topics;
  private final RuleValues rules;
  private final Journal journal;
  private final Now now;

  Registration(Topics topics, RuleValues rules, Journal journal, Now now) {
    this.topics = topics;
    this.rules = rules;
    this.journal = journal;
    this.now = now;
  }

  /**
   * Registers the case that a step belongs to, with the tier and track that the process carries.
   *
   * @param step of the consultation or of a stage that it calls; both bear the number from then on
   */
  public void register(DelegateExecution step) {
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
  }
}
