package org.xieshang.dispatch;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.AcrossStations;
import org.xieshang.procedure.Case;
import org.xieshang.roster.Roster;

/** One task for the coordinator of each station that is late with its plan, and never a second one in the period. */
@Component
class WatchMeetings implements JavaDelegate {

  private final PlanBook book;
  private final Roster roster;
  private final AcrossStations across;

  WatchMeetings(PlanBook book, Roster roster, AcrossStations across) {
    this.book = book;
    this.roster = roster;
    this.across = across;
  }

  @Override
  public void execute(DelegateExecution step) {
    RuntimeService engine = step.getProcessEngineServices().getRuntimeService();
    Period period = book.current();
    across.run(() -> book.remind(period).forEach(station -> engine.createMessageCorrelation(PlanWatch.MEETING_MISSING)
        .processInstanceBusinessKey("JH-" + station + "-" + period.code())
        .setVariable(Case.STATION_ID.name(), station)
        .setVariable(PlanWatch.STARTS_ON.name(), period.startsOn().toString())
        .setVariable(Case.TITLE.name(), roster.station(station).name() + period.words() + "计划内的协商尚未召开")
        .setVariable(Case.CASE_NUMBER.name(), "JH-" + station + "-" + period.code())
        .setVariable(Case.PRIORITY.name(), Case.priorityOf(Case.NORMAL))
        .correlateStartMessage()));
  }
}
