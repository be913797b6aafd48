package org.xieshang.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.WorkCalendar;
import org.xieshang.roster.AccountsChanged;

/**
 * Lets a year pass at the stations of a site: the clock goes from event to event, jobs run when they fall due, people do what is in
 * their lists, most of them in time.
 */
final class Year {

  /** Steps whose term ends by a timer, or that are bound to a day: nobody is late with them in the usual way. */
  private static final Set<String> BY_THE_CLOCK = Set.of("completeProposal", "giveOpinion", "confirmMinutes", "checkIn", "superviseStep");

  private static final Pattern EARLIEST = Pattern.compile("最早可定于 (\\d+)年(\\d+)月(\\d+)日");

  private record Plan(LocalDateTime at, long order, Runnable act) {}

  private final ProcessEngine engine;
  private final JdbcTemplate database;
  private final WorkCalendar calendar;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Now now;
  private final Townspeople people;
  private final Dice dice;
  private final Pen pen;
  private final LocalDate from;
  private final LocalDate to;
  private final int cases;
  private final List<String> stations;
  private final Map<String, List<String>> places = new HashMap<>();
  private final Map<Long, Matter> matters = new HashMap<>();
  private final PriorityQueue<Plan> plans = new PriorityQueue<>(Comparator.comparing(Plan::at).thenComparing(Plan::order));
  private final Set<String> seen = new HashSet<>();
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Integer> done = new LinkedHashMap<>();
  private long order;
  private LocalDateTime looked;

  Year(ApplicationContext application, Dice dice, LocalDate from, LocalDate to, int cases) {
    this.engine = application.getBean(ProcessEngine.class);
    this.database = application.getBean(JdbcTemplate.class);
    this.calendar = application.getBean(WorkCalendar.class);
    this.transaction = application.getBean(TransactionTemplate.class);
    this.events = application;
    this.now = application.getBean(Now.class);
    this.people = new Townspeople(engine);
    this.dice = dice;
    this.pen = new Pen(dice);
    this.from = from;
    this.to = to;
    this.cases = cases;
    this.stations = database.queryForList("SELECT id FROM roster_station WHERE parent_id IS NOT NULL ORDER BY id", String.class);
    database.query("SELECT station_id, name FROM roster_room ORDER BY id", row -> {
      places.computeIfAbsent(row.getString(1), key -> new ArrayList<>()).add(row.getString(2).replace("协商议事室", ""));
    });
  }

  /** What went wrong on the way: refused entries, failed jobs. */
  List<String> faults() {
    return faults;
  }

  /** How often each step was done. */
  Map<String, Integer> done() {
    return done;
  }

  /** Lives through it, from the morning of the first day to the evening of the last. */
  void pass() {
    LocalDateTime end = to.atTime(18, 30);
    set(from.atTime(6, 0));
    looked = now.now();
    proposals();
    plansOfTheYear();
    requests();
    placements();
    vacancies();
    leavers();
    while (true) {
      LocalDateTime next = plans.isEmpty() ? end : plans.peek().at();
      if (next.isAfter(end)) {
        next = end;
      }
      if (runTimers(next)) {
        continue;
      }
      if (plans.isEmpty() || plans.peek().at().isAfter(end)) {
        set(end);
        return;
      }
      set(next);
      plans.poll().act().run();
      settle();
    }
  }

  private void set(LocalDateTime time) {
    ClockUtil.setCurrentTime(now.date(time));
  }

  private void plan(LocalDateTime at, Runnable act) {
    plans.add(new Plan(at, order++, act));
  }

  // ---- the engine's clock

  /** Runs the first timer that falls due up to a time, if there is one. */
  private boolean runTimers(LocalDateTime until) {
    ManagementService jobs = engine.getManagementService();
    List<Job> due = jobs.createJobQuery().timers().active().duedateLowerThan(now.date(until.plusNanos(1_000_000)))
        .orderByJobDuedate().asc().orderByJobId().asc().listPage(0, 1);
    if (due.isEmpty()) {
      return false;
    }
    Date at = due.get(0).getDuedate();
    if (at.after(ClockUtil.getCurrentTime())) {
      ClockUtil.setCurrentTime(at);
    }
    run(due.get(0));
    settle();
    return true;
  }

