package org.xieshang.supervision;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Now;

/** A step that its model gives no deadline gets the table's, visibly: it stands on the task, not only in our books. */
@Component
class DateSteps implements JavaDelegate {

  private final Ladder ladder;
  private final CalendarWatch calendar;
  private final Now now;

  DateSteps(Ladder ladder, CalendarWatch calendar, Now now) {
    this.ladder = ladder;
    this.calendar = calendar;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    calendar.tell();
    TaskService tasks = step.getProcessEngineServices().getTaskService();
    for (OpenStep undated : ladder.undated()) {
      Task task = tasks.createTaskQuery().taskId(undated.taskId()).singleResult();
      if (task != null && task.getDueDate() == null) {
        task.setDueDate(now.date(ladder.deadlineOf(undated)));
        tasks.saveTask(task);
      }
    }
  }
}
