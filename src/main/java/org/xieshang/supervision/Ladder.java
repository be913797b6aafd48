package org.xieshang.supervision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.notice.Administrators;
import org.xieshang.notice.Document;
import org.xieshang.notice.Draft;
import org.xieshang.notice.Message;
import org.xieshang.notice.Notices;
import org.xieshang.procedure.Deadlines;
import org.xieshang.procedure.Decisions;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.WorkCalendar;
import org.xieshang.record.Journal;
import org.xieshang.roster.Roster;

/**
 * 催办→督办→通报→提级 (procedure.md, "Ladder"). A step's next level comes when its deadline is past and the level before it has had its
 * working days; levels follow one another, each once, however far the clock has jumped. What is found, numbered, told and recorded for a
 * page of steps stands or falls together.
 */
@Service
@Transactional
class Ladder {

  private final SupervisionMapper mapper;
  private final Notices notices;
  private final Administrators administrators;
  private final Decisions decisions;
  private final Deadlines deadlines;
  private final WorkCalendar calendar;
  private final Roster roster;
  private final Journal journal;
  private final SupervisionSettings settings;
  private final Now now;

  Ladder(
      SupervisionMapper mapper,
      Notices notices,
      Administrators administrators,
      Decisions decisions,
      Deadlines deadlines,
      WorkCalendar calendar,
      Roster roster,
      Journal journal,
      SupervisionSettings settings,
      Now now) {
    this.mapper = mapper;
    this.notices = notices;
    this.administrators = administrators;
    this.decisions = decisions;
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.roster = roster;
    this.journal = journal;
    this.settings = settings;
    this.now = now;
  }

  /**
   * What taking a page came to.
   *
   * @param more whether another page may be due
   * @param escalations leaders to be asked, for the model to open their tasks
   */
  record Page(boolean more, int taken, List<Escalation> escalations) {

    static final Page NOTHING = new Page(false, 0, List.of());
  }

  /** Takes the next level of the next page of steps; nothing on a day or at an hour when nobody works, or while another node does it. */
  Page take() {
    LocalDateTime at = now.now();
    if (!calendar.isWorkday(at.toLocalDate()) || at.toLocalTime().isBefore(settings.dayBegins()) || mapper.findTurn().isEmpty()) {
      return Page.NOTHING;
    }
    LocalDate today = at.toLocalDate();
    Rungs rungs = new Rungs(decisions);
    List<OpenStep> due = due(rungs, today);
    if (due.isEmpty()) {
      return Page.NOTHING;
    }
    Recipients recipients = new Recipients(
        roster, administrators, mapper.listCandidates(due.stream().map(OpenStep::taskId).toList()));
    List<Paper> papers = due.stream().map(step -> paper(step, rungs, recipients, today)).toList();
    return new Page(true, papers.size(), send(papers, at));
  }

  /**
   * The steps whose next level has come. The days are turned round: not when each step is due, but up to which deadline, or which day of
   * the level before, a step is due today; so that one statement finds them.
   */
  private List<OpenStep> due(Rungs rungs, LocalDate today) {
    Rung reminder = rungs.after(-1).orElseThrow();
    Rung first = rungs.after(reminder.number()).orElseThrow();
    LocalDate reminded = calendar.plusWorkdays(today, reminder.afterWorkingDays());
    LocalDate overdue = latest(today, day -> !calendar.plusWorkdays(day, first.afterWorkingDays()).isAfter(today));
    List<Waiting> waiting = new ArrayList<>();
    waiting.add(new Waiting(reminder.number(), today));
    for (Optional<Rung> next = rungs.after(first.number()); next.isPresent(); next = rungs.after(next.get().number())) {
      int pause = next.get().afterWorkingDays();
      waiting.add(new Waiting(
          next.get().number() - 1, latest(today, day -> !calendar.plusWorkdays(day, pause).isAfter(today))));
    }
    return mapper.listDue(startOfDayAfter(reminded), startOfDayAfter(overdue), waiting, settings.page());
  }

