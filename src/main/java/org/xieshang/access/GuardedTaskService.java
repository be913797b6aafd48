package org.xieshang.access;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Event;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xieshang.procedure.FormGuard;
import org.xieshang.procedure.FreshView;
import org.xieshang.procedure.InvalidInput;

/**
 * The task service with what the engine leaves open: completing goes the way of a form (what was posted replaces a draft of the same
 * name, and the form's guard hears what was posted), and comments and attachments are for those who may read the task.
 */
class GuardedTaskService extends TaskServiceImpl {

  private final ObjectProvider<FreshView> views;

  GuardedTaskService(ObjectProvider<FreshView> views) {
    this.views = views;
  }

  @Override
  public void claim(String taskId, String userId) {
    Race.run(commandExecutor, taskId, () -> commandExecutor.execute(new ClaimOrGiveBack(taskId, userId)));
  }

  /** Tasklist gives a task back by assigning it to nobody. */
  @Override
  public void setAssignee(String taskId, String userId) {
    if (userId == null) {
      claim(taskId, null);
    } else {
      super.setAssignee(taskId, userId);
    }
  }

  @Override
  public void complete(String taskId, Map<String, Object> variables) {
    submit(taskId, variables, false, false);
  }

  @Override
  public VariableMap completeWithVariablesInReturn(
      String taskId, Map<String, Object> variables, boolean deserializeValues) {
    return submit(taskId, variables, true, deserializeValues);
  }

  VariableMap submit(String taskId, Map<String, Object> variables, boolean returned, boolean deserialized) {
    Map<String, Object> posted = variables == null ? Map.of() : variables;
    try {
      return Race.run(commandExecutor, taskId, () -> FormGuard.posting(Set.copyOf(posted.keySet()),
          () -> commandExecutor.execute(new SubmitTaskFormCmd(taskId, posted, returned, deserialized))));
    } catch (InvalidInput slip) {
      layAgain(taskId, slip);
      throw slip;
    }
  }

  /** Whoever is told to refresh the page finds what can be chosen now; the refused attempt has left nothing, so this is one of its own. */
  private void layAgain(String taskId, InvalidInput slip) {
    if (Context.getCommandContext() != null || TransactionSynchronizationManager.isActualTransactionActive()) {
      return;
    }
    try {
      commandExecutor.execute(context -> context.runWithoutAuthorization(() -> {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task != null) {
          views.getObject().lay(task, EveryUserTask.stepOf(task));
        }
        return null;
      }));
    } catch (RuntimeException failed) {
      slip.addSuppressed(failed);
    }
  }

  @Override
  public Comment createComment(String taskId, String processInstance, String message) {
    checkReadable(taskId, processInstance);
    return super.createComment(taskId, processInstance, message);
  }

  @Override
  public List<Comment> getTaskComments(String taskId) {
    checkReadable(taskId, null);
    return super.getTaskComments(taskId);
  }

  @Override
  public Comment getTaskComment(String taskId, String commentId) {
    checkReadable(taskId, null);
    return super.getTaskComment(taskId, commentId);
  }

  @Override
  public List<Event> getTaskEvents(String taskId) {
    checkReadable(taskId, null);
    return super.getTaskEvents(taskId);
  }

  @Override
  public List<Comment> getProcessInstanceComments(String processInstanceId) {
    checkReadable(null, processInstanceId);
    return super.getProcessInstanceComments(processInstanceId);
  }

  @Override
  public Attachment createAttachment(
      String type, String taskId, String processInstanceId, String name, String description, InputStream content) {
    checkReadable(taskId, processInstanceId);
    return super.createAttachment(type, taskId, processInstanceId, name, description, content);
  }

  @Override
  public Attachment createAttachment(
      String type, String taskId, String processInstanceId, String name, String description, String url) {
    checkReadable(taskId, processInstanceId);
    return super.createAttachment(type, taskId, processInstanceId, name, description, url);
  }

  @Override
  public InputStream getAttachmentContent(String attachmentId) {
    getAttachment(attachmentId);
    return super.getAttachmentContent(attachmentId);
  }

  @Override
  public InputStream getTaskAttachmentContent(String taskId, String attachmentId) {
    checkReadable(taskId, null);
    return super.getTaskAttachmentContent(taskId, attachmentId);
  }

  @Override
  public Attachment getAttachment(String attachmentId) {
    Attachment attachment = super.getAttachment(attachmentId);
    if (attachment != null) {
      checkReadable(attachment.getTaskId(), attachment.getProcessInstanceId());
    }
    return attachment;
  }

  @Override
  public Attachment getTaskAttachment(String taskId, String attachmentId) {
    checkReadable(taskId, null);
    return super.getTaskAttachment(taskId, attachmentId);
  }

  @Override
  public List<Attachment> getTaskAttachments(String taskId) {
    checkReadable(taskId, null);
    return super.getTaskAttachments(taskId);
  }

  @Override
  public List<Attachment> getProcessInstanceAttachments(String processInstanceId) {
    checkReadable(null, processInstanceId);
    return super.getProcessInstanceAttachments(processInstanceId);
  }

  /** The engine checks nothing here. An instance named beside its own task adds nothing; any other must be readable itself. */
  private void checkReadable(String taskId, String processInstanceId) {
    commandExecutor.execute(context -> {
      String covered = taskId == null ? null : checkTask(context, taskId);
      if (processInstanceId != null && !processInstanceId.equals(covered)) {
        checkInstance(context, processInstanceId);
      }
      return null;
    });
  }

  private static String checkTask(CommandContext context, String taskId) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task == null) {
      if (context.getProcessEngineConfiguration().getHistoryService()
          .createHistoricTaskInstanceQuery().taskId(taskId).count() == 0) {
        throw new AuthorizationException("任务已办结或您无权查看。");
      }
      return null;
    }
    for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
      checker.checkReadTask(task);
    }
    return task.getProcessInstanceId();
  }

  private static void checkInstance(CommandContext context, String processInstanceId) {
    if (context.getExecutionManager().findExecutionById(processInstanceId) != null) {
      for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
        checker.checkReadProcessInstance(processInstanceId);
      }
    } else if (context.getProcessEngineConfiguration().getHistoryService()
        .createHistoricProcessInstanceQuery().processInstanceId(processInstanceId).count() == 0) {
      throw new AuthorizationException("案件已办结或您无权查看。");
    }
  }
}
