package org.xieshang.procedure;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One user task: what its form shows, and what becomes of what is entered. A subclass is a bean named by the task's id; the model
 * calls it on {@code create} and on {@code complete}, and {@link FreshView} when somebody takes the task.
 */
public abstract class HumanStep implements TaskListener {

  private Desk desk;

  @Autowired
  void setDesk(Desk desk) {
    this.desk = desk;
  }

  @Override
  public final void notify(DelegateTask task) {
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> desk.lay(task, this::show);
      case EVENTNAME_COMPLETE -> desk.take(task, this::take);
      default -> throw new IllegalStateException("no " + task.getEventName() + " listener is foreseen");
    }
  }

  final void layAgain(DelegateTask task) {
    desk.layAgain(task, this::show);
  }

  /**
   * Fills what the task's form shows, from our tables: when the task is made, and again when somebody takes it, as often as that
   * happens. Never a phone number, it would stay in the engine's tables.
   */
  protected abstract void show(Step step, View view);

  /**
   * Takes what was entered: checks what the form can't say, saves it to our tables, sets what gateways read.
   *
   * @throws InvalidInput with the one sentence the person reads; nothing is saved then
   */
  protected abstract void take(Step step, Entry entry);
}
