package org.xieshang.supervision;

import static org.xieshang.supervision.DeadlineSupervision.STEP_SETTLED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.AcrossStations;

/** Completing a step stops its ladder, and takes the leader's task with it. */
@Component
class CloseSettled extends LeadersTask {

  private final Ladder ladder;

  CloseSettled(Ladder ladder, AcrossStations across) {
    super(ladder, across);
    this.ladder = ladder;
  }

  @Override
  void act(DelegateExecution step) {
    ladder.settle().forEach(instance -> close(step, instance, STEP_SETTLED, "SETTLED"));
  }
}
