package org.xieshang.access;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.xieshang.procedure.StandIn;

/**
 * Who may do what with a task follows from the task, not from rows: a candidate claims, the claimer completes, and nobody but an
 * administrator sets variables or hands tasks around. The engine's own rule lets a second candidate complete what somebody else has
 * claimed.
 */
class TaskRules extends AuthorizationCommandChecker {

  // The engine is built before anybody can be asked.
  private final ObjectProvider<Absences> absences;

  TaskRules(ObjectProvider<Absences> absences) {
    this.absences = absences;
  }

  @Override
  public void checkTaskWork(TaskEntity task) {
    if (!mustAsk()) {
      return;
    }
    if (!user().equals(task.getAssignee())) {
      throw new AuthorizationException(task.getAssignee() == null ? "请先认领任务，再提交。" : "任务已由他人认领，只有认领人可以提交。");
    }
    StandIn.absentBehind(task, user()).filter(absent -> !absences.getObject().standsIn(user(), absent)).ifPresent(absent -> {
      throw new AuthorizationException("代办期已结束，这项任务即将退还原办理人，不能再提交。");
    });
  }

  /** A claim is always for oneself; giving back takes a reason, which the record keeps, and so is not done here but by {@code counter}. */
  void checkClaim(TaskEntity task, String forWhom) {
    if (!mustAsk()) {
      return;
    }
    if (forWhom == null) {
      checkTaskWork(task);
      throw new AuthorizationException(task.getCandidates().isEmpty()
          ? "任务只指派给您一人，不能退回。" : "请在任务的“转办、退回”里写明理由，再退回待认领列表。");
    } else if (!user().equals(forWhom)) {
      throw new AuthorizationException("只能为自己认领任务。");
    } else if (!user().equals(task.getAssignee()) && !isCandidate(task)) {
      throw new AuthorizationException("您不是这项任务的候选办理人，不能认领。");
    }
  }

  @Override
  public void checkTaskAssign(TaskEntity task) {
    onlyAdministrator("任务的办理人、期限和优先级由流程决定，不能手工修改。");
  }

  @Override
  public void checkUpdateTaskVariable(TaskEntity task) {
    onlyAdministrator("数据只能通过任务表单填写。");
  }

  @Override
  public void checkUpdateProcessInstanceVariables(ExecutionEntity execution) {
    onlyAdministrator("数据只能通过任务表单填写。");
  }

  static void onlyAdministrator(String refusal) {
    if (mustAsk()) {
      throw new AuthorizationException(refusal);
    }
  }

  /** Not for the engine's own doings, nor for what our delegates do inside a person's call, nor for an administrator. */
  private static boolean mustAsk() {
    CommandContext context = Context.getCommandContext();
    Authentication caller = context.getAuthentication();
    return context.isAuthorizationCheckEnabled()
        && Context.getProcessEngineConfiguration().isAuthorizationEnabled()
        && caller != null
        && caller.getUserId() != null
        && !groups(caller).contains(Roles.ADMIN);
  }

  private static boolean isCandidate(TaskEntity task) {
    Authentication caller = Context.getCommandContext().getAuthentication();
    return task.getCandidates().stream().anyMatch(link ->
        caller.getUserId().equals(link.getUserId()) || groups(caller).contains(link.getGroupId()));
  }

  private static String user() {
    return Context.getCommandContext().getAuthentication().getUserId();
  }

  private static List<String> groups(Authentication caller) {
    return caller.getGroupIds() == null ? List.of() : caller.getGroupIds();
  }
}
