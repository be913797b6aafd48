package org.xieshang.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;

/** The open tasks for our own pages: whoever is logged in gets those that the engine lets them read, and no other. */
@Service
public class OpenTasks {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final ProcessEngineConfigurationImpl engine;
  private final Now now;

  OpenTasks(TaskService tasks, RuntimeService runtime, ProcessEngineConfigurationImpl engine, Now now) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.engine = engine;
    this.now = now;
  }

  /** The task; empty when there is none such, or none that the caller may read: nobody learns which. */
  public Optional<OpenTask> find(String taskId) {
    return list(List.of(taskId)).stream().findFirst();
  }

  /** Those of the tasks that are open and that the caller may read, in no order. */
  public List<OpenTask> list(Collection<String> taskIds) {
    if (taskIds.isEmpty()) {
      return List.of();
    }
    List<Task> found = tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list();
    Map<String, Long> topics = topicsOf(found);
    return found.stream()
        .map(task -> new OpenTask(
            task.getId(), task.getName(), task.getTaskDefinitionKey(), task.getTenantId(), task.getAssignee(),
            task.getDueDate() == null ? null : now.local(task.getDueDate()), topics.get(task.getProcessInstanceId())))
        .toList();
  }

  /** Whoever may read a task learns which case it is of, also those who may not read its process. */
  private Map<String, Long> topicsOf(List<Task> found) {
    Map<String, Long> topics = new HashMap<>();
    if (!found.isEmpty()) {
      engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
        runtime.createVariableInstanceQuery()
            .variableName(Case.TOPIC_ID.name())
            .processInstanceIdIn(found.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new))
            .list()
            .forEach(variable -> {
              if (variable.getValue() instanceof Number id) {
                topics.put(variable.getProcessInstanceId(), id.longValue());
              }
            });
        return null;
      }));
    }
    return topics;
  }
}
