package org.xieshang.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.xieshang.ScenarioTest;
import org.xieshang.WholeCase;
import org.xieshang.access.Visitor;

/** What is counted ahead, and kept for everybody, needs no further look and tells nobody of another's stations. */
class AheadTest extends ScenarioTest {

  private static final Visitor CHAIR = new Visitor("chair", Set.of("chair"), Set.of(GUOHE, ZHONGLOU, DISTRICT));
  private static final Visitor LEADER = new Visitor("area-leader-01", Set.of("area-leader"), Set.of(GUOHE));
  private static final Visitor OTHER = new Visitor("area-leader-02", Set.of("area-leader"), Set.of(ZHONGLOU));

  @Autowired private FigureMapper figureMapper;
  @Autowired private PromiseMapper promiseMapper;
  @Autowired private StepMapper stepMapper;
  @Autowired private CaseMapper caseMapper;
  @Autowired private Scope scope;
  @Autowired private Words words;
  @Autowired private ObjectProvider<RepositoryService> repository;
  @Autowired private ObjectProvider<RuntimeService> runtime;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcTemplate tables;

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private Facts facts;
  private Promises promises;
  private Diagrams diagrams;

  @BeforeEach
  void aYearOfItsOwn() {
    ClockUtil.setCurrentTime(now.date(LocalDateTime.parse("2034-05-08T09:00:00")));
  }

  private Ahead ahead(Duration kept) {
    CockpitSettings settings = new CockpitSettings(kept, kept.multipliedBy(12));
    Freshness freshness = new Freshness(settings, now);
    facts = new Facts(watched(FigureMapper.class, figureMapper), freshness);
    promises = new Promises(watched(PromiseMapper.class, promiseMapper), scope, words, freshness);
    diagrams = new Diagrams(watched(StepMapper.class, stepMapper), caseMapper, repository, runtime, words, freshness, now);
    return new Ahead(figureMapper, facts, promises, diagrams, settings, transactions, now);
  }

