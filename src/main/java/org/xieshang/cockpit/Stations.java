package org.xieshang.cockpit;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.record.Stage;

/** 全区协商: stations against stages, and month after month. */
@Service
@Transactional(readOnly = true)
class Stations {

  private static final String[] FIGURES = {
    "OPEN", "DWELL_MEDIAN", "OVERDUE_STEPS", "TOPICS_RECEIVED", "TOPICS_ACCEPTED", "CASES_CLOSED", "MEETINGS_PLANNED", "MEETINGS_HELD",
    "ATTENDANCES", "ITEMS_DONE", "ITEMS_OVERDUE", "SATISFACTION_RATE", "CONSENSUS_RATE", "COVERAGE_WHOLE"
  };
  private static final List<Stage> STAGES = List.of(Stage.INTAKE, Stage.REVIEW, Stage.RESEARCH, Stage.MEETING, Stage.FOLLOW_UP);

  private final FigureMapper mapper;
  private final Facts facts;
  private final Scope scope;
  private final Overdue overdue;
  private final ThreeReaches coverage;
  private final Words words;

  Stations(FigureMapper mapper, Facts facts, Scope scope, Overdue overdue, ThreeReaches coverage, Words words) {
    this.mapper = mapper;
    this.facts = facts;
    this.scope = scope;
    this.overdue = overdue;
    this.coverage = coverage;
    this.words = words;
  }

  /** What runs at a station in a stage. */
  record Running(Stage stage, long running, BigDecimal dwellMedian, ListBehind list) {}

  /** A line of the heat table; of the last line {@code station}, tier and leaders are null, and {@code coverage} counts stations. */
  record Row(
      Place station,
      String tier,
      String tierName,
      List<String> areaLeaders,
      List<Running> stages,
      long running,
      long overdueSteps,
      ListBehind overdueList,
      long received,
      long accepted,
      long closed,
      Long planned,
      long held,
      long attendances,
      long itemsDone,
      long itemsOverdue,
      BigDecimal satisfaction,
      BigDecimal consensus,
      Object coverage) {}

  /** A month. */
  record Month(
      String month,
      long received,
      long accepted,
      long closed,
      Long planned,
      long held,
      long attendances,
      long itemsDone,
      BigDecimal satisfaction,
      BigDecimal consensus) {}

  Map<String, Object> table(Ask ask) {
    Table table = table(ask, scope.narrowed(ask));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("period", ask.period());
    answer.put("figures", words.figures(FIGURES));
    answer.put("keys", keys());
    answer.put("rows", table.rows());
    answer.put("total", table.total());
    return answer;
  }

