package org.xieshang.placement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The run stays readable, and changes nothing. */
@Component
class AbandonPlacement implements JavaDelegate {

  private final Runs runs;

  AbandonPlacement(Runs runs) {
    this.runs = runs;
  }

  @Override
  public void execute(DelegateExecution step) {
    runs.abandon(MemberPlacement.RUN_ID.in(step));
  }
}
