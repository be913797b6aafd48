package org.xieshang.supervision;

import static org.xieshang.supervision.DeadlineSupervision.MORE_DUE;
import static org.xieshang.supervision.DeadlineSupervision.STEP_PASSED_ON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.AcrossStations;

/** A page of levels; the model comes back until nothing is due. */
@Component
class TakeLevels extends LeadersTask {

  private final Ladder ladder;

  TakeLevels(Ladder ladder, AcrossStations across) {
    super(ladder, across);
    this.ladder = ladder;
  }

  @Override
  void act(DelegateExecution step) {
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