  private static LocalDate latest(LocalDate today, Predicate<LocalDate> day) {
    LocalDate found = today;
    while (!day.test(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  private Date startOfDayAfter(LocalDate day) {
    return now.date(day.plusDays(1).atTime(LocalTime.MIN));
  }

  private Paper paper(OpenStep step, Rungs rungs, Recipients recipients, LocalDate today) {
    Recipients.Filled filled = recipients.filled(rungs.after(step.levelNo()).orElseThrow(), rungs, step);
    Rung rung = filled.rung();
    List<String> to = filled.accounts();
    Set<String> copies = new LinkedHashSet<>();
    rung.copyTo().forEach(role -> copies.addAll(recipients.accounts(role, step)));
    copies.removeAll(to);
    List<String> copied = List.copyOf(copies);
    LocalDateTime dueAt = now.local(step.dueAt());
    Optional<Rung> next = rungs.after(rung.number());
    LocalDate until = next.filter(one -> one.number() > 1).map(one -> calendar.plusWorkdays(today, one.afterWorkingDays())).orElse(null);
    return new Paper(
        step, rung, recipients.stationOf(step), to, copied, filled.vacant(), dueAt,
        calendar.workdaysBetween(dueAt.toLocalDate(), today), today, until,
        next.map(Rung::document).orElse(null),
        calendar.caveat(today, dueAt.toLocalDate().isAfter(today) ? dueAt.toLocalDate() : until == null ? today : until).orElse(null),
        recipients.names(to), recipients.names(copied),
        recipients.leadingGroup() + (rung.level().equals("L1") ? "办公室" : ""));
  }

  private List<Escalation> send(List<Paper> papers, LocalDateTime at) {
    List<Paper> numbered = papers.stream().filter(paper -> paper.rung().isNumbered()).toList();
    List<Document> documents = number(numbered);
    Map<Paper, Document> byPaper = new IdentityHashMap<>();
    for (int i = 0; i < numbered.size(); i++) {
      byPaper.put(numbered.get(i), documents.get(i));
    }
    List<TakenLevel> levels = papers.stream().map(paper -> level(paper, byPaper.get(paper), at)).toList();
    mapper.insertLevels(levels);
    List<TakenLevel> first = new ArrayList<>();
    Map<Integer, List<String>> later = new TreeMap<>();
    for (int i = 0; i < papers.size(); i++) {
      if (papers.get(i).step().levelNo() < 0) {
        first.add(levels.get(i));
      } else {
        later.computeIfAbsent(levels.get(i).levelNo(), key -> new ArrayList<>()).add(levels.get(i).taskId());
      }
    }
    if (!first.isEmpty()) {
      mapper.insertSteps(first, at.toLocalDate());
    }
    later.forEach((levelNo, taskIds) -> mapper.updateSteps(taskIds, levelNo, at.toLocalDate()));
    List<Message> messages = new ArrayList<>();
    List<Journal.Line> lines = new ArrayList<>();
    for (Paper paper : papers) {
      Document document = byPaper.get(paper);
      messages.addAll(messages(paper, document));
      if (paper.step().topicId() != null) {
        lines.add(new Journal.Line(paper.step().topicId(), Journal.SYSTEM, "takeLevels", paper.rung().document(),
            paper.recorded(document == null ? null : document.number())));
      }
    }
    journal.append(lines, at);
    notices.send(messages);
    return escalations(papers.stream().filter(paper -> paper.rung().asksALeader()).toList());
  }

  private List<Escalation> escalations(List<Paper> papers) {
    if (papers.isEmpty()) {
      return List.of();
    }
    Map<String, String> open = mapper.listOpenEscalations(papers.stream().map(paper -> paper.step().taskId()).toList()).stream()
        .collect(Collectors.toMap(OpenEscalation::taskId, OpenEscalation::processInstanceId, (earlier, later) -> later));
    return papers.stream()
        .map(paper -> new Escalation(
            paper.step(), paper.stationId(), paper.rung().number(), String.join(",", paper.to()), open.get(paper.step().taskId())))
        .toList();
  }

  private List<Document> number(List<Paper> papers) {
    if (papers.isEmpty()) {
      return List.of();
    }
    List<Draft> drafts = papers.stream()
        .map(paper -> new Draft(paper.rung().document(), paper.step().topicId(), paper.words("")))
        .toList();
    Map<Draft, Paper> byDraft = new IdentityHashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      byDraft.put(drafts.get(i), papers.get(i));
    }
    return notices.issue(drafts, (draft, number) -> byDraft.get(draft).words(number));
  }

  private TakenLevel level(Paper paper, Document document, LocalDateTime at) {
    return new TakenLevel(
        paper.step().taskId(), paper.rung().number(), paper.rung().level(), paper.rung().document(), paper.step().topicId(),
        paper.stationId(), paper.step().processKey(), paper.step().stepId(), paper.step().name(), paper.dueAt(), at,
        Paper.shortened(paper.toNames(), 400), document == null ? null : document.id());
  }

  private static List<Message> messages(Paper paper, Document document) {
    List<Message> messages = new ArrayList<>();
    Set<String> holders = new LinkedHashSet<>(paper.to());
    for (String account : Stream.concat(paper.to().stream(), paper.copies().stream()).toList()) {
      messages.add(new Message(
          "step/" + paper.step().taskId() + "/" + paper.rung().number() + "/" + account,
          account,
          paper.rung().document(),
          paper.step().caseNumber(),
          Paper.shortened((holders.contains(account) ? "" : "［抄送］") + paper.title(), 200),
          document == null ? paper.words("") : holders.contains(account) ? "请办理。" : "抄送给您，请知悉。",
          // At L4 the leader's own task is in their list; a copy is only to know of.
          !holders.contains(account) || paper.rung().asksALeader() ? null : paper.step().taskId(),
          paper.step().topicId(),
          document == null ? null : document.id()));
    }
    return messages;
  }

  /** Steps without a deadline, for the model to give them one; a page. */
  @Transactional(readOnly = true)
  List<OpenStep> undated() {
    return mapper.listUndated(settings.page());
  }

  /** When a step without a deadline is due: by the table, from the day it was opened. */
  @Transactional(readOnly = true)
  LocalDateTime deadlineOf(OpenStep step) {
    return deadlines.after(
        deadlines.term(step.stepId() == null ? "" : step.stepId(), step.topicId(), step.tier(), step.track()),
        now.local(step.createdAt()));
  }

  /** Stops following steps that are done; returns the processes whose leaders need not act any more. */
  List<String> settle() {
    mapper.updateEnded(now.now());
    return mapper.listSettledEscalations();
  }

  void asked(Escalation escalation, String processInstanceId) {
    mapper.insertEscalation(
        escalation.step().taskId(), escalation.levelNo(), processInstanceId, escalation.leaders(), now.now());
  }

  /** A leader's task is over. */
  void answered(String processInstanceId, String outcome, String words) {
    mapper.updateEscalation(processInstanceId, now.now(), outcome, words);
  }

  /** An open step; empty when it is done. */
  @Transactional(readOnly = true)
  Optional<OpenStep> find(String taskId) {
    return mapper.findOpen(taskId);
  }

  /** The levels a step has had, in order. */
  @Transactional(readOnly = true)
  List<PastLevel> levels(String taskId) {
    return mapper.listLevels(taskId);
  }

  /** Who has a step in hand, or could take it. */
  @Transactional(readOnly = true)
  List<String> holders(OpenStep step) {
    return new Recipients(roster, administrators, mapper.listCandidates(List.of(step.taskId()))).accounts("task-holder", step);
  }

  /**
   * Who else could be given a step: those who work for the station, when the step is a post's and not a named person's or unit's, or when it
   * names people only and none of them could open it any more.
   */
  @Transactional(readOnly = true)
  Map<String, String> substitutes(OpenStep step) {
    List<Candidate> candidates = mapper.listCandidates(List.of(step.taskId()));
    Recipients recipients = new Recipients(roster, administrators, candidates);
    Set<String> posts = Set.of("coordinator", "station-head");
    List<String> groups = candidates.stream().map(Candidate::groupId).filter(Objects::nonNull).toList();
    boolean deserted = groups.isEmpty() && !isAnyOf(recipients.stationOf(step), recipients.accounts("task-holder", step));
    if (!deserted && groups.stream().noneMatch(posts::contains)) {
      return Map.of();
    }
    return posts.stream().sorted().flatMap(role -> recipients.accounts(role, step).stream().map(account -> Map.entry(role, account)))
        .filter(one -> !one.getValue().equals(step.assignee()))
        .collect(Collectors.toMap(
            Map.Entry::getValue,
            one -> recipients.nameOfAccount(one.getValue()) + "（" + Recipients.nameOf(one.getKey()) + "）",
            (one, other) -> one, TreeMap::new));
  }

  private boolean isAnyOf(String stationId, List<String> accounts) {
    return roster.accounts().stream().anyMatch(one -> accounts.contains(one.userId()) && one.tenants().contains(stationId));
  }

  /** Tells those who have the step in hand what the leader decided. */
  void instruct(OpenStep step, int levelNo, String words) {
    notices.send(holders(step).stream()
        .map(account -> new Message(
            "instruction/" + step.taskId() + "/" + levelNo + "/" + account, account, "领导批示", step.caseNumber(),
            Paper.shortened("领导批示：" + step.name(), 200), words, step.taskId(), step.topicId(), null))
        .toList());
  }
}
