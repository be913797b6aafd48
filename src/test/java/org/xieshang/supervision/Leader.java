package org.xieshang.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** A leader at the form of an overdue step, as Tasklist lets them: found in their list, claimed, submitted. */
final class Leader {

  private final ProcessEngine engine;
  private final String account;
  private final String stationId;

  Leader(ProcessEngine engine, String account, String stationId) {
    this.engine = engine;
    this.account = account;
    this.stationId = stationId;
  }

  String view() {
    return engine.getTaskService().getVariableLocal(task().getId(), "view").toString();
  }

  @SafeVarargs
  final void decides(Map.Entry<String, Object>... fields) {
    VariableMap posted = Variables.createVariables();
    Map.ofEntries(fields).forEach(posted::put);
    asMyself(() -> {
      Task task = task();
      if (task.getAssignee() == null) {
        engine.getTaskService().claim(task.getId(), account);
      }
      engine.getFormService().submitTaskForm(task.getId(), posted);
    });
  }

  @SafeVarargs
  final void refused(String sentence, Map.Entry<String, Object>... fields) {
    assertThatThrownBy(() -> decides(fields)).hasStackTraceContaining(sentence);
  }

  private Task task() {
    List<Task> found = engine.getTaskService().createTaskQuery().taskDefinitionKey("superviseStep").or()
        .taskCandidateUser(account).taskAssignee(account).endOr().list();
    assertThat(found).as("what %s is asked", account).hasSize(1);
    return found.get(0);
  }

  private void asMyself(Runnable action) {
    IdentityService identities = engine.getIdentityService();
    List<String> groups = identities.createGroupQuery().groupMember(account).list().stream().map(group -> group.getId()).toList();
    List<String> tenants = identities.createTenantQuery().userMember(account).list().stream().map(tenant -> tenant.getId()).toList();
    assertThat(tenants).as("a leader sees the station").contains(stationId);
    identities.setAuthentication(account, groups, tenants);
    try {
      action.run();
    } finally {
      identities.clearAuthentication();
    }
  }
}