  /** The same, and it is written down what it was asked for. */
  private <T> T watched(Class<T> type, T mapper) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
      asked.add(method.getName());
      try {
        return method.invoke(mapper, arguments);
      } catch (InvocationTargetException failed) {
        throw failed.getCause();
      }
    }));
  }

  private WholeCase done() {
    WholeCase matter = WholeCase.proposed(engine, now, "村道亮化", "村道没有路灯。");
    matter.walk().timePasses(Duration.ofHours(30));
    matter.registered();
    matter.walk().timePasses(Duration.ofDays(3));
    matter.reported().checked("ACCEPT").met(8, 0, 0).adopted("WHOLE").signed().surveyed(10).closed();
    return matter;
  }

  private Period year() {
    return Period.yearTo(now.today());
  }

  private long sum(Visitor visitor, String figure, Period period, String category) {
    return facts.of(Sight.of(visitor), period, category, null).sums().sum(figure);
  }

  private long finished(Visitor visitor, Period period) {
    List<Diagrams.Step> steps = FigureProof.part(diagrams.model(
        FigureProof.ask(visitor, now.today(), "from", period.from().toString(), "to", period.to().toString()), "consultation"), "rows");
    return steps.stream().filter(step -> step.activityId().equals("reviewTopic")).mapToLong(Diagrams.Step::finished).sum();
  }

  private long kept(Visitor visitor) {
    return promises.departments(FigureProof.ask(visitor, now.today()), null).stream().mapToLong(Promises.Department::done).sum();
  }

  private long count(String sql) {
    return tables.queryForObject(sql, Long.class);
  }

  @Test
  void whatIsCountedAheadIsNotCountedAgain() {
    done();
    Ahead ahead = ahead(Duration.ofMinutes(5));
    ahead.count();
    asked.clear();
    assertThat(sum(CHAIR, "TOPICS_RECEIVED", year(), null)).isPositive();
    assertThat(sum(CHAIR, "TOPICS_RECEIVED", year(), "ENVIRONMENT")).isEqualTo(count(
        "SELECT COUNT(*) FROM record_topic WHERE parent_id IS NULL AND category = 'ENVIRONMENT' AND received_at >= '" + year().start()
            + "' AND received_at < '" + year().end() + "'"));
    assertThat(facts.of(Sight.of(LEADER), year(), null, null).dwell("RESEARCH", null).stays()).isPositive();
    kept(CHAIR);
    finished(CHAIR, year());
    assertThat(asked).doesNotContain("listHappened", "listPlanned", "listClosed", "listStays", "listEnded", "listFinished");

    Period own = new Period(now.today().minusMonths(2).withDayOfMonth(5), now.today().minusDays(1));
    sum(CHAIR, "TOPICS_RECEIVED", own, null);
    assertThat(asked).filteredOn("listHappened"::equals).as("the two months that are cut").hasSize(2);
    ahead.count();
    assertThat(asked).filteredOn("listHappened"::equals).as("all is fresh").hasSize(2);
  }

  @Test
  void whatIsKeptForEverybodyTellsNobodyOfAnothersStations() {
    done();
    ahead(Duration.ofMinutes(5)).count();
    String mine = "FROM record_topic WHERE parent_id IS NULL AND received_at >= '" + year().start() + "' AND received_at < '" + year().end() + "'";
    for (Visitor visitor : List.of(CHAIR, LEADER, OTHER, LEADER)) {
      String stations = visitor.tenants().stream().map(station -> "'" + station + "'").reduce((one, other) -> one + "," + other).orElseThrow();
      assertThat(sum(visitor, "TOPICS_RECEIVED", year(), null)).as(visitor.userId())
          .isEqualTo(count("SELECT COUNT(*) " + mine + " AND station_id IN (" + stations + ")"));
      assertThat(kept(visitor)).isEqualTo(count("SELECT COUNT(*) FROM outcome_item WHERE status = 'CLOSED' AND ended_at >= '" + year().start()
          + "' AND ended_at < '" + year().end() + "' AND topic_id IN (SELECT id FROM record_topic WHERE station_id IN (" + stations + "))"));
      assertThat(finished(visitor, year())).isEqualTo(engine.getHistoryService().createHistoricActivityInstanceQuery().activityId("reviewTopic")
          .tenantIdIn(visitor.tenants().toArray(String[]::new)).finished().list().stream().filter(step -> !step.isCanceled())
          .filter(step -> !step.getEndTime().before(now.date(year().start())) && step.getEndTime().before(now.date(year().end()))).count());
    }
    assertThat(sum(LEADER, "TOPICS_RECEIVED", year(), null)).isPositive();
    assertThat(sum(OTHER, "TOPICS_RECEIVED", year(), null)).isZero();
    assertThat(finished(OTHER, year())).isZero();
    assertThat(kept(OTHER)).isZero();
  }

  @Test
  void aPeriodIsTheSumOfItsMonths() {
    done();
    done();
    ahead(Duration.ofMinutes(5)).count();
    for (Period period : List.of(
        year(), new Period(now.today(), now.today()), new Period(now.today().minusDays(40), now.today().minusDays(3)),
        new Period(now.today().minusMonths(24), now.today()))) {
      assertThat(sum(CHAIR, "TOPICS_ACCEPTED", period, null)).as(period.toString()).isEqualTo(count(
          "SELECT COUNT(*) FROM record_topic WHERE registered_at >= '" + period.start() + "' AND registered_at < '" + period.end() + "'"));
    }
    assertThat(new Period(now.today().minusMonths(24), now.today()).byMonth()).hasSize(25).satisfies(months -> {
      assertThat(months.get(0).from()).isEqualTo(now.today().minusMonths(24));
      assertThat(months.get(24).to()).isEqualTo(now.today());
      for (int i = 1; i < months.size(); i++) {
        assertThat(months.get(i).from()).isEqualTo(months.get(i - 1).to().plusDays(1));
      }
    });
  }

  @Test
  void itBeginsByItselfAndNotWhereNothingIsKept() throws Exception {
    Ahead idle = ahead(Duration.ZERO);
    idle.begin();
    idle.destroy();
    assertThat(asked).isEmpty();
    Ahead ahead = ahead(Duration.ofMinutes(5));
    ahead.begin();
    for (int i = 0; i < 200 && !asked.contains("listFinished"); i++) {
      Thread.sleep(50);
    }
    ahead.destroy();
    assertThat(asked).contains("listHappened", "listEnded", "listFinished");
    int then = asked.size();
    Thread.sleep(200);
    assertThat(asked).as("nothing is counted after the end").hasSize(then);
  }
}
