package org.xieshang.access;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * What no form leads to: whoever may start a consultation could otherwise start it at any step, by any message, with any variable. Calls
 * from inside the engine, that is from our delegates, pass.
 */
class ByHand extends CommandInterceptor {

  private static final Set<Class<?>> ADMINISTRATOR_ONLY = Set.of(
      StartProcessInstanceCmd.class,
      StartProcessInstanceAtActivitiesCmd.class,
      EvaluateStartConditionCmd.class,
      CorrelateMessageCmd.class,
      CorrelateAllMessageCmd.class,
      MessageEventReceivedCmd.class,
      SignalEventReceivedCmd.class,
      SignalCmd.class,
      ResolveTaskCmd.class,
      HandleTaskBpmnErrorCmd.class,
      HandleTaskEscalationCmd.class,
      UpdateCommentCmd.class,
      DeleteTaskCommentCmd.class,
      DeleteProcessInstanceCommentCmd.class,
      SaveAttachmentCmd.class,
      DeleteAttachmentCmd.class);

  private final IdentityService identities;

  ByHand(IdentityService identities) {
    this.identities = identities;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (ADMINISTRATOR_ONLY.contains(command.getClass())
        && Context.getCommandContext() == null
        && isOrdinary(identities.getCurrentAuthentication())) {
      throw new AuthorizationException("此项操作只能通过流程表单进行。");
    }
    return next.execute(command);
  }

  private static boolean isOrdinary(Authentication who) {
    return who != null
        && who.getUserId() != null
        && (who.getGroupIds() == null || !who.getGroupIds().contains(Roles.ADMIN));
  }
}
