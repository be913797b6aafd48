package org.xieshang.procedure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

/** A user task as a {@link HumanStep} sees it. */
public final class Step {

  private final DelegateTask task;
  private final String actor;
  private final Now clock;
  private final boolean made;

  Step(DelegateTask task, String actor, Now clock) {
    this(task, actor, clock, true);
  }

  private Step(DelegateTask task, String actor, Now clock, boolean made) {
    this.task = task;
    this.actor = actor;
    this.clock = clock;
    this.made = made;
  }

  /** A step that was made before: when it is due was settled then. */
  static Step taken(DelegateTask task, String actor, Now clock) {
    return new Step(task, actor, clock, false);
  }

  /** Whether it is being made now, and not shown anew to somebody who takes it. */
  public boolean isNew() {
    return made;
  }

  public long topicId() {
    return Case.TOPIC_ID.in(task);
  }

  /** The account that acts; the system's own while a task is being made by a job. */
  public String actor() {
    return actor;
  }

  /** The station. */
  public String tenantId() {
    return task.getTenantId();
  }

  /** The id of the user task in its model. */
  public String taskId() {
    return task.getTaskDefinitionKey();
  }

  /** The process instance, for what outlives the task. */
  public String processId() {
    return task.getProcessInstanceId();
  }

  /** The account it is claimed by or assigned to, or null. */
  public String assignee() {
    return task.getAssignee();
  }

  /** Null when the task has no due date. */
  public LocalDateTime dueAt() {
    return task.getDueDate() == null ? null : clock.local(task.getDueDate());
  }

  public LocalDateTime now() {
    return clock.now();
  }

  public LocalDate today() {
    return clock.today();
  }

  public <T> T get(Variable<T> variable) {
    return variable.in(task);
  }

  public <T> Optional<T> find(Variable<T> variable) {
    return variable.find(task);
  }

  public <T> void set(Variable<T> variable, T value) {
    variable.set(task, value);
  }

  /** Prefills a field of the form; a list becomes Json, so that the list component takes it. */
  public void draft(String field, Object value) {
    task.setVariableLocal(field, value instanceof String || value instanceof Number || value instanceof Boolean || value == null
        ? value
        : SpinValues.jsonValue(Spin.JSON(value).toString()).create());
  }

  /** Moves the task's due date. */
  public void due(LocalDateTime at) {
    if (made) {
      task.setDueDate(clock.date(at));
    }
  }
}
