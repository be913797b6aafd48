package org.xieshang.cockpit;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.Now;
import org.xieshang.record.EndState;
import org.xieshang.record.Stage;

/** The list behind every figure. */
@Service
@Transactional(readOnly = true)
class Cases {

  static final List<String> SORTS = List.of("overdue", "received", "-received", "stage", "station", "number");
  static final List<String> STAGES = List.of("INTAKE", "REVIEW", "RESEARCH", "MEETING", "FOLLOW_UP", "CLOSED");
  static final List<String> STATES = List.of("open", "closed", "all");

  private final CaseMapper mapper;
  private final Overdue overdue;
  private final Scope scope;
  private final Words words;
  private final Now now;

  Cases(CaseMapper mapper, Overdue overdue, Scope scope, Words words, Now now) {
    this.mapper = mapper;
    this.overdue = overdue;
    this.scope = scope;
    this.words = words;
    this.now = now;
  }

  /** A case as a list shows it. */
  record Row(
      long id,
      String number,
      String title,
      Place station,
      String place,
      String category,
      String categoryName,
      String tier,
      String tierName,
      Stage stage,
      String stageName,
      EndState endState,
      String endStateName,
      String standing,
      int round,
      LocalDateTime receivedAt,
      LocalDateTime closedAt,
      LocalDateTime pausedAt,
      BigDecimal inStageDays,
      String processInstanceId,
      Overdue.Worst overdue) {}

  Paged<Row> list(Ask ask) {
    Sight sight = scope.narrowed(ask);
    String level = ask.code("level", OverdueStep.LEVELS);
    String assignee = ask.text("assignee");
    boolean onlyOverdue = ask.flag("overdue") || level != null || assignee != null;
    String state = ask.code("state", STATES);
    String stage = ask.code("stage", STAGES);
    Period period = ask.has("from") || ask.has("to") ? ask.period() : null;
    LocalDateTime from = period == null ? null : period.start();
    LocalDateTime until = period == null ? null : period.end();
    String sort = ask.code("sort", SORTS);
    if (!onlyOverdue && state != null && !"open".equals(state)) {
      boolean alsoOpen = "all".equals(state);
      long total = mapper.countClosed(sight, alsoOpen, stage, ask.category(), ask.tier(), from, until);
      List<Long> ids = mapper.listClosed(sight, alsoOpen, stage, ask.category(), ask.tier(), from, until,
          sort == null ? "-received" : sort, ask.size(), (long) (ask.page() - 1) * ask.size());
      return new Paged<>(ask.page(), ask.size(), total,
          rows(ids, Overdue.byCase(alsoOpen ? overdue.steps(sight, ask.category(), ask.tier()) : List.of())));
    }
    Map<Long, List<OverdueStep>> late = Overdue.byCase(overdue.steps(sight, ask.category(), ask.tier()).stream()
        .filter(step -> level == null || step.level().equals(level))
        .filter(step -> assignee == null || step.holder().equals(assignee))
        .toList());
    boolean lateFirst = onlyOverdue || sort == null || "overdue".equals(sort);
    // A stage has few enough; and MySQL takes its time to multiply so many ids with stations that an index has, too.
    List<OpenCase> lateOnes = late.isEmpty() || !lateFirst || stage != null ? List.of()
        : mapper.listOpen(sight, late.keySet(), null, ask.category(), ask.tier(), from, until);
    boolean enough = stage == null && onlyOverdue || lateOnes.size() >= (long) ask.page() * ask.size();
    List<OpenCase> open = (enough ? lateOnes : mapper.listOpen(sight, null, stage, ask.category(), ask.tier(), from, until)).stream()
        .filter(one -> !onlyOverdue || late.containsKey(one.id()))
        .sorted(order(sort, late))
        .toList();
    long total = enough && !onlyOverdue ? mapper.countOpen(sight, ask.category(), ask.tier(), from, until) : open.size();
    List<Long> page = Paged.of(open, ask.page(), ask.size()).rows().stream().map(OpenCase::id).toList();
    return new Paged<>(ask.page(), ask.size(), total, rows(page, late));
  }

  private static Comparator<OpenCase> order(String sort, Map<Long, List<OverdueStep>> late) {
    Comparator<OpenCase> oldest = Comparator.comparing(OpenCase::since).thenComparing(OpenCase::id);
    return switch (sort == null ? "overdue" : sort) {
      case "received" -> Comparator.comparing(OpenCase::receivedAt).thenComparing(OpenCase::id);
      case "-received" -> Comparator.comparing(OpenCase::receivedAt).thenComparing(OpenCase::id).reversed();
      case "stage" -> Comparator.<OpenCase, Integer>comparing(one -> STAGES.indexOf(one.stage())).thenComparing(oldest);
      case "station" -> Comparator.comparing(OpenCase::stationId).thenComparing(oldest);
      case "number" -> Comparator.comparing(OpenCase::caseNumber);
      default -> Comparator.<OpenCase, Long>comparing(one -> late.containsKey(one.id())
          ? late.get(one.id()).get(0).dueAt().getTime() : Long.MAX_VALUE).thenComparing(oldest);
    };
  }

  /** The most overdue ones. */
  List<Row> worst(List<OverdueStep> steps, int count) {
    Map<Long, List<OverdueStep>> late = Overdue.byCase(steps);
    return rows(late.keySet().stream().limit(count).toList(), late);
  }

  /** These cases, in this order. */
  List<Row> rows(List<Long> ids, Map<Long, List<OverdueStep>> late) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, CaseRow> found = mapper.listRows(ids).stream().collect(Collectors.toMap(CaseRow::id, row -> row));
    Map<String, String> stations = new HashMap<>();
    found.values().forEach(row -> stations.put(row.stationId(), row.stationName()));
    Map<Long, List<OverdueStep>> shown = new LinkedHashMap<>();
    ids.stream().filter(late::containsKey).forEach(id -> shown.put(id, late.get(id)));
    Map<Long, Overdue.Worst> worst = overdue.worst(shown, stations);
    List<Row> rows = new ArrayList<>();
    for (Long id : ids) {
      if (found.containsKey(id)) {
        rows.add(row(found.get(id), worst.get(id)));
      }
    }
    return rows;
  }

  private Row row(CaseRow row, Overdue.Worst worst) {
    return new Row(
        row.id(), row.caseNumber(), row.title(), new Place(row.stationId(), row.stationName()), row.place(),
        row.category(), words.category(row.category()), row.tier(), words.tier(row.tier()),
        row.stage(), row.stage().label(), row.endState(), row.endState() == null ? null : row.endState().label(), row.standing(),
        row.consultationRound(), row.receivedAt(), row.closedAt(), row.pausedAt(), row.inStageDays(now.now()),
        row.closedAt() == null ? row.processInstanceId() : null, worst);
  }

  /** The ids of cases are told only to those who may see them. */
  void mustSee(Sight sight, long id) {
    if (mapper.findStation(id).filter(sight::covers).isEmpty()) {
      throw Refused.notTheirs();
    }
  }

  static Map<String, String> names(Collection<StationRow> stations) {
    return stations.stream().collect(Collectors.toMap(StationRow::id, StationRow::name));
  }
}
