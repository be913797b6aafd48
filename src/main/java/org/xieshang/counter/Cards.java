package org.xieshang.counter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.access.Claim;
import org.xieshang.access.OpenTask;
import org.xieshang.access.OpenTasks;
import org.xieshang.access.Visitor;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.WorkCalendar;
import org.xieshang.procedure.Words;

/** Writes the cards of the list: terms as people count them, in working days until the day and in days after it. */
@Service
class Cards {

  /** A list has at most so many cards. */
  static final int MOST = 100;

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
    Set<String> offered = offered(visitor, open);
    boolean several = visitor.isAdministrator() || visitor.tenants().size() > 1;
    return open.stream().map(task -> card(
        task, task.topicId() == null ? null : cases.get(task.topicId()), several, offered.contains(task.id()))).toList();
  }

  /**
   * What became of several claims.
   *
   * @param claimed how many are the visitor's now
   * @param others a sentence each for those that are not
   */
  record Claimed(int claimed, List<String> others) {}

  /** Claims what can be claimed and names the rest; every claim stands by itself, and so outside of a transaction. */
  Claimed claim(List<String> taskIds) {
    List<Claim> results = tasks.claim(taskIds);
    List<Claim> others = results.stream().filter(one -> !one.done()).toList();
    List<Long> topics = others.stream().filter(one -> one.task() != null && one.task().topicId() != null)
        .map(one -> one.task().topicId()).distinct().toList();
    Map<Long, String> titles = topics.isEmpty()
        ? Map.of()
        : mapper.listCases(topics).stream().collect(Collectors.toMap(CaseOfCard::id, CaseOfCard::title));
    return new Claimed(results.size() - others.size(), others.stream().map(one -> sentence(one, titles)).toList());
  }

  private static String sentence(Claim claim, Map<Long, String> titles) {
    if (claim.task() == null) {
      return "有一项任务" + claim.why() + "。";
    }
    String title = claim.task().topicId() == null ? null : titles.get(claim.task().topicId());
    return "“" + claim.task().name() + "”" + (title == null ? "" : "（" + title + "）") + claim.why() + "。";
  }

  /** The tasks that are nobody's yet and for which the visitor is a candidate. */
  private Set<String> offered(Visitor visitor, List<OpenTask> open) {
    List<String> free = open.stream().filter(task -> task.assignee() == null).map(OpenTask::id).toList();
    return free.isEmpty()
        ? Set.of()
        : mapper.listCandidates(free).stream()
            .filter(one -> visitor.userId().equals(one.userId()) || one.groupId() != null && visitor.is(one.groupId()))
            .map(Candidate::taskId)
            .collect(Collectors.toSet());
  }

  private Card card(OpenTask task, CaseOfCard about, boolean several, boolean claimable) {
    return new Card(
        task.id(),
        about == null ? null : about.stage().label(),
        about == null || !several ? null : about.stationName(),
        about == null || about.consultationRound() <= 1 ? null : "第" + about.consultationRound() + "轮",
        task.dueAt() == null ? null : left(task.dueAt()),
        Words.moment(task.dueAt()),
        task.dueAt() == null ? null : urgency(task.dueAt()),
        claimable);
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
