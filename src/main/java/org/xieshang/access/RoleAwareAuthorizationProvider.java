package org.xieshang.access;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Rows per task only for those who see nothing else, departments and named members, and only to read: with a row per task for
 * everybody a task list took 13 s at 10,000 open tasks. The engine removes them when the task ends.
 */
class RoleAwareAuthorizationProvider extends DefaultAuthorizationProvider {

  private static final AuthorizationEntity[] NONE = {};

  /** Their own name and password, but not the deletion of themselves. */
  @Override
  public AuthorizationEntity[] newUser(User user) {
    return new AuthorizationEntity[] {createGrantAuthorization(user.getId(), null, USER, user.getId(), READ, UPDATE)};
  }

  @Override
  public AuthorizationEntity[] tenantMembershipCreated(Tenant tenant, User user) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] tenantMembershipCreated(Tenant tenant, Group group) {
    return NONE;
  }

  /** Whoever claims a task could read it before. */
  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
    Authentication claimer = Context.getCommandContext().getAuthentication();
    boolean claimed = claimer != null && claimer.getUserId() != null && claimer.getUserId().equals(newAssignee);
    return claimed ? NONE : super.newTaskAssignee(task, oldAssignee, newAssignee);
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
    return Roles.seesByRole(groupId) ? NONE : super.newTaskGroupIdentityLink(task, groupId, type);
  }

  @Override
  protected AuthorizationEntity[] createOrUpdateAuthorizations(Task task, String groupId, String userId) {
    return new AuthorizationEntity[] {createOrUpdateAuthorization(task, userId, groupId, TASK, false, READ)};
  }
}
