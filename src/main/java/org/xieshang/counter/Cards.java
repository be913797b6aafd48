package org.xieshang.counter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.access.OpenTask;
import org.xieshang.access.OpenTasks;
import org.xieshang.access.Visitor;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.WorkCalendar;
import org.xieshang.procedure.Words;

/** Writes the cards of the list: terms as people count them, in working days until the day and in days after it. */
@Service
class Cards {

  /** So many working days before its end a term is marked. */
  private static final int SOON = 2;

  private final OpenTasks tasks;
  private final CounterMapper mapper;
  private final WorkCalendar calendar;
  private final Now now;

  Cards(OpenTasks tasks, CounterMapper mapper, WorkCalendar calendar, Now now) {
    this.tasks = tasks;
    this.mapper = mapper;
    this.calendar = calendar;
    this.now = now;
  }

  /** The cards of those tasks that the visitor may read. */
  @Transactional(readOnly = true)
  List<Card> list(Visitor visitor, Collection<String> taskIds) {
    List<OpenTask> open = tasks.list(taskIds);
    List<Long> topics = open.stream().map(OpenTask::topicId).filter(Objects::nonNull).distinct().toList();
    Map<Long, CaseOfCard> cases = topics.isEmpty()
        ? Map.of()
        : mapper.listCases(topics).stream().collect(Collectors.toMap(CaseOfCard::id, Function.identity()));
    boolean several = visitor.isAdministrator() || visitor.tenants().size() > 1;
    return open.stream().map(task -> card(task, task.topicId() == null ? null : cases.get(task.topicId()), several)).toList();
  }

  private Card card(OpenTask task, CaseOfCard about, boolean several) {
    return new Card(
        task.id(),
        about == null ? null : about.stage().label(),
        about == null || !several ? null : about.stationName(),
        about == null || about.consultationRound() <= 1 ? null : "第" + about.consultationRound() + "轮",
        task.dueAt() == null ? null : left(task.dueAt()),
        Words.moment(task.dueAt()),
        task.dueAt() == null ? null : urgency(task.dueAt()));
  }

  private String left(LocalDateTime dueAt) {
    LocalDate today = now.today();
    LocalDate day = dueAt.toLocalDate();
    if (dueAt.isBefore(now.now())) {
      long days = ChronoUnit.DAYS.between(day, today);
      return days == 0 ? "今天已超期" : "已超期" + days + "天";
    }
    if (day.equals(today)) {
      return "今天到期";
    }
    int workdays = calendar.workdaysBetween(today, day);
    return workdays == 0 ? "%d月%d日到期".formatted(day.getMonthValue(), day.getDayOfMonth()) : "还剩" + workdays + "个工作日";
  }

  private String urgency(LocalDateTime dueAt) {
    if (dueAt.isBefore(now.now())) {
      return "late";
    }
    return calendar.workdaysBetween(now.today(), dueAt.toLocalDate()) <= SOON ? "soon" : "fine";
  }
}
