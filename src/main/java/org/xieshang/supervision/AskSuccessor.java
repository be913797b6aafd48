package org.xieshang.supervision;

import static org.xieshang.supervision.DeadlineSupervision.LEADERS;
import static org.xieshang.supervision.DeadlineSupervision.LEVEL_NO;
import static org.xieshang.supervision.DeadlineSupervision.OVERDUE_TASK_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The leader who was asked has left the post: whoever holds it now is asked. */
@Component
class AskSuccessor implements JavaDelegate {

  private final Succession succession;

  AskSuccessor(Succession succession) {
    this.succession = succession;
  }

  @Override
  public void execute(DelegateExecution step) {
    succession.succeed(OVERDUE_TASK_ID.in(step), LEVEL_NO.in(step), step.getProcessInstanceId())
        .ifPresent(now -> {
          LEADERS.set(step, now.leaders());
          LEVEL_NO.set(step, now.levelNo());
        });
  }
}
