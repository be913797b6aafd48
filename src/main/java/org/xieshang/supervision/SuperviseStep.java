package org.xieshang.supervision;

import static org.xieshang.supervision.DeadlineSupervision.LEVEL_NO;
import static org.xieshang.supervision.DeadlineSupervision.OVERDUE_TASK_ID;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Deadlines;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.procedure.WorkCalendar;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.Roster;

/**
 * A leader decides about an overdue step. It has no ladder of its own: while it waits, the step's ladder goes on to the next leader,
 * and takes this task away.
 */
@Component
class SuperviseStep extends HumanStep {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);

  private static final String DONE = "这个步骤刚刚已经办结，不必再批示；本任务很快会自动关闭。";

  private final Ladder ladder;
  private final Deadlines deadlines;
  private final WorkCalendar calendar;
  private final Roster roster;
  private final Topics topics;
  private final Now now;
  private final ObjectProvider<TaskService> tasks;

  SuperviseStep(
      Ladder ladder,
      Deadlines deadlines,
      WorkCalendar calendar,
      Roster roster,
      Topics topics,
      Now now,
      ObjectProvider<TaskService> tasks) {
    this.ladder = ladder;
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.roster = roster;
    this.topics = topics;
    this.now = now;
    this.tasks = tasks;
  }

  @Override
  protected void show(Step step, View view) {
    Optional<OpenStep> found = ladder.find(step.get(OVERDUE_TASK_ID));
    if (found.isEmpty()) {
      // It was done while its leader changed; the ladder takes this task away when it looks next.
      view.markdown("overdue", "### " + DONE);
      view.options("choices", List.of(new Option("EXPLAIN", "说明，不改期限")));
      return;
    }
    OpenStep overdue = found.get();
    Optional<Long> topicId = step.find(Case.TOPIC_ID);
    if (topicId.isEmpty()) {
      view.markdown("matter", "### " + View.escaped(overdue.name()) + "\n\n"
          + View.escaped(roster.station(step.tenantId()).fullName()));
    }
    LocalDate due = now.local(overdue.dueAt()).toLocalDate();
    String whose = ladder.holders(overdue).stream().map(roster::personName).collect(Collectors.joining("、"));
    StringBuilder words = new StringBuilder();
    line(words, "逾期的步骤", overdue.name());
    line(words, overdue.assignee() == null ? "可由谁办理（无人认领）" : "经办人", whose.isEmpty() ? "无人可办" : whose);
    line(words, "期限", MINUTE.format(now.local(overdue.dueAt()))
        + "，已逾期 " + calendar.workdaysBetween(due, now.today()) + " 个工作日");
    topicId.map(topics::get).map(Topic::pausedAt).ifPresent(since ->
        line(words, "案件", "自 " + DAY.format(since) + " 起等待提出人，案件时钟暂停；本步骤的期限照常计算"));
    view.markdown("overdue", words.toString());
    view.rows("levels", ladder.levels(overdue.taskId()).stream()
        .map(level -> Map.of("kind", level.kind(), "day", MINUTE.format(level.takenAt()), "to", level.recipients()))
        .toList());
    Map<String, String> others = ladder.substitutes(overdue);
    List<Option> choices = new ArrayList<>(List.of(new Option("LIMIT", "限期办结")));
    if (!others.isEmpty()) {
      choices.add(new Option("REASSIGN", "改派并限期办结"));
    }
    choices.add(new Option("EXPLAIN", "说明，不改期限"));
    view.options("choices", choices);
    view.options("others", others.entrySet().stream().map(one -> new Option(one.getKey(), one.getValue())).toList());
  }

  private static void line(StringBuilder words, String label, String value) {
    words.append("**").append(label).append("**　").append(View.escaped(String.valueOf(value))).append("\n\n");
  }

  @Override
  protected void take(Step step, Entry entry) {
    OpenStep overdue = ladder.find(step.get(OVERDUE_TASK_ID))
        .orElseThrow(() -> new InvalidInput(DONE));
    String choice = entry.required("supervisionDecision");
    StringBuilder words = new StringBuilder(entry.required("instruction"));
    if (!choice.equals("EXPLAIN")) {
      LocalDate until = entry.date("limitUntil")
          .orElseThrow(() -> new InvalidInput("请填写“限期办结的日期”。"));
      if (!until.isAfter(step.today())) {
        throw new InvalidInput("“限期办结的日期”应在今天以后。");
      }
      TaskService service = tasks.getObject();
      Task task = service.createTaskQuery().taskId(overdue.taskId()).singleResult();
      task.setDueDate(now.date(deadlines.endOf(until)));
      words.append("\n限期：").append(DAY.format(until)).append("前办结");
      if (choice.equals("REASSIGN")) {
        String account = entry.required("reassignTo");
        if (!ladder.substitutes(overdue).containsKey(account)) {
          throw new InvalidInput("“改派给”所选的人已不能办理这个步骤，请刷新页面后重新选择。");
        }
        task.setAssignee(account);
        words.append("\n改派给：").append(roster.personName(account));
      }
      service.saveTask(task);
    }
    ladder.instruct(overdue, step.get(LEVEL_NO), words.toString());
    ladder.answered(step.processId(), choice, words.toString());
  }
}