  /** What has begun goes on to where somebody or a date is waited for; then everybody looks into their list. */
  private void settle() {
    ManagementService jobs = engine.getManagementService();
    for (int round = 0; round < 500; round++) {
      List<Job> due = jobs.createJobQuery().messages().active().executable().list();
      if (due.isEmpty()) {
        look();
        return;
      }
      due.stream().sorted(Comparator.comparing((Job job) -> job.getId().length()).thenComparing(Job::getId)).forEach(job -> {
        if (jobs.createJobQuery().jobId(job.getId()).count() > 0) {
          run(job);
        }
      });
    }
    throw new IllegalStateException("the jobs never come to rest");
  }

  /** As the job executor does: as the job's tenant, who sees no other. */
  private void run(Job job) {
    IdentityService identity = engine.getIdentityService();
    if (job.getTenantId() != null) {
      identity.setAuthentication(null, null, List.of(job.getTenantId()));
    }
    try {
      engine.getManagementService().executeJob(job.getId());
    } catch (RuntimeException failed) {
      faults.add("a job of " + job.getProcessDefinitionKey() + " failed: " + root(failed));
    } finally {
      identity.clearAuthentication();
    }
  }

  private static String root(Throwable failed) {
    Throwable root = failed;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }

  // ---- people

  /** Each new task is planned for a time. */
  private void look() {
    List<Task> fresh = new ArrayList<>(engine.getTaskService().createTaskQuery().active()
        .taskCreatedAfter(now.date(looked.minusSeconds(1))).list());
    fresh.removeIf(task -> !seen.add(task.getId()));
    fresh.sort(Comparator.comparing((Task task) -> task.getId().length()).thenComparing(Task::getId));
    looked = now.now();
    for (Task task : fresh) {
      LocalDateTime at = when(task);
      if (at != null) {
        LocalDateTime soonest = now.now().plusMinutes(15);
        plan(at.isBefore(soonest) ? soonest : at, () -> act(task.getId()));
      }
    }
  }

  /** When somebody gets to it; null when nobody will. */
  private LocalDateTime when(Task task) {
    String step = task.getTaskDefinitionKey();
    LocalDateTime due = task.getDueDate() == null ? now.now().plusDays(3) : now.local(task.getDueDate());
    switch (step) {
      case "completeProposal" -> {
        return dice.happens("completeProposal.inTime", 3, 4) ? between(due.minusDays(1)) : null;
      }
      case "giveOpinion" -> {
        return dice.happens("giveOpinion.inTime", 6, 7) ? between(due.minusHours(2)) : null;
      }
      case "confirmMinutes" -> {
        return dice.happens("confirmMinutes.silence", 1, 7) ? null : between(due.minusHours(2));
      }
      case "superviseStep" -> {
        return dice.happens("superviseStep.leftAlone", 1, 3) ? null : between(due.minusHours(2));
      }
      case "checkIn" -> {
        long topicId = ((Number) engine.getTaskService().getVariable(task.getId(), "topicId")).longValue();
        return pen.willBeHeld(task.getId(), topicId) ? due.plusMinutes(20) : between(due.minusHours(3));
      }
      default -> { }
    }
    int late = switch (dice.deal("people.howLate", "inTime*560 level1*24 level2*8 level3*4 areaLeader*3 viceChair*2 chair")) {
      case "level1" -> 2;
      case "level2" -> 8;
      case "level3" -> 13;
      case "areaLeader" -> 18;
      case "viceChair" -> 24;
      case "chair" -> 32;
      default -> 0;
    };
    if (late > 0) {
      return calendar.plusWorkdays(due.toLocalDate(), late).atTime(dice.officeHour());
    }
    return between(step.startsWith("handleItem") ? due.minusDays(2) : due);
  }

  /** While offices are open, usually soon, and before it is due. */
  private LocalDateTime between(LocalDateTime due) {
    LocalDateTime soon = now.now().plusMinutes(dice.between(15, 120));
    int days = calendar.workdaysBetween(now.today(), due.toLocalDate());
    int wait = days == 0 ? 0 : dice.between(0, Math.min(days, Math.max(3, days * 2 / 3)));
    if (wait == 0 && calendar.isWorkday(now.today()) && soon.toLocalTime().isBefore(LocalTime.of(17, 50)) && soon.getHour() > 7) {
      return soon;
    }
    LocalDateTime then = calendar.plusWorkdays(now.today(), Math.max(1, wait)).atTime(dice.officeHour());
    return then.isAfter(due) && due.isAfter(soon) ? due.minusMinutes(10) : then;
  }

