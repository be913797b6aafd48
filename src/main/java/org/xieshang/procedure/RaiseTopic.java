package org.xieshang.procedure;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieshang.record.Journal;
import org.xieshang.record.NewTopic;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.Roster;
import org.xieshang.roster.Station;

/**
 * 提级: opens a case of its own at the tier above. A job runs it, since in the thread of a station's user the engine would not let
 * anything into another tenant.
 */
@Component
class RaiseTopic implements JavaDelegate {

  private final Topics topics;
  private final Roster roster;
  private final Journal journal;
  private final Now now;
  private final ObjectProvider<RuntimeService> runtime;

  RaiseTopic(Topics topics, Roster roster, Journal journal, Now now, ObjectProvider<RuntimeService> runtime) {
    this.topics = topics;
    this.roster = roster;
    this.journal = journal;
    this.now = now;
    this.runtime = runtime;
  }

  @Override
  public void execute(DelegateExecution step) {
    Topic below = topics.get(Case.TOPIC_ID.in(step));
    Station upper = roster.upperStationOf(below.stationId())
        .orElseThrow(() -> new IllegalStateException(below.caseNumber() + " has no tier above"));
    long id = topics.open(new NewTopic(upper.id(), below.title(), below.category(), below.background(), below.problem(),
        below.demand(), below.affectedCount(), "ESCALATED", upper.tier(), below.track(), below.id(), now.now()));
    Topic above = topics.get(id);
    runtime.getObject().createMessageCorrelation(Consultation.TOPIC_RAISED)
        .withoutTenantId()
        .processInstanceBusinessKey(above.caseNumber())
        .setVariables(Map.of(
            Case.STATION_ID.name(), above.stationId(),
            Case.TOPIC_ID.name(), id,
            Case.TITLE.name(), above.title(),
            Case.CASE_NUMBER.name(), above.caseNumber(),
            Case.TIER.name(), above.tier(),
            Case.TRACK.name(), above.track(),
            Case.PRIORITY.name(), Case.priorityOf(above.track()),
            Case.ROUND.name(), above.round()))
        .correlateStartMessage();
    journal.append(below.id(), now.now(), Journal.SYSTEM, step.getCurrentActivityId(), step.getCurrentActivityName(),
        "已提请" + upper.name() + "协商，收件号 " + above.caseNumber());
    // The proposal of the case above, by the name of its start event: its dossier begins with it.
    journal.append(id, now.now(), Journal.SYSTEM, Consultation.TOPIC_RAISED, "下级提级",
        "由" + roster.station(below.stationId()).name() + "案件 " + below.caseNumber() + " 提级");
  }
}
