package org.xieshang.procedure;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Lays a task's form anew before whoever takes it, or was refused what they entered: since the task was made, a case it offers to merge
 * into may have ended, or a member it offers may have left. {@code access} calls it at every user task.
 */
@Component
public class FreshView {

  private final Map<String, HumanStep> steps;

  FreshView(Map<String, HumanStep> steps) {
    this.steps = steps;
  }

  /**
   * Somebody takes the task, and for themselves unless they say so afterwards.
   *
   * @param bean what the model calls when the task is made, see {@link #lay}
   */
  public void taken(DelegateTask task, String bean) {
    task.removeVariableLocal(StandIn.VARIABLE);
    lay(task, bean);
  }

  /**
   * Lays the form anew, if somebody has the task: for one that nobody has it was laid when it was made.
   *
   * @param bean what the model calls when the task is made; when that is no step of ours, or null, the task shows nothing of ours
   */
  public void lay(DelegateTask task, String bean) {
    HumanStep step = bean == null ? null : steps.get(bean);
    if (step != null && task.getAssignee() != null) {
      step.layAgain(task);
    }
  }
}
