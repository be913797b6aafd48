package org.xieshang.cockpit;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.Now;
import org.xieshang.record.Stage;

/** The dashboard: where every matter stands, what is late and at whom, and what comes next. */
@Service
@Transactional(readOnly = true)
class Overview {

  private static final int WORST = 5;
  private static final int DUE = 10;
  private static final List<Stage> FUNNEL = List.of(Stage.REVIEW, Stage.RESEARCH, Stage.MEETING, Stage.FOLLOW_UP);

  private final FigureMapper mapper;
  private final Facts facts;
  private final Scope scope;
  private final Overdue overdue;
  private final Cases cases;
  private final Promises promises;
  private final ThreeReaches coverage;
  private final Words words;
  private final Now now;

  Overview(
      FigureMapper mapper,
      Facts facts,
      Scope scope,
      Overdue overdue,
      Cases cases,
      Promises promises,
      ThreeReaches coverage,
      Words words,
      Now now) {
    this.mapper = mapper;
    this.facts = facts;
    this.scope = scope;
    this.overdue = overdue;
    this.cases = cases;
    this.promises = promises;
    this.coverage = coverage;
    this.words = words;
    this.now = now;
  }

  /** A stage of the funnel. */
  record Step(
      String figure, Stage stage, String name, long running, BigDecimal dwellMedian, BigDecimal dwellP90, long stays, ListBehind list) {}

  /** What is overdue. */
  record Late(
      int steps, int cases, ListBehind list, List<Overdue.Level> levels, List<Overdue.Holder> holders, List<Cases.Row> worst) {}

  /** Meetings held against those planned. */
  record Meetings(long planned, long held, BigDecimal rate, List<Month> months, ListBehind list) {}

  /** The same of one month. */
  record Month(String month, long planned, long held) {}

  /** Promises that fall due soon, or should have been kept. */
  record Due(
      long items, String until, long overdueItems, List<Promises.Item> rows, ListBehind list, ListBehind overdueList) {}

  Map<String, Object> of(Ask ask) {
    Sight sight = ask.sight();
    Period period = ask.period();
    List<StationRow> stations = scope.stations(sight);
    Figures open = new Figures().stations(mapper.listOpen(sight, null, null));
    Facts.Seen happened = facts.of(sight, period, null, null);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("period", period);
    answer.put("at", now.now().withNano(0));
    answer.put("whole", scope.isWhole(stations));
    answer.put("stationCount", stations.size());
    answer.put("figures", words.figures(
        "OPEN_ALL", "OPEN_INTAKE", "OPEN_REVIEW", "OPEN_RESEARCH", "OPEN_MEETING", "OPEN_FOLLOW_UP", "DWELL_MEDIAN", "DWELL_P90", "OVERDUE_STEPS",
        "OVERDUE_BY_LEVEL", "OVERDUE_BY_HOLDER", "COVERAGE_LEADER", "COVERAGE_COMMITTEE", "COVERAGE_MEMBERS", "COVERAGE_WHOLE",
        "MEETINGS_PLANNED", "MEETINGS_HELD", "ITEMS_DUE_SOON", "ITEMS_OVERDUE"));
    answer.put("keys", keys());
    answer.put("intake", step(Stage.INTAKE, open, happened));
    answer.put("funnel", FUNNEL.stream().map(stage -> step(stage, open, happened)).toList());
    answer.put("overdue", late(sight, stations));
    answer.put("coverage", ThreeReaches.sum(stations, coverage.of(sight, stations, ask.today())));
    answer.put("meetings", meetings(happened.sums(), period));
    answer.put("due", due(sight, ask));
    return answer;
  }

  private static Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("open", "OPEN_ALL");
    keys.put("funnel.dwellMedian", "DWELL_MEDIAN");
    keys.put("funnel.dwellP90", "DWELL_P90");
    keys.put("overdue.steps", "OVERDUE_STEPS");
    keys.put("overdue.levels", "OVERDUE_BY_LEVEL");
    keys.put("overdue.holders", "OVERDUE_BY_HOLDER");
    keys.put("coverage.leader", "COVERAGE_LEADER");
    keys.put("coverage.committee", "COVERAGE_COMMITTEE");
    keys.put("coverage.members", "COVERAGE_MEMBERS");
    keys.put("coverage.whole", "COVERAGE_WHOLE");
    keys.put("meetings.planned", "MEETINGS_PLANNED");
    keys.put("meetings.held", "MEETINGS_HELD");
    keys.put("due.items", "ITEMS_DUE_SOON");
    keys.put("due.overdueItems", "ITEMS_OVERDUE");
    return keys;
  }

  private static Step step(Stage stage, Figures open, Facts.Seen happened) {
    String figure = "OPEN_" + stage.name();
    Dwell stayed = happened.dwell(stage.name(), null);
    return new Step(figure, stage, stage.label(), open.sum(figure), stayed.median(), stayed.ninetieth(), stayed.stays(),
        ListBehind.of("cases", "stage", stage.name(), "state", "open"));
  }

  private Late late(Sight sight, List<StationRow> stations) {
    List<OverdueStep> steps = overdue.steps(sight, null, null);
    return new Late(steps.size(), Overdue.byCase(steps).size(), ListBehind.of("cases", "overdue", "true"), overdue.levels(steps),
        overdue.holders(steps, Cases.names(stations)), cases.worst(steps, WORST));
  }

  private static Meetings meetings(Figures sums, Period period) {
    List<Month> months = period.months().stream()
        .map((YearMonth month) -> new Month(Figures.month(month), sums.sum("MEETINGS_PLANNED", month), sums.sum("MEETINGS_HELD", month)))
        .toList();
    long planned = sums.sum("MEETINGS_PLANNED");
    long held = sums.sum("MEETINGS_HELD");
    return new Meetings(planned, held, Words.percent(held, planned), months,
        ListBehind.of("meetings", "state", "held", "from", period.from().toString(), "to", period.to().toString()));
  }

  private Due due(Sight sight, Ask ask) {
    Paged<Promises.Item> soon = promises.list(sight, "due", null, null, ask.today(), 1, DUE);
    long late = new Figures().stations(mapper.listLasting(sight, "ITEMS_OVERDUE", ask.today().atStartOfDay(), null, null))
        .sum("ITEMS_OVERDUE");
    return new Due(soon.total(), ask.today().plusDays(Promises.SOON).toString(), late, soon.rows(),
        ListBehind.of("items", "state", "due"), ListBehind.of("items", "state", "overdue"));
  }
}