  Map<String, Object> trend(Ask ask) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("period", ask.period());
    answer.put("figures", words.figures(FIGURES));
    answer.put("keys", keys());
    answer.put("months", months(ask, scope.narrowed(ask)));
    return answer;
  }

  static Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("running", "OPEN");
    keys.put("stages.running", "OPEN");
    keys.put("stages.dwellMedian", "DWELL_MEDIAN");
    keys.put("overdueSteps", "OVERDUE_STEPS");
    keys.put("received", "TOPICS_RECEIVED");
    keys.put("accepted", "TOPICS_ACCEPTED");
    keys.put("closed", "CASES_CLOSED");
    keys.put("planned", "MEETINGS_PLANNED");
    keys.put("held", "MEETINGS_HELD");
    keys.put("attendances", "ATTENDANCES");
    keys.put("itemsDone", "ITEMS_DONE");
    keys.put("itemsOverdue", "ITEMS_OVERDUE");
    keys.put("satisfaction", "SATISFACTION_RATE");
    keys.put("consensus", "CONSENSUS_RATE");
    keys.put("coverage.whole", "COVERAGE_WHOLE");
    return keys;
  }

  Map<String, Map<String, String>> figures() {
    return words.figures(FIGURES);
  }

  /** All lines, and the one below them. */
  record Table(List<Row> rows, Row total) {}

  Table table(Ask ask, Sight sight) {
    Period period = ask.period();
    String category = ask.category();
    String tier = ask.tier();
    List<StationRow> stations = scope.stations(sight);
    Facts.Seen happened = facts.of(sight, period, category, tier);
    Figures sums = happened.sums()
        .stations(mapper.listOpen(sight, category, tier))
        .stations(mapper.listLasting(sight, "ITEMS_OVERDUE", ask.today().atStartOfDay(), category, tier));
    Map<String, Long> late = overdue.steps(sight, category, tier).stream()
        .collect(Collectors.groupingBy(OverdueStep::stationId, Collectors.counting()));
    Map<String, ThreeReaches.Of> covered = coverage.of(sight, stations, ask.today());
    Map<String, List<String>> leaders = mapper.listAreaLeaders(sight, ask.today()).stream()
        .collect(Collectors.groupingBy(Duty::stationId, Collectors.mapping(Duty::name, Collectors.toList())));
    List<Row> rows = new ArrayList<>();
    for (StationRow station : stations) {
      List<Running> stages = STAGES.stream()
          .map(stage -> running(stage, happened, station.id(), ask)).toList();
      rows.add(row(station, leaders.getOrDefault(station.id(), List.of()), stages, late.getOrDefault(station.id(), 0L), sums,
          covered.get(station.id()), ask));
    }
    List<Running> all = STAGES.stream()
        .map(stage -> running(stage, happened, null, ask)).toList();
    return new Table(rows, row(null, null, all, late.values().stream().mapToLong(Long::longValue).sum(), sums,
        ThreeReaches.sum(stations, covered), ask));
  }

  private static Running running(Stage stage, Facts.Seen happened, String station, Ask ask) {
    return new Running(stage, happened.sums().sum("OPEN_" + stage.name(), station), happened.dwell(stage.name(), station).median(),
        casesOf(station, ask, "state", "open", "stage", stage.name()));
  }

  /** The cases of a line; those of the last one are narrowed as the table is. */
  private static ListBehind casesOf(String station, Ask ask, String... pairs) {
    List<String> query = new ArrayList<>(List.of(pairs));
    Collections.addAll(query, "station", station == null ? ask.text("station") : station, "areaLeader",
        station == null ? ask.text("areaLeader") : null, "category", ask.category(), "tier", ask.tier());
    return ListBehind.of("cases", query.toArray(String[]::new));
  }

  private Row row(
      StationRow station,
      List<String> leaders,
      List<Running> stages,
      long late,
      Figures sums,
      Object covered,
      Ask ask) {
    String id = station == null ? null : station.id();
    return new Row(
        station == null ? null : station.place(), station == null ? null : station.tier(),
        station == null ? null : words.tier(station.tier()), leaders, stages, stages.stream().mapToLong(Running::running).sum(), late,
        casesOf(id, ask, "overdue", "true"),
        sums.sum("TOPICS_RECEIVED", id), sums.sum("TOPICS_ACCEPTED", id), sums.sum("CASES_CLOSED", id),
        ask.tier() == null ? sums.sum("MEETINGS_PLANNED", id) : null, sums.sum("MEETINGS_HELD", id), sums.sum("ATTENDANCES", id),
        sums.sum("ITEMS_DONE", id), sums.sum("ITEMS_OVERDUE", id), sums.satisfaction(id), sums.consensus(id), covered);
  }

  List<Month> months(Ask ask, Sight sight) {
    Period period = ask.period();
    Figures sums = facts.of(sight, period, ask.category(), ask.tier()).sums();
    return period.months().stream()
        .map((YearMonth month) -> new Month(
            Figures.month(month), sums.sum("TOPICS_RECEIVED", month), sums.sum("TOPICS_ACCEPTED", month), sums.sum("CASES_CLOSED", month),
            ask.tier() == null ? sums.sum("MEETINGS_PLANNED", month) : null, sums.sum("MEETINGS_HELD", month),
            sums.sum("ATTENDANCES", month), sums.sum("ITEMS_DONE", month), sums.satisfaction(month), sums.consensus(month)))
        .toList();
  }
}
