package org.xieshang.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;
import org.xieshang.roster.Roster;

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
  private final Roster roster;
  private final Journal journal;
  private final Now now;

  LeftBehind(
      AccessMapper mapper,
      TaskService tasks,
      RuntimeService runtime,
      ProcessEngineConfigurationImpl engine,
      Roster roster,
      Journal journal,
      Now now) {
    this.mapper = mapper;
    this.tasks = tasks;
    this.runtime = runtime;
    this.engine = engine;
    this.roster = roster;
    this.journal = journal;
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
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null) {
      // An earlier step of this round took it along.
      return;
    }
    List<IdentityLink> candidates = tasks.getIdentityLinksForTask(taskId).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).toList();
    candidates.stream().map(IdentityLink::getUserId).filter(leavers::contains)
        .forEach(account -> tasks.deleteCandidateUser(taskId, account));
    String holder = task.getAssignee();
    if (holder != null && !leavers.contains(holder)) {
      return;
    }
    boolean others = candidates.stream().anyMatch(link -> link.getGroupId() != null || staying.contains(link.getUserId()));
    if (!others) {
      tellTheModel(task);
    } else if (holder != null) {
      engine.getCommandExecutorTxRequired().execute(new AssignTaskCmd(taskId, null));
      if (runtime.getVariable(task.getExecutionId(), Case.TOPIC_ID.name()) instanceof Number topicId) {
        journal.append(topicId.longValue(), now.now(), Journal.SYSTEM, "taskSentBack", "退回：" + task.getName(),
            "原办理人：" + roster.personName(holder) + "\n理由：已离开本站，退回待认领列表");
      }
    }
  }

  private void tellTheModel(Task task) {
    EventSubscription listener = runtime.createEventSubscriptionQuery()
        .eventType("message").eventName(HOLDER_LEFT).executionId(task.getExecutionId()).singleResult();
    if (listener == null) {
      LOG.warn("步骤“{}”（任务 {}）的经办人已离站，模型没有另作安排，等督办时改派", task.getName(), task.getId());
    } else {
      runtime.messageEventReceived(HOLDER_LEFT, task.getExecutionId());
    }
  }
}
