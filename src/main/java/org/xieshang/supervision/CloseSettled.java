package org.xieshang.supervision;

import static org.xieshang.supervision.DeadlineSupervision.STEP_SETTLED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Completing a step stops its ladder, and takes the leader's task with it. */
@Component
class CloseSettled extends LeadersTask {

  private final Ladder ladder;

  CloseSettled(Ladder ladder) {
    super(ladder);
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution step) {
    ladder.settle().forEach(instance -> close(step, instance, STEP_SETTLED, "SETTLED"));
  }
}
