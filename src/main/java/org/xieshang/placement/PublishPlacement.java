package org.xieshang.placement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.CurrentUser;

/** In the transaction of the vice-chair's approval: either everybody serves at the new station, or nobody does. */
@Component
class PublishPlacement implements JavaDelegate {

  private final Runs runs;
  private final CurrentUser user;

  PublishPlacement(Runs runs, CurrentUser user) {
    this.runs = runs;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution step) {
    runs.publish(MemberPlacement.RUN_ID.in(step), user.id());
  }
}
