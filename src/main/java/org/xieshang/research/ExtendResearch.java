package org.xieshang.research;

import java.time.LocalDateTime;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;

/** Moves the research term, and with it the tasks that are open under it; tasks made later read the term themselves. */
@Component
class ExtendResearch implements JavaDelegate {

  private static final String[] UNDER_THE_TERM = {"planResearch", "recordVisits", "writeReport"};

  private final Studies studies;
  private final Journal journal;
  private final Now now;

  ExtendResearch(Studies studies, Journal journal, Now now) {
    this.studies = studies;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    long topicId = Case.TOPIC_ID.in(step);
    LocalDateTime end = studies.extend(topicId);
    Date due = now.date(end);
    TaskService tasks = step.getProcessEngineServices().getTaskService();
    for (Task task : tasks.createTaskQuery()
        .processInstanceId(step.getProcessInstanceId()).taskDefinitionKeyIn(UNDER_THE_TERM).list()) {
      task.setDueDate(due);
      tasks.saveTask(task);
    }
    journal.append(topicId, now.now(), Journal.SYSTEM, "extendResearch", "顺延期限", "调研期限：" + Words.minute(end));
  }
}
