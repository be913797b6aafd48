package org.xieshang.placement;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.AcrossStations;
import org.xieshang.procedure.Case;

/** Opens one task for each station with a gap that has none, and closes those whose gap is filled; the engine would hide them from a job of the district's. */
@Component
class WatchCoverage implements JavaDelegate {

  private final Coverage coverage;
  private final AcrossStations across;

  WatchCoverage(Coverage coverage, AcrossStations across) {
    this.coverage = coverage;
    this.across = across;
  }

  @Override
  public void execute(DelegateExecution step) {
    across.run(() -> watch(step));
  }

  private void watch(DelegateExecution step) {
    RuntimeService engine = step.getProcessEngineServices().getRuntimeService();
    Map<String, ProcessInstance> open = new HashMap<>();
    engine.createProcessInstanceQuery().processDefinitionKey(StationCoverage.KEY).list().stream()
        .filter(one -> one.getBusinessKey() != null)
        .forEach(one -> open.put(one.getBusinessKey(), one));
    coverage.all().forEach((station, of) -> {
      ProcessInstance task = open.get(StationCoverage.businessKey(station.id()));
      if (of.whole() && task != null) {
        engine.createMessageCorrelation(StationCoverage.COVERAGE_RESTORED).processInstanceId(task.getId()).correlate();
      } else if (!of.whole() && task == null) {
        engine.createMessageCorrelation(StationCoverage.COVERAGE_LOST)
            .processInstanceBusinessKey(StationCoverage.businessKey(station.id()))
            .setVariable(Case.STATION_ID.name(), station.id())
            .setVariable(Case.TITLE.name(), station.name() + "：" + String.join("、", of.gaps()))
            .setVariable(Case.CASE_NUMBER.name(), StationCoverage.businessKey(station.id()))
            .setVariable(Case.PRIORITY.name(), Case.priorityOf(Case.NORMAL))
            .correlateStartMessage();
      }
    });
  }
}
