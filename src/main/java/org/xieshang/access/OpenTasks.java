package org.xieshang.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.StandIn;

/** The open tasks for our own pages: whoever is logged in gets those that the engine lets them read, and no other. */
@Service
public class OpenTasks {

  /** A person has no longer list before them. */
  private static final int MOST = 100;

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final IdentityService identities;
  private final Absences absences;
  private final ProcessEngineConfigurationImpl engine;
  private final Now now;

  OpenTasks(
      TaskService tasks, RuntimeService runtime, IdentityService identities, Absences absences,
      ProcessEngineConfigurationImpl engine, Now now) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.identities = identities;
    this.absences = absences;
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

  /** Claims each task for the caller, one after the other: what somebody else was quicker with stays theirs, the others are taken. */
  public List<Claim> claim(Collection<String> taskIds) {
    Map<String, OpenTask> readable = new HashMap<>();
    list(taskIds).forEach(task -> readable.put(task.id(), task));
    return taskIds.stream().map(id -> claim(id, readable.get(id))).toList();
  }

  private Claim claim(String taskId, OpenTask task) {
    if (task == null) {
      return new Claim(taskId, null, "已办结，或不属于您的工作站");
    }
    try {
      tasks.claim(taskId, identities.getCurrentAuthentication().getUserId());
      return new Claim(taskId, task, null);
    } catch (AlreadyHandled late) {
      return new Claim(taskId, task, find(taskId).map(OpenTask::assignee).map(this::nameOf)
          .map(name -> "已由" + name + "认领").orElse("已由他人办结"));
    } catch (AuthorizationException refused) {
      return new Claim(taskId, task, refused.getMissingAuthorizations().isEmpty() ? refused.getMessage() : "您没有权限认领");
    }
  }

  /** Everybody who could claim the task if it were nobody's, without whoever has it; empty when it names one person only. */
  public List<Colleague> colleagues(OpenTask task) {
    return unchecked(() -> {
      Map<String, Colleague> found = new TreeMap<>();
      for (IdentityLink link : tasks.getIdentityLinksForTask(task.id())) {
        if (IdentityLinkType.CANDIDATE.equals(link.getType())) {
          UserQuery holders = identities.createUserQuery().memberOfTenant(task.stationId());
          (link.getGroupId() == null ? identities.createUserQuery().userId(link.getUserId()) : holders.memberOfGroup(link.getGroupId()))
              .list().forEach(user -> found.put(user.getId(), new Colleague(user.getId(), user.getFirstName())));
        }
      }
      found.keySet().removeIf(account -> account.equals(task.assignee()));
      return List.copyOf(found.values());
    });
  }

  /** Whether anybody could claim the task if it were nobody's. */
  public boolean isForSeveral(OpenTask task) {
    return unchecked(() -> tasks.getIdentityLinksForTask(task.id()).stream()
        .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType())));
  }

  /**
   * Gives the task to another account, or to nobody. Whether the caller may is for the caller of this to ask.
   *
   * @param account null puts it back into the list
   * @throws AlreadyHandled when somebody else has moved or completed it in the same moment
   */
  public void assign(OpenTask task, String account) {
    Race.run(engine.getCommandExecutorTxRequired(), task.id(), () -> unchecked(() -> {
      // Not the engine's own entry for people, which puts back only what is one's own.
      engine.getCommandExecutorTxRequired().execute(new AssignTaskCmd(task.id(), account));
      return null;
    }));
  }

  /** The tasks of somebody for whom the caller stands in: those they have, and those that only their post may claim; soonest first. */
  public List<OpenTask> waitingFor(String absent) {
    Authentication caller = identities.getCurrentAuthentication();
    List<Task> found = new ArrayList<>(tasks.createTaskQuery().taskAssignee(absent).orderByDueDate().asc().listPage(0, MOST));
    List<String> posts = unchecked(() -> identities.createGroupQuery().groupMember(absent).list().stream().map(Group::getId)
        .filter(group -> !caller.getGroupIds().contains(group)).toList());
    List<String> stations = unchecked(() -> identities.createTenantQuery().userMember(absent).list().stream().map(Tenant::getId).toList());
    if (!posts.isEmpty() && !stations.isEmpty()) {
      found.addAll(tasks.createTaskQuery().taskCandidateGroupIn(posts).taskUnassigned().tenantIdIn(stations.toArray(String[]::new))
          .orderByDueDate().asc().listPage(0, MOST));
    }
    Map<String, OpenTask> open = new HashMap<>();
    list(found.stream().map(Task::getId).toList()).forEach(task -> open.put(task.id(), task));
    return found.stream().map(task -> open.get(task.getId())).filter(Objects::nonNull).toList();
  }

  /** The tasks that the account has in place of another. */
  public List<OpenTask> takenOver(String substitute, String absent) {
    return unchecked(() -> list(tasks.createTaskQuery().taskAssignee(substitute)
        .taskVariableValueEquals(StandIn.VARIABLE, new StandIn(absent, substitute).value()).list().stream().map(Task::getId).toList()));
  }

  /** In whose place the caller could take the task today; empty when in nobody's. */
  public Optional<String> standsInFor(OpenTask task) {
    String me = identities.getCurrentAuthentication().getUserId();
    return absences.standInsOf(me).stream().map(Absence::absent)
        .filter(absent -> task.assignee() == null ? couldClaim(absent, task) && !couldClaim(me, task) : task.assignee().equals(absent))
        .findFirst();
  }

  private boolean couldClaim(String account, OpenTask task) {
    return colleagues(task).stream().anyMatch(one -> one.account().equals(account));
  }

  /** Takes a task in place of somebody who is away; see {@link #standsInFor}. */
  public void takeOver(OpenTask task, String absent) {
    String me = identities.getCurrentAuthentication().getUserId();
    assign(task, me);
    unchecked(() -> {
      tasks.setVariableLocal(task.id(), StandIn.VARIABLE, new StandIn(absent, me).value());
      return null;
    });
  }

  /** The name to show for an account. */
  public String nameOf(String account) {
    return unchecked(() -> Optional.ofNullable(identities.createUserQuery().userId(account).singleResult())
        .map(User::getFirstName).orElse(account));
  }

  private <T> T unchecked(Callable<T> act) {
    return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(act));
  }

  /** Whoever may read a task learns which case it is of, also those who may not read its process. */
  private Map<String, Long> topicsOf(List<Task> found) {
    Map<String, Long> topics = new HashMap<>();
    if (!found.isEmpty()) {
      unchecked(() -> {
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
      });
    }
    return topics;
  }
}
