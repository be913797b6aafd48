package org.xieshang.placement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes long for a whole province: a job of its own, which the page shows the progress of. */
@Component
class ComputePlacement implements JavaDelegate {

  private final Runs runs;

  ComputePlacement(Runs runs) {
    this.runs = runs;
  }

  @Override
  public void execute(DelegateExecution step) {
    MemberPlacement.PLACEMENT_FOUND.set(step, runs.compute(MemberPlacement.RUN_ID.in(step)));
  }
}
