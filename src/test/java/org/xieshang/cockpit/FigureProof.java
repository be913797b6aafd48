package org.xieshang.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xieshang.access.Visitor;
import org.xieshang.procedure.Now;
import org.xieshang.record.Stage;

/** The figures of the dashboard against plain SQL over the tables and the engine's own history; on either database. */
public final class FigureProof {

  private static final Map<String, String> CALLS =
      Map.of("reviewTopic", "REVIEW", "researchTopic", "RESEARCH", "holdMeeting", "MEETING", "followOutcomes", "FOLLOW_UP");
  private static final String ENDLESS = "DATE '2999-01-01'";

  private final Visitor visitor;
  private final ProcessEngine engine;
  private final JdbcTemplate tables;
  private final Now now;
  private final Overview overview;
  private final Stations stations;
  private final Promises promises;
  private final String mine;

  public FigureProof(ApplicationContext application, Visitor visitor) {
    this.visitor = visitor;
    this.engine = application.getBean(ProcessEngine.class);
    this.tables = application.getBean(JdbcTemplate.class);
    this.now = application.getBean(Now.class);
    this.overview = application.getBean(Overview.class);
    this.stations = application.getBean(Stations.class);
    this.promises = application.getBean(Promises.class);
    this.mine = visitor.tenants().stream().collect(Collectors.joining("','", "('", "')"));
  }

  /** All of them. */
  public void holds() {
    funnel();
    coverage();
    meetings();
    promises();
    table();
  }

