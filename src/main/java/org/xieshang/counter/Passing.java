package org.xieshang.counter;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.access.Colleague;
import org.xieshang.access.GivenBack;
import org.xieshang.access.OpenTask;
import org.xieshang.access.OpenTasks;
import org.xieshang.access.Visitor;
import org.xieshang.notice.Message;
import org.xieshang.notice.Notices;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;
import org.xieshang.record.Phones;
import org.xieshang.record.Topics;
import org.xieshang.roster.Holder;
import org.xieshang.roster.Roster;

/** 转办 and 退回: a task goes to a colleague or back into the list, with a reason that the record keeps and the receivers read. */
@Service
@Transactional
class Passing {

  /** As long as a reason may be, in characters. */
  static final int LONGEST = 300;

  private static final String HEAD = "station-head";

  private final OpenTasks tasks;
  private final Topics topics;
  private final Journal journal;
  private final Notices notices;
  private final Roster roster;
  private final Now now;

  Passing(OpenTasks tasks, Topics topics, Journal journal, Notices notices, Roster roster, Now now) {
    this.tasks = tasks;
    this.topics = topics;
    this.journal = journal;
    this.notices = notices;
    this.roster = roster;
    this.now = now;
  }

  /**
   * What the visitor can do with a task that somebody has.
   *
   * @param why why nothing can be done, or null
   * @param holder the name of who has it, or null
   * @param standIn the name of whom the visitor could take it for, being their substitute, or null
   * @param colleagues to whom it can be handed over
   * @param returnable whether it can go back into the list
   */
  record Ways(String why, String holder, String standIn, List<Colleague> colleagues, boolean returnable) {}

  @Transactional(readOnly = true)
  Ways ways(Visitor visitor, String taskId) {
    OpenTask task = get(taskId);
    String holder = task.assignee() == null ? null : tasks.nameOf(task.assignee());
    String why = refusal(visitor, task);
    String standIn = visitor.userId().equals(task.assignee()) ? null : tasks.standsInFor(task).map(tasks::nameOf).orElse(null);
    return why != null
        ? new Ways(why, holder, standIn, List.of(), false)
        : new Ways(null, holder, standIn, tasks.colleagues(task), tasks.isForSeveral(task));
  }

  /** Gives the task to a colleague who could have claimed it. */
  void handOver(Visitor visitor, String taskId, String receiver, String reason) {
    OpenTask task = movable(visitor, taskId);
    Colleague chosen = tasks.colleagues(task).stream().filter(one -> one.account().equals(receiver)).findFirst()
        .orElseThrow(() -> new InvalidInput("“转给”请从名单中选择一位同岗位的同事。"));
    String because = checked(reason);
    tasks.assign(task, chosen.account());
    record(visitor.userId(), task, "taskHandedOver", "转办：" + task.name(),
        "原办理人：%s\n转给：%s\n理由：%s".formatted(tasks.nameOf(task.assignee()), chosen.name(), because));
    Map<String, String> letters = new LinkedHashMap<>();
    letters.put(chosen.account(), "%s把“%s”转给您办理。\n理由：%s".formatted(tasks.nameOf(visitor.userId()), task.name(), because));
    letters.put(task.assignee(), "%s已把您的“%s”转给%s办理。\n理由：%s".formatted(
        tasks.nameOf(visitor.userId()), task.name(), chosen.name(), because));
    tell(visitor.userId(), task, "转办", letters);
  }

  /** Puts the task back into the list of all who could claim it. */
  void sendBack(Visitor visitor, String taskId, String reason) {
    OpenTask task = movable(visitor, taskId);
    if (!tasks.isForSeveral(task)) {
      throw new Refused("任务只指派给一人，不能退回。");
    }
    String because = checked(reason);
    tasks.assign(task, null);
    returned(visitor.userId(), task, because, "%s把“%s”退回到待认领列表。\n理由：%s".formatted(tasks.nameOf(visitor.userId()), task.name(), because));
  }

  /** Whoever had it has left the station. */
  @EventListener
  void on(GivenBack back) {
    OpenTask task = back.task();
    returned(Journal.SYSTEM, task, "已离开本站，退回待认领列表",
        "%s已离开本站，“%s”退回到待认领列表。".formatted(tasks.nameOf(task.assignee()), task.name()));
  }

  private void returned(String actor, OpenTask task, String because, String words) {
    record(actor, task, "taskSentBack", "退回：" + task.name(), "原办理人：%s\n理由：%s".formatted(tasks.nameOf(task.assignee()), because));
    Map<String, String> letters = new LinkedHashMap<>();
    tasks.colleagues(task).forEach(one -> letters.put(one.account(), words));
    if (task.stationId() != null) {
      roster.holdersOf(HEAD, task.stationId()).stream().map(Holder::account).forEach(head -> letters.put(head, words));
    }
    letters.put(task.assignee(), words);
    tell(actor, task, "退回", letters);
  }

  private OpenTask get(String taskId) {
    return tasks.find(taskId).orElseThrow(() -> new NoSuchElementException("没有找到，可能已办结，或不属于您的工作站。"));
  }

  private OpenTask movable(Visitor visitor, String taskId) {
    OpenTask task = get(taskId);
    String why = refusal(visitor, task);
    if (why != null) {
      throw new Refused(why);
    }
    return task;
  }

  /** Null for whoever has the task and for the head of its station. */
  private static String refusal(Visitor visitor, OpenTask task) {
    if (task.assignee() == null) {
      return "这项任务还没有人认领，不需要转办或退回。";
    }
    boolean head = visitor.is(HEAD) && visitor.tenants().contains(task.stationId());
    return visitor.userId().equals(task.assignee()) || head ? null : "只有办理人本人或站长可以转办、退回这项任务。";
  }

  private static String checked(String reason) {
    String words = reason == null ? "" : reason.strip();
    if (words.isEmpty()) {
      throw new InvalidInput("请填写“理由”。");
    }
    if (words.length() > LONGEST) {
      throw new InvalidInput("“理由”最多 %d 个字，现在有 %d 个，请缩短。".formatted(LONGEST, words.length()));
    }
    return words.replaceAll("\\s*\\R\\s*", "；");
  }

  private void record(String actor, OpenTask task, String stepId, String step, String words) {
    if (task.topicId() != null) {
      journal.append(task.topicId(), now.now(), actor, stepId, step, words);
    }
  }

  /** Whoever did it knows. */
  private void tell(String actor, OpenTask task, String kind, Map<String, String> letters) {
    LocalDateTime at = now.now();
    String number = task.topicId() == null ? null : topics.get(task.topicId()).caseNumber();
    List<Message> messages = new ArrayList<>();
    letters.forEach((account, words) -> {
      if (!account.equals(actor)) {
        messages.add(new Message("%s/%s/%s/%s".formatted(kind, task.id(), at, account), account, kind, number,
            kind + "：" + task.name(), Phones.masked(words), task.id(), null, null));
      }
    });
    notices.send(messages);
  }
}