  private void act(String taskId) {
    people.find(taskId).filter(task -> !task.isSuspended()).ifPresent(task -> {
      if (task.getTaskDefinitionKey().equals("fillCoverage") && filled(task.getTenantId())) {
        return;
      }
      List<String> candidates = people.candidates(task);
      if (candidates.isEmpty()) {
        faults.add(task.getTaskDefinitionKey() + " of " + task.getTenantId() + ": nobody could take it");
        return;
      }
      String account = candidates.size() == 1 || dice.between(0, 2) > 0 ? candidates.get(0) : dice.oneOf(candidates);
      people.claim(account, task);
      Map<String, Object> variables = engine.getTaskService().getVariables(taskId);
      Sheet sheet = new Sheet(task, variables, account, now.today(), matter(variables.get("topicId")));
      Map<String, Object> entered = pen.fill(sheet);
      try {
        people.submit(account, task, entered);
        done.merge(task.getTaskDefinitionKey(), 1, Integer::sum);
        if (Set.of("approvePlacement", "fillCoverage").contains(task.getTaskDefinitionKey())) {
          rosterFollows();
        }
      } catch (RuntimeException refused) {
        refused(sheet, entered, refused);
      }
    });
  }

  /** A sentence that tells what to do instead is followed: what a form offered may have been overtaken meanwhile. */
  private void refused(Sheet sheet, Map<String, Object> entered, RuntimeException refused) {
    String words = sentence(refused);
    Matcher earliest = EARLIEST.matcher(words);
    if (words.contains("很快会自动关闭")) {
      return;
    }
    if (sheet.step().equals("issueNotice") && words.contains("退回修改方案")) {
      again(sheet, Map.of("decision", "RETURN", "returnReason", "时间已来不及，请另定开会日期。"));
    } else if (earliest.find()) {
      Map<String, Object> later = new LinkedHashMap<>(entered);
      later.put("startsAt", LocalDate.of(Integer.parseInt(earliest.group(1)), Integer.parseInt(earliest.group(2)),
          Integer.parseInt(earliest.group(3))).plusDays(dice.between(2, 5)) + "T09:30");
      again(sheet, later);
    } else if (words.contains("届满，延期须在届满前申请") || words.contains("不能再延")) {
      again(sheet, Map.of("handlingAction", "PROGRESS", "percent", 80, "progressWords", "正在收尾。"));
    } else if (words.contains("请选择“不同意”")) {
      String decided = sheet.step().equals("decidePause") ? "pause" : "withdrawal";
      again(sheet, Map.of(decided + "Answer", "REFUSE", decided + "Reason", "案件已经办结。"));
    } else if (words.contains("请选择“调整后重新计算”")) {
      again(sheet, Map.of("conclusion", "ADJUST", "anyMoves", true, "reviewNote", "名册已有变动。"));
    } else if (words.contains("请退回，由领导小组办公室重新计算")) {
      again(sheet, Map.of("ruling", "RETURN", "returnReason", "名册已有变动，请重新计算。"));
    } else if (sheet.step().equals("chooseCase")) {
      again(sheet, Map.of("found", "NO"));
    } else {
      faults.add(sheet.step() + " by " + sheet.account() + " at " + now.now() + ": " + words);
    }
  }

  private void again(Sheet sheet, Map<String, Object> entered) {
    try {
      people.submit(sheet.account(), people.find(sheet.task().getId()).orElseThrow(), entered);
      done.merge(sheet.task().getTaskDefinitionKey(), 1, Integer::sum);
    } catch (RuntimeException refused) {
      faults.add(sheet.step() + " by " + sheet.account() + " at " + now.now() + ", a second time: " + sentence(refused));
    }
  }

