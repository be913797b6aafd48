package org.xieshang.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.StandIn;

/**
 * What somebody has in hand at a station they leave, and could open no more: it goes back to the others who may take it; where nobody
 * else may, the model is told by the message {@code holderLeft} and finds somebody. What no model foresees stays with the ladder.
 */
@Component
class LeftBehind {

  /** What a step that names people listens to, at its boundary. */
  static final String HOLDER_LEFT = "holderLeft";

  private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);

  private final AccessMapper mapper;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final ProcessEngineConfigurationImpl engine;
  private final ApplicationEventPublisher events;
  private final Now now;

  LeftBehind(
      AccessMapper mapper,
      TaskService tasks,
      RuntimeService runtime,
      ProcessEngineConfigurationImpl engine,
      ApplicationEventPublisher events,
      Now now) {
    this.mapper = mapper;
    this.tasks = tasks;
    this.runtime = runtime;
    this.engine = engine;
    this.events = events;
    this.now = now;
  }

  /**
   * Passes on what they had, in the transaction of their leaving.
   *
   * @param leavers who leaves each station
   * @param staying who is of each station from now on
   */
  void passOn(Map<String, Set<String>> leavers, Map<String, Set<String>> staying) {
    leavers.forEach((station, accounts) -> mapper.listTasksNaming(station, accounts)
        .forEach(taskId -> passOn(taskId, accounts, staying.get(station))));
  }

  private void passOn(String taskId, Set<String> leavers, Set<String> staying) {
    TaskEntity task = (TaskEntity) tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null || task.isDeleted()) {
      // What an earlier one of these steps led to took it along.
      return;
    }
    List<IdentityLink> candidates = tasks.getIdentityLinksForTask(taskId).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).toList();
    candidates.stream().map(IdentityLink::getUserId).filter(leavers::contains)
        .forEach(account -> tasks.deleteCandidateUser(taskId, account));
    String holder = task.getAssignee();
    Optional<String> absent = holder == null ? Optional.empty() : StandIn.absentBehind(task, holder);
    boolean others = candidates.stream().anyMatch(link -> link.getGroupId() != null || staying.contains(link.getUserId()));
    if (leavers.contains(holder) && absent.filter(staying::contains).isPresent()) {
      assign(taskId, absent.get());
    } else if (holder != null && !leavers.contains(holder) && absent.filter(leavers::contains).isEmpty()) {
      // Somebody else has it.
      return;
    } else if (!others) {
      tellTheModel(task);
    } else if (holder != null) {
      OpenTask left = open(task, holder);
      assign(taskId, null);
      events.publishEvent(new GivenBack(left));
    }
  }

  private void assign(String taskId, String account) {
    engine.getCommandExecutorTxRequired().execute(new AssignTaskCmd(taskId, account));
  }

  private OpenTask open(TaskEntity task, String holder) {
    return new OpenTask(
        task.getId(), task.getName(), task.getTaskDefinitionKey(), task.getTenantId(), holder,
        task.getDueDate() == null ? null : now.local(task.getDueDate()),
        runtime.getVariable(task.getExecutionId(), Case.TOPIC_ID.name()) instanceof Number id ? id.longValue() : null);
  }

  private void tellTheModel(TaskEntity task) {
    EventSubscription listener = runtime.createEventSubscriptionQuery()
        .eventType("message").eventName(HOLDER_LEFT).executionId(task.getExecutionId()).singleResult();
    if (listener == null) {
      LOG.warn("步骤“{}”（任务 {}）的经办人已离站，模型没有另作安排，等督办时改派", task.getName(), task.getId());
    } else {
      runtime.messageEventReceived(HOLDER_LEFT, task.getExecutionId());
    }
  }
}
