package org.xieshang.placement;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.AcrossStations;
import org.xieshang.procedure.Case;

/** Each station whose members change gets a task of its own tenant; from a job, since a person's own thread may not start in another's name. */
@Component
class TellStations implements JavaDelegate {

  private static final String NOTICE = "placement-notice";

  private final Runs runs;
  private final AcrossStations across;

  TellStations(Runs runs, AcrossStations across) {
    this.runs = runs;
    this.across = across;
  }

  @Override
  public void execute(DelegateExecution step) {
    across.run(() -> tell(step));
  }

  private void tell(DelegateExecution step) {
    Run run = runs.get(MemberPlacement.RUN_ID.in(step));
    runs.changesByStation(run.id()).keySet().forEach(stationId ->
        step.getProcessEngineServices().getRuntimeService().startProcessInstanceByKey(NOTICE, run.number() + "-" + stationId, Map.of(
            Case.STATION_ID.name(), stationId,
            MemberPlacement.RUN_ID.name(), run.id(),
            Case.TITLE.name(), "编组结果：本站委员有变动",
            Case.CASE_NUMBER.name(), run.number(),
            Case.PRIORITY.name(), Case.priorityOf(Case.NORMAL))));
  }
}
