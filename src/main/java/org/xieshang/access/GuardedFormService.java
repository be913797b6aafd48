package org.xieshang.access;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/** Forms the same way as tasks; a started case's business key is its case number, which nobody types. */
class GuardedFormService extends FormServiceImpl {

  private final GuardedTaskService tasks;

  GuardedFormService(GuardedTaskService tasks) {
    this.tasks = tasks;
  }

  @Override
  public void submitTaskForm(String taskId, Map<String, Object> properties) {
    tasks.submit(taskId, properties, false, false);
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(
      String taskId, Map<String, Object> properties, boolean deserializeValues) {
    return tasks.submit(taskId, properties, true, deserializeValues);
  }

  @Override
  public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
    Map<String, Object> posted = properties == null ? Map.of() : properties;
    return Race.run(commandExecutor, null, () -> commandExecutor.execute(new SubmitStartFormCmd(processDefinitionId, null, posted)));
  }

  @Override
  public ProcessInstance submitStartForm(
      String processDefinitionId, String businessKey, Map<String, Object> properties) {
    return submitStartForm(processDefinitionId, properties);
  }

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"})
  public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> properties) {
    return submitStartForm(processDefinitionId, (Map) properties);
  }

  @Override
  public ProcessInstance submitStartFormData(
      String processDefinitionId, String businessKey, Map<String, String> properties) {
    return submitStartFormData(processDefinitionId, properties);
  }
}
