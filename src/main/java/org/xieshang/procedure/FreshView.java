package org.xieshang.procedure;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Lays a task's form anew before whoever takes it, or was refused what they entered: since the task was made, a case it offers to merge
 * into may have ended, or a member it offers may have left. {@code access} calls it at every user task.
 */
@Component
public class FreshView implements TaskListener {

  private static final String SECOND_USE = "_.*";

  private final Map<String, HumanStep> steps;

  FreshView(Map<String, HumanStep> steps) {
    this.steps = steps;
  }

  /** Somebody takes the task, and for themselves unless they say so afterwards. */
  @Override
  public void notify(DelegateTask task) {
    task.removeVariableLocal(StandIn.VARIABLE);
    lay(task);
  }

  /** A task that somebody added in Modeler has no bean, and shows nothing of ours; one that nobody has was laid when it was made. */
  public void lay(DelegateTask task) {
    HumanStep step = steps.get(task.getTaskDefinitionKey().replaceFirst(SECOND_USE, ""));
    if (step != null && task.getAssignee() != null) {
      step.layAgain(task);
    }
  }
}
