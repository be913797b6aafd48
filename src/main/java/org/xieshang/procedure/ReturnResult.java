package org.xieshang.procedure;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieshang.record.Journal;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;

/** Tells the case below how the case above has ended; one that was withdrawn meanwhile is only noted. */
@Component
class ReturnResult implements JavaDelegate {

  private final Topics topics;
  private final Journal journal;
  private final Now now;
  private final AcrossStations across;
  private final ObjectProvider<RuntimeService> runtime;

  ReturnResult(Topics topics, Journal journal, Now now, AcrossStations across, ObjectProvider<RuntimeService> runtime) {
    this.topics = topics;
    this.journal = journal;
    this.now = now;
    this.across = across;
    this.runtime = runtime;
  }

  @Override
  public void execute(DelegateExecution step) {
    Topic above = topics.get(Case.TOPIC_ID.in(step));
    Topic below = topics.get(above.parentId());
    if (below.open()) {
      across.run(() -> runtime.getObject().createMessageCorrelation(Consultation.UPPER_TIER_RETURNED)
          .processInstanceId(below.processInstanceId())
          .correlate());
    }
    journal.append(below.id(), now.now(), Journal.SYSTEM, step.getCurrentActivityId(), step.getCurrentActivityName(),
        "上级案件 " + above.caseNumber() + "：" + above.endState().label());
  }
}
