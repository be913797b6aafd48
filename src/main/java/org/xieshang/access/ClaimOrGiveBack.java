package org.xieshang.access;

import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** The engine asks the same question before a claim and before a completion; the answers differ. */
class ClaimOrGiveBack extends ClaimTaskCmd {

  private static final long serialVersionUID = 1L;

  ClaimOrGiveBack(String taskId, String userId) {
    super(taskId, userId);
  }

  @Override
  protected void checkClaimTask(TaskEntity task, CommandContext context) {
    for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
      if (checker instanceof TaskRules rules) {
        rules.checkClaim(task, userId);
      } else {
        checker.checkTaskWork(task);
      }
    }
  }
}