  static Ask ask(Visitor visitor, LocalDate today, String... pairs) {
    MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.add(pairs[i], pairs[i + 1]);
    }
    return new Ask(visitor, parameters, today);
  }

  @SuppressWarnings("unchecked")
  static <T> T part(Map<String, Object> answer, String key) {
    return (T) answer.get(key);
  }

  private Ask ask(String... pairs) {
    return ask(visitor, now.today(), pairs);
  }

  private long count(String sql) {
    return tables.queryForObject(sql, Long.class);
  }

  private String during(String column) {
    Period period = ask().period();
    return column + " >= '" + period.from() + "' AND " + column + " < '" + period.to().plusDays(1) + "'";
  }

  private void funnel() {
    List<Overview.Step> funnel = part(overview.of(ask()), "funnel");
    assertThat(funnel).extracting(Overview.Step::stage).containsExactly(Stage.REVIEW, Stage.RESEARCH, Stage.MEETING, Stage.FOLLOW_UP);
    Map<String, List<Long>> stays = staysByTheEngine();
    for (Overview.Step step : funnel) {
      assertThat(step.running()).as(step.name()).isEqualTo(count(
          "SELECT COUNT(*) FROM record_topic WHERE end_state IS NULL AND stage = '" + step.stage() + "' AND station_id IN " + mine));
      List<Long> minutes = stays.getOrDefault(step.stage().name(), List.of()).stream().sorted().toList();
      assertThat(step.stays()).as(step.name()).isEqualTo(minutes.size());
      assertThat(step.dwellMedian()).as(step.name()).isEqualTo(days(minutes, 0.5));
      assertThat(step.dwellP90()).as(step.name()).isEqualTo(days(minutes, 0.9));
    }
  }

  /** How long the four call activities ran, as the engine's history tells; what ended with the case ends with it. */
  private Map<String, List<Long>> staysByTheEngine() {
    Period period = ask().period();
    Map<String, List<Long>> stays = new TreeMap<>();
    tables.query("SELECT process_instance_id, closed_at FROM record_topic WHERE process_instance_id IS NOT NULL AND station_id IN " + mine,
        topic -> {
          LocalDateTime closed = topic.getObject(2, LocalDateTime.class);
          List<HistoricActivityInstance> calls = engine.getHistoryService().createHistoricActivityInstanceQuery()
              .processInstanceId(topic.getString(1)).activityType("callActivity").list().stream()
              .filter(call -> CALLS.containsKey(call.getActivityId()))
              .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime)
                  .thenComparing(call -> Stage.valueOf(CALLS.get(call.getActivityId())))).toList();
          for (int i = 0; i < calls.size(); i++) {
            LocalDateTime from = now.local(calls.get(i).getStartTime());
            LocalDateTime to = i + 1 < calls.size() ? now.local(calls.get(i + 1).getStartTime()) : closed;
            if (to != null && !to.isBefore(period.start()) && to.isBefore(period.end())) {
              stays.computeIfAbsent(CALLS.get(calls.get(i).getActivityId()), key -> new ArrayList<>())
                  .add(Duration.between(from, to).toMinutes());
            }
          }
        });
    return stays;
  }

  private static BigDecimal days(List<Long> sorted, double part) {
    return sorted.isEmpty() ? null
        : new BigDecimal(sorted.get((int) Math.ceil(sorted.size() * part) - 1) / 1440.0).setScale(1, RoundingMode.HALF_UP);
  }

  private void coverage() {
    ThreeReaches.Sum coverage = part(overview.of(ask()), "coverage");
    String today = "started_on <= '" + now.today() + "' AND COALESCE(ended_on, " + ENDLESS + ") >= '" + now.today() + "'";
    String led = "id IN (SELECT station_id FROM roster_area_leader WHERE " + today + ")";
    String linked = "id IN (SELECT station_id FROM roster_liaison WHERE station_id IS NOT NULL AND " + today + ")";
    String served = "id IN (SELECT station_id FROM placement_member WHERE " + today
        + " AND member_id IN (SELECT id FROM roster_member WHERE status = 'SERVING') GROUP BY station_id HAVING COUNT(*) >= 3)";
    String townships = "SELECT COUNT(*) FROM roster_station WHERE parent_id IS NOT NULL AND ended_on IS NULL AND id IN " + mine;
    assertThat(coverage.stations()).isEqualTo((int) count(townships));
    assertThat(coverage.leader()).isEqualTo((int) count(townships + " AND " + led));
    assertThat(coverage.committee()).isEqualTo((int) count(townships + " AND " + linked));
    assertThat(coverage.members()).isEqualTo((int) count(townships + " AND " + served));
    assertThat(coverage.whole()).isEqualTo((int) count(townships + " AND " + led + " AND " + linked + " AND " + served));
  }

  private void meetings() {
    Overview.Meetings meetings = part(overview.of(ask()), "meetings");
    assertThat(meetings.held()).isEqualTo(count("SELECT COUNT(*) FROM meeting_session WHERE quorum_reached = TRUE"
        + " AND status_code IN ('IN_SESSION', 'CLOSED') AND station_id IN " + mine + " AND " + during("starts_at")));
    assertThat(meetings.planned()).isEqualTo(count("SELECT COUNT(*) FROM dispatch_plan_topic WHERE plan_id IN (SELECT id FROM dispatch_plan"
        + " WHERE state = 'APPROVED' AND station_id IN " + mine + ") AND " + during("planned_on")));
    assertThat(promises.meetings(ask("state", "held", "size", "200")).rows()).hasSize((int) meetings.held())
        .allSatisfy(meeting -> assertThat(meeting.attendances()).isEqualTo((int) count(
            "SELECT residents_present + (SELECT COUNT(*) FROM meeting_participant p WHERE p.meeting_id = s.id AND p.attendance_code ="
                + " 'PRESENT') FROM meeting_session s WHERE s.id = " + meeting.id())));
  }

  private void promises() {
    String open = "SELECT COUNT(*) FROM outcome_item WHERE ended_at IS NULL AND topic_id IN (SELECT id FROM record_topic WHERE station_id IN "
        + mine + ") AND due_on";
    Overview.Due due = part(overview.of(ask()), "due");
    assertThat(due.items()).isEqualTo(count(open + " BETWEEN '" + now.today() + "' AND '" + now.today().plusDays(14) + "'"));
    assertThat(due.overdueItems()).isEqualTo(count(open + " < '" + now.today() + "'"))
        .isEqualTo(promises.list(ask("state", "overdue")).total());
  }

  private void table() {
    Stations.Table all = stations.table(ask(), Sight.of(visitor));
    assertThat(all.rows()).hasSize(visitor.tenants().size());
    String cases = "SELECT COUNT(*) FROM record_topic WHERE station_id IN " + mine;
    assertThat(all.total().running()).isEqualTo(all.rows().stream().mapToLong(Stations.Row::running).sum())
        .isEqualTo(count(cases + " AND end_state IS NULL"));
    assertThat(all.total().overdueSteps()).isEqualTo(all.rows().stream().mapToLong(Stations.Row::overdueSteps).sum())
        .isEqualTo(((Overview.Late) part(overview.of(ask()), "overdue")).steps());
    assertThat(all.total().received()).isEqualTo(count(cases + " AND parent_id IS NULL AND " + during("received_at")));
    assertThat(all.total().accepted()).isEqualTo(count(cases + " AND " + during("registered_at")));
    assertThat(all.total().closed()).isEqualTo(count(cases + " AND " + during("closed_at")));
    Stations.Table narrow = stations.table(ask("category", "ENVIRONMENT", "tier", "TOWNSHIP"), Sight.of(visitor));
    assertThat(narrow.total().received()).isEqualTo(count(
        cases + " AND category = 'ENVIRONMENT' AND tier = 'TOWNSHIP' AND parent_id IS NULL AND " + during("received_at")));
    assertThat(narrow.total().planned()).isNull();
    List<Stations.Month> months = part(stations.trend(ask()), "months");
    assertThat(months).hasSize(12);
    assertThat(months.stream().mapToLong(Stations.Month::received).sum()).isEqualTo(all.total().received());
    assertThat(months.stream().mapToLong(Stations.Month::held).sum()).isEqualTo(all.total().held());
    assertThat(months.stream().mapToLong(Stations.Month::attendances).sum()).isEqualTo(all.total().attendances());
  }
}
