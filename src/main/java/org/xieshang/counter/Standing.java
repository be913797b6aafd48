package org.xieshang.counter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.access.Absence;
import org.xieshang.access.Absences;
import org.xieshang.access.Colleague;
import org.xieshang.access.OpenTask;
import org.xieshang.access.OpenTasks;
import org.xieshang.access.Visitor;
import org.xieshang.notice.Message;
import org.xieshang.notice.Notices;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.Words;
import org.xieshang.record.Journal;
import org.xieshang.record.Topics;

/** 外出代办: who arranges it, who stands in, and what becomes of the tasks when it is over. */
@Service
@Transactional
class Standing {

  private static final int LONGEST_REASON = 100;
  private static final String HEAD = "station-head";

  private final Absences absences;
  private final OpenTasks tasks;
  private final Topics topics;
  private final Journal journal;
  private final Notices notices;
  private final Now now;

  Standing(Absences absences, OpenTasks tasks, Topics topics, Journal journal, Notices notices, Now now) {
    this.absences = absences;
    this.tasks = tasks;
    this.topics = topics;
    this.journal = journal;
    this.notices = notices;
    this.now = now;
  }

  /** What was typed into the form, as it was typed. */
  record Typed(String absent, String substitute, String from, String to, String reason) {}

  /**
   * A line of the list of absences.
   *
   * @param state in a word
   * @param open whether the visitor may end it before its time
   */
  record Line(long id, String absent, String substitute, String term, String reason, String setBy, String state, boolean open) {}

  /** Somebody's tasks as their substitute finds them. */
  record Waiting(String absent, String until, List<Waited> tasks) {}

  /**
   * One of them.
   *
   * @param mine whether the substitute has it already
   */
  record Waited(String id, String name, String caseNumber, String title, String due, boolean mine) {}

  /** For whom the visitor may arrange: themselves and, as head, the people of the station. */
  @Transactional(readOnly = true)
  List<Colleague> people(Visitor visitor) {
    Map<String, Colleague> people = new LinkedHashMap<>();
    people.put(visitor.userId(), new Colleague(visitor.userId(), tasks.nameOf(visitor.userId())));
    if (visitor.is(HEAD)) {
      visitor.tenants().stream().flatMap(station -> absences.peopleOf(station).stream())
          .forEach(one -> people.putIfAbsent(one.account(), one));
    }
    return List.copyOf(people.values());
  }

  @Transactional(readOnly = true)
  List<Colleague> substitutes(Visitor visitor, String absent) {
    return may(visitor, absent) ? absences.substitutesFor(absent) : List.of();
  }

  @Transactional(readOnly = true)
  String nameOf(String account) {
    return tasks.nameOf(account);
  }

  void arrange(Visitor visitor, Typed typed) {
    if (!may(visitor, typed.absent())) {
      throw new Refused("只能为自己安排代办；站长可以为本站人员安排，系统管理员可以为任何人安排。");
    }
    LocalDate from = day("从", typed.from());
    LocalDate to = day("到", typed.to());
    String reason = typed.reason() == null ? "" : typed.reason().strip();
    if (reason.isEmpty()) {
      throw new InvalidInput("请填写“事由”。");
    }
    if (reason.length() > LONGEST_REASON) {
      throw new InvalidInput("“事由”最多 %d 个字，现在有 %d 个，请缩短。".formatted(LONGEST_REASON, reason.length()));
    }
    absences.arrange(typed.absent(), typed.substitute(), from, to, reason, visitor.userId());
    tell(visitor, List.of(typed.absent(), typed.substitute()), "代办安排",
        "%s至%s，%s的任务由%s代办。\n事由：%s\n安排人：%s".formatted(
            Words.day(from), Words.day(to), tasks.nameOf(typed.absent()), tasks.nameOf(typed.substitute()), reason,
            tasks.nameOf(visitor.userId())));
  }

  void end(Visitor visitor, long id) {
    Absence absence = absences.get(id);
    if (!may(visitor, absence.absent())) {
      throw new NoSuchElementException("没有这项代办安排。");
    }
    if (absence.over(now.today())) {
      return;
    }
    absences.end(id, visitor.userId());
    settle(absences.get(id));
    tell(visitor, List.of(absence.absent(), absence.substitute()), "代办结束", "%s代%s办理的安排已由%s提前结束。".formatted(
        tasks.nameOf(absence.substitute()), tasks.nameOf(absence.absent()), tasks.nameOf(visitor.userId())));
  }