  private static String sentence(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidInput) {
        return cause.getMessage();
      }
    }
    return root(thrown);
  }

  // ---- matters

  private Matter matter(Object topicId) {
    if (!(topicId instanceof Number id)) {
      return Matter.ALL.get(0).at("辖区");
    }
    return matters.computeIfAbsent(id.longValue(), key -> {
      List<Long> parent = database.queryForList("SELECT parent_id FROM record_topic WHERE id = ? AND parent_id IS NOT NULL", Long.class, key);
      return parent.isEmpty() ? Matter.ALL.get(0).at("辖区") : matters.getOrDefault(parent.get(0), Matter.ALL.get(0).at("全区"));
    });
  }

  private void proposals() {
    int days = (int) (to.toEpochDay() - from.toEpochDay());
    for (int i = 0; i < cases; i++) {
      LocalDate day = calendar.plusWorkdays(from.plusDays((long) days * i / cases), dice.between(0, 4));
      String station = dice.deal("year.station", String.join(" ", stations));
      plan(day.atTime(dice.officeHour()), () -> propose(station));
    }
  }

  private void propose(String station) {
    Matter matter = Matter.ALL.get(Integer.parseInt(dice.deal("topicProposed.matter@" + station, numbers(Matter.ALL.size()))))
        .at(dice.oneOf(places.getOrDefault(station, List.of("辖区"))));
    propose(station, matter, matter.title());
    if (dice.happens("topicProposed.twice", 1, 16)) {
      plan(now.now().plusMinutes(5), () -> propose(station, matter, matter.title() + Pen.AGAIN));
    }
  }

  private void propose(String station, Matter matter, String title) {
    String instance = people.start(people.holders("coordinator", station).get(0), "consultation", pen.proposal(matter, title));
    matters.put(database.queryForObject("SELECT id FROM record_topic WHERE process_instance_id = ?", Long.class, instance), matter);
  }

  private static String numbers(int count) {
    StringBuilder cards = new StringBuilder();
    for (int i = 0; i < count; i++) {
      cards.append(i == 0 ? "" : " ").append(i);
    }
    return cards.toString();
  }

  /** The plan of the year that begins soon, and before the run is over the next one's. */
  private void plansOfTheYear() {
    int first = from.plusDays(45).getYear();
    planYear(from, first);
    LocalDate next = LocalDate.of(first, 11, 1);
    if (next.plusDays(15).isBefore(to) && next.isAfter(from)) {
      planYear(next, first + 1);
    }
  }

  private void planYear(LocalDate begin, int year) {
    for (String station : stations) {
      plan(calendar.plusWorkdays(begin, dice.between(1, 8)).atTime(dice.officeHour()), () ->
          people.start(people.holders("coordinator", station).get(0), "annual-plan", new LinkedHashMap<>(Map.of("planYear", year))));
    }
  }

  // ---- requests

  private void requests() {
    long days = to.toEpochDay() - from.toEpochDay();
    for (int i = 0; i < Math.max(8, cases / 5); i++) {
      LocalDate day = calendar.plusWorkdays(from.plusDays(40 + (days - 60) * i / Math.max(8, cases / 5)), 0);
      String kind = dice.deal("requestReceived.why", "beforeTheNotice afterTheNotice*2 belowARaisedCase*2 research*2 item*2 pause*3 noCase");
      plan(day.atTime(dice.officeHour()), () -> request(kind, 0));
    }
  }

  private void request(String kind, int tried) {
    String sql = switch (kind) {
      case "beforeTheNotice" -> "t.stage = 'RESEARCH'";
      case "afterTheNotice" -> "t.stage = 'MEETING' AND EXISTS (SELECT 1 FROM meeting_session s WHERE s.topic_id = t.id AND s.agenda_frozen_at IS NOT NULL"
          + " AND s.consultation_round = t.consultation_round)";
      case "belowARaisedCase" -> "EXISTS (SELECT 1 FROM record_topic c WHERE c.parent_id = t.id AND c.end_state IS NULL)";
      case "research" -> "t.stage = 'RESEARCH'";
      case "item" -> "EXISTS (SELECT 1 FROM outcome_item i WHERE i.topic_id = t.id AND i.status IN ('IN_PROGRESS', 'REWORK')"
          + " AND i.due_on > DATE '" + now.today().plusDays(5) + "'"
          + " AND NOT EXISTS (SELECT 1 FROM outcome_extension x WHERE x.item_id = i.id))";
      case "pause" -> "t.stage IN ('RESEARCH', 'MEETING', 'FOLLOW_UP') AND t.paused_at IS NULL";
      default -> "t.parent_id IS NULL";
    };
    List<Map<String, Object>> found = database.queryForList("SELECT t.id, t.station_id FROM record_topic t WHERE t.end_state IS NULL AND "
        + sql + " ORDER BY t.id");
    if (found.isEmpty()) {
      if (tried < 12) {
        plan(calendar.plusWorkdays(now.today(), 3).atTime(dice.officeHour()), () -> request(kind, tried + 1));
      }
      return;
    }
    Map<String, Object> topic = dice.oneOf(found);
    String form = switch (kind) {
      case "research", "item" -> "EXTENSION";
      case "pause" -> "PAUSE";
      default -> "WITHDRAWAL";
    };
    String instance = people.start(people.holders("coordinator", (String) topic.get("station_id")).get(0), "case-request",
        new LinkedHashMap<>(Map.of("kind", form, "askedBy", pen.person(), "reason", form.equals("EXTENSION") ? "连日大雨，进度受阻。" : "情况有变化。")));
    if (!kind.equals("noCase")) {
      pen.remember(instance, kind.equals("item") ? "item:" : kind.equals("research") ? "research:" + topic.get("id") : "case:" + topic.get("id"));
    }
  }

  // ---- members and posts

  /** The office has members placed anew; now and then with bounds that can't be met. */
  private void placements() {
    String office = people.holders("leading-group-office", district()).get(0);
    long days = to.toEpochDay() - from.toEpochDay();
    for (int i = 0; i < 6; i++) {
      boolean impossible = i == 2 || i == 4;
      plan(calendar.plusWorkdays(from.plusDays(days * (i + 1) / 8), 0).atTime(dice.officeHour()), () ->
          people.start(office, "member-placement", impossible ? Map.of("lowerBound", 60, "upperBound", 60) : Map.of("mostMoves", 2)));
    }
  }

  /** A leader leaves, and somebody has to take the stations over. */
  private void vacancies() {
    long days = to.toEpochDay() - from.toEpochDay();
    for (int i = 0; i < 4; i++) {
      String station = dice.oneOf(stations);
      plan(calendar.plusWorkdays(from.plusDays(30 + days * i / 5), 0).atTime(dice.officeHour()), () ->
          rosterChanges("UPDATE roster_area_leader SET ended_on = ? WHERE station_id = ?", now.today().minusDays(1), station));
    }
  }

  /** Now and then somebody leaves a station who was asked by name there: a member who is to score, a leader who is to supervise. */
  private void leavers() {
    long days = to.toEpochDay() - from.toEpochDay();
    for (int i = 0; i < 3; i++) {
      plan(calendar.plusWorkdays(from.plusDays(60 + days * i / 5), 0).atTime(dice.officeHour()), () -> leaves(this::reviewerLeaves, 0));
      plan(calendar.plusWorkdays(from.plusDays(70 + days * i / 5), 0).atTime(dice.officeHour()), () -> leaves(this::leaderLeaves, 0));
    }
  }

  /** Somebody does, or else somebody does a little later. */
  private void leaves(BooleanSupplier leaver, int tried) {
    if (!leaver.getAsBoolean() && tried < 60) {
      plan(calendar.plusWorkdays(now.today(), 1).atTime(dice.officeHour()), () -> leaves(leaver, tried + 1));
    }
  }

  /** A member who has not scored yet moves to another station. */
  private boolean reviewerLeaves() {
    List<Task> asked = open("scoreTopic").stream().filter(task -> task.getAssignee().startsWith("member")).toList();
    if (asked.isEmpty()) {
      return false;
    }
    Task task = dice.oneOf(asked);
    String elsewhere = dice.oneOf(stations.stream().filter(station -> !station.equals(task.getTenantId())).toList());
    rosterChanges("UPDATE placement_member SET station_id = ? WHERE member_id = ? AND ended_on IS NULL", elsewhere, task.getAssignee());
    return true;
  }

  /** Another leader takes over the stations of one who was asked to supervise there. */
  private boolean leaderLeaves() {
    for (Task task : open("superviseStep")) {
      for (String account : people.candidates(task)) {
        String successor = database.queryForObject("SELECT MIN(account) FROM roster_area_leader WHERE account <> ? AND ended_on IS NULL",
            String.class, account);
        if (account.startsWith("area-leader") && successor != null) {
          rosterChanges("UPDATE roster_area_leader SET account = ? WHERE account = ? AND station_id = ?", successor, account, task.getTenantId());
          return true;
        }
      }
    }
    return false;
  }

  private List<Task> open(String step) {
    return engine.getTaskService().createTaskQuery().active().taskDefinitionKey(step).orderByTaskId().asc().list();
  }

  /** The gap is filled; whether the roster tells it, or the office says so by its task. */
  private boolean filled(String station) {
    boolean told = dice.deal("fillCoverage.by", "theRoster theOffice").equals("theRoster");
    String sql = "UPDATE roster_area_leader SET ended_on = NULL WHERE station_id = ?";
    if (told) {
      rosterChanges(sql, station);
    } else {
      transaction.executeWithoutResult(status -> database.update(sql, station));
    }
    return told;
  }

  private void rosterChanges(String sql, Object... values) {
    transaction.executeWithoutResult(status -> database.update(sql, values));
    rosterFollows();
  }

  private void rosterFollows() {
    transaction.executeWithoutResult(status -> events.publishEvent(new AccountsChanged()));
    people.rosterChanged();
  }

  private String district() {
    return database.queryForObject("SELECT id FROM roster_station WHERE parent_id IS NULL", String.class);
  }
}
