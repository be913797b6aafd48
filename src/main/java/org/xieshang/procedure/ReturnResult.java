package org.xieshang.procedure;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieshang.record.Journal;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.Roster;

/**
 * Tells the case below how this one has ended, and a case above that goes on without this one, that it does; one that has ended itself
 * meanwhile is only noted.
 */
@Component
class ReturnResult implements JavaDelegate {

  private final Topics topics;
  private final Roster roster;
  private final Journal journal;
  private final Now now;
  private final AcrossStations across;
  private final ObjectProvider<RuntimeService> runtime;

  ReturnResult(
      Topics topics, Roster roster, Journal journal, Now now, AcrossStations across, ObjectProvider<RuntimeService> runtime) {
    this.topics = topics;
    this.roster = roster;
    this.journal = journal;
    this.now = now;
    this.across = across;
    this.runtime = runtime;
  }

  @Override
  public void execute(DelegateExecution step) {
    Topic ended = topics.get(Case.TOPIC_ID.in(step));
    if (ended.parentId() != null) {
      Topic below = topics.get(ended.parentId());
      tell(below, Consultation.UPPER_TIER_RETURNED);
      note(step, below, "上级案件 " + ended.caseNumber() + "：" + ended.endState().label());
    }
    topics.listRaisedFrom(ended.id()).stream().filter(Topic::open).forEach(above -> {
      tell(above, Consultation.LOWER_CASE_ENDED);
      note(step, above, roster.station(ended.stationId()).name() + "案件 " + ended.caseNumber() + "：" + ended.endState().label());
    });
  }

  private void tell(Topic related, String message) {
    if (related.open()) {
      across.run(() -> runtime.getObject().createMessageCorrelation(message)
          .processInstanceId(related.processInstanceId())
          .correlate());
    }
  }

  private void note(DelegateExecution step, Topic related, String words) {
    journal.append(related.id(), now.now(), Journal.SYSTEM, step.getCurrentActivityId(), step.getCurrentActivityName(), words);
  }
}