  /** Takes a task in place of somebody who is away; returns that account. */
  String takeOver(String taskId, Visitor visitor) {
    OpenTask task = tasks.find(taskId).orElseThrow(() -> new NoSuchElementException("没有找到，可能已办结，或不属于您的工作站。"));
    String absent = tasks.standsInFor(task).orElseThrow(() -> new Refused("您今天不代办这项任务的办理人，不能代为认领。"));
    tasks.takeOver(task, absent);
    if (task.topicId() != null) {
      journal.append(task.topicId(), now.now(), visitor.userId(), "taskTakenOver", "代办：" + task.name(),
          "代办：由" + tasks.nameOf(visitor.userId()) + "代" + tasks.nameOf(absent) + "办理");
    }
    return absent;
  }

  /** What is over: the tasks that the substitute still has go back; returns how many. */
  int settle() {
    return absences.unsettled().stream().mapToInt(this::settle).sum();
  }

  private int settle(Absence absence) {
    List<OpenTask> left = absences.standsIn(absence.substitute(), absence.absent())
        // A further absence has begun the day after: the work goes on.
        ? List.of()
        : tasks.takenOver(absence.substitute(), absence.absent());
    for (OpenTask task : left) {
      tasks.assign(task, absence.absent());
      if (task.topicId() != null) {
        journal.append(task.topicId(), now.now(), Journal.SYSTEM, "taskGivenBack", "代办结束：" + task.name(),
            "退还：" + tasks.nameOf(absence.absent()) + "\n原代办：" + tasks.nameOf(absence.substitute()));
      }
      notices.send(new Message("back/%d/%s".formatted(absence.id(), task.id()), absence.absent(), "代办结束",
          task.topicId() == null ? null : topics.get(task.topicId()).caseNumber(), "代办结束：" + task.name(),
          "代办期已结束，“%s”还没有办完，已退还给您。".formatted(task.name()), task.id(), null, null));
    }
    absences.settled(absence.id());
    return left.size();
  }

  @Transactional(readOnly = true)
  List<Line> lines(Visitor visitor) {
    Set<String> accounts = new LinkedHashSet<>();
    people(visitor).forEach(one -> accounts.add(one.account()));
    LocalDate today = now.today();
    return absences.list(accounts).stream().map(one -> new Line(
        one.id(), tasks.nameOf(one.absent()), tasks.nameOf(one.substitute()), Words.day(one.fromDay()) + " 至 " + Words.day(one.toDay()),
        one.reason(), tasks.nameOf(one.setBy()),
        one.endedAt() != null ? "提前结束" : one.over(today) ? "已结束" : one.covers(today) ? "进行中" : "未开始",
        !one.over(today) && may(visitor, one.absent()))).toList();
  }

  /** What waits for the visitor as a substitute today. */
  @Transactional(readOnly = true)
  List<Waiting> waiting(Visitor visitor) {
    List<Waiting> waiting = new ArrayList<>();
    for (Absence absence : absences.standInsOf(visitor.userId())) {
      List<Waited> found = new ArrayList<>();
      tasks.takenOver(visitor.userId(), absence.absent()).forEach(task -> found.add(waited(task, true)));
      tasks.waitingFor(absence.absent()).forEach(task -> found.add(waited(task, false)));
      waiting.add(new Waiting(tasks.nameOf(absence.absent()), Words.day(absence.toDay()), found));
    }
    return waiting;
  }

  private Waited waited(OpenTask task, boolean mine) {
    var topic = task.topicId() == null ? null : topics.get(task.topicId());
    return new Waited(task.id(), task.name(), topic == null ? null : topic.caseNumber(), topic == null ? null : topic.title(),
        Words.moment(task.dueAt()), mine);
  }

  private boolean may(Visitor visitor, String absent) {
    return visitor.isAdministrator() || people(visitor).stream().anyMatch(one -> one.account().equals(absent));
  }

  private static LocalDate day(String field, String typed) {
    try {
      return LocalDate.parse(typed == null ? "" : typed.strip());
    } catch (DateTimeParseException notADay) {
      throw new InvalidInput("“%s”请填写日期，例如 2026-06-01。".formatted(field));
    }
  }

  private void tell(Visitor visitor, List<String> accounts, String kind, String words) {
    for (String account : accounts) {
      if (!account.equals(visitor.userId())) {
        notices.send(new Message("absence/" + UUID.randomUUID(), account, kind, null, kind, words, null, null, null));
      }
    }
  }
}
