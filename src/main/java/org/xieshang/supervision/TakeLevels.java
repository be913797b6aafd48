package org.xieshang.supervision;

import static org.xieshang.supervision.DeadlineSupervision.MORE_DUE;
import static org.xieshang.supervision.DeadlineSupervision.STEP_PASSED_ON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A page of levels; the model comes back until nothing is due. */
@Component
class TakeLevels extends LeadersTask {

  private final Ladder ladder;

  TakeLevels(Ladder ladder) {
    super(ladder);
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution step) {
    Ladder.Page page = ladder.take();
    for (Escalation escalation : page.escalations()) {
      if (escalation.passedFrom() != null) {
        close(step, escalation.passedFrom(), STEP_PASSED_ON, "PASSED_ON");
      }
      open(step, escalation);
    }
    MORE_DUE.set(step, page.more());
  }
}
