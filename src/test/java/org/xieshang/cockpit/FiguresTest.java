package org.xieshang.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.ScenarioTest;
import org.xieshang.Walk;
import org.xieshang.WholeCase;
import org.xieshang.access.Visitor;
import org.xieshang.record.EndState;
import org.xieshang.record.Stage;
import org.xieshang.record.Topic;

/** The figures of the dashboard are those that plain SQL over the tables, and the engine's own queries, come to by another way. */
class FiguresTest extends ScenarioTest {

  private static final Visitor CHAIR = new Visitor("chair", Set.of("chair"), Set.of(GUOHE, ZHONGLOU, DISTRICT));
  private static final Visitor LEADER = new Visitor("area-leader-01", Set.of("area-leader"), Set.of(GUOHE));
  private static final Map<String, String> CALLS =
      Map.of("reviewTopic", "REVIEW", "researchTopic", "RESEARCH", "holdMeeting", "MEETING", "followOutcomes", "FOLLOW_UP");

  @Autowired private Overview overview;
  @Autowired private Stations stations;
  @Autowired private StationPage stationPage;
  @Autowired private Cases cases;
  @Autowired private Promises promises;
  @Autowired private Members members;
  @Autowired private Story story;
  @Autowired private Diagrams diagrams;
  @Autowired private Search search;
  @Autowired private Export export;
  @Autowired private JdbcTemplate tables;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void aYearThatNoOtherScenarioKnows() {
    ClockUtil.setCurrentTime(now.date(LocalDateTime.parse("2025-03-03T09:00:00")));
  }

  private Ask ask(Visitor visitor, String... pairs) {
    MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.add(pairs[i], pairs[i + 1]);
    }
    return new Ask(visitor, parameters, now.today());
  }

  private WholeCase done() {
    WholeCase matter = WholeCase.proposed(engine, now, "村道亮化", "村道没有路灯。");
    matter.walk().timePasses(Duration.ofHours(30));
    matter.registered();
    matter.walk().timePasses(Duration.ofDays(3));
    matter.reported().checked("ACCEPT").met(8, 0, 0).adopted("WHOLE");
    return matter;
  }

  @SuppressWarnings("unchecked")
  private static <T> T part(Map<String, Object> answer, String key) {
    return (T) answer.get(key);
  }

  @Test
  void theFunnelCountsWhatIsOpenAndHowLongCasesStayed() {
    done().signed().surveyed(10).closed();
    WholeCase.proposed(engine, now, "二组水渠", "水渠漏水。").walk().timePasses(Duration.ofDays(2));
    WholeCase.proposed(engine, now, "三组水渠", "水渠漏水。").registered();
    starts("coordinator", ZHONGLOU, "consultation", with("topicTitle", "小区物业"), with("category", "PROPERTY_MGMT"),
        with("affectedCount", 90), with("problem", "电梯常坏。"), with("demand", "请维修。"), with("channel", "MASSES"),
        with("proposerName", "李四"), with("proposerPhone", "13900000002"), with("urgency", "ORDINARY"), with("publishConsent", true));

    for (Visitor visitor : List.of(CHAIR, LEADER)) {
      String mine = visitor.tenants().stream().collect(Collectors.joining("','", "('", "')"));
      Map<String, Object> answer = overview.of(ask(visitor));
      List<Overview.Step> funnel = part(answer, "funnel");
      assertThat(funnel).extracting(Overview.Step::stage).containsExactly(Stage.REVIEW, Stage.RESEARCH, Stage.MEETING, Stage.FOLLOW_UP);
      Period period = part(answer, "period");
      Map<String, List<Long>> stays = staysByTheEngine(visitor.tenants(), period);
      assertThat(stays.get("REVIEW")).isNotEmpty();
      for (Overview.Step step : funnel) {
        assertThat(step.running()).as(step.name()).isEqualTo(tables.queryForObject(
            "SELECT COUNT(*) FROM record_topic WHERE end_state IS NULL AND stage = ? AND station_id IN " + mine, Long.class,
            step.stage().name()));
        List<Long> minutes = stays.getOrDefault(step.stage().name(), List.of()).stream().sorted().toList();
        assertThat(step.stays()).as(step.name()).isEqualTo(minutes.size());
        assertThat(step.dwellMedian()).as(step.name()).isEqualTo(days(minutes, 0.5));
        assertThat(step.dwellP90()).as(step.name()).isEqualTo(days(minutes, 0.9));
      }
      assertThat(funnel.get(0).running()).isEqualTo(visitor == CHAIR ? 2 : 1);
    }
  }

  /** How long the four call activities ran, as the engine's history tells; what ended with the case ends with it. */
  private Map<String, List<Long>> staysByTheEngine(Set<String> tenants, Period period) {
    Map<String, List<Long>> stays = new TreeMap<>();
    tables.queryForList("SELECT id, process_instance_id, station_id, closed_at FROM record_topic WHERE process_instance_id IS NOT NULL")
        .stream().filter(topic -> tenants.contains(topic.get("STATION_ID"))).forEach(topic -> {
          List<HistoricActivityInstance> calls = engine.getHistoryService().createHistoricActivityInstanceQuery()
              .processInstanceId((String) topic.get("PROCESS_INSTANCE_ID")).activityType("callActivity").list().stream()
              .filter(call -> CALLS.containsKey(call.getActivityId()))
              .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime)
                  .thenComparing(call -> Stage.valueOf(CALLS.get(call.getActivityId())))).toList();
          for (int i = 0; i < calls.size(); i++) {
            LocalDateTime from = now.local(calls.get(i).getStartTime());
            Timestamp closed = (Timestamp) topic.get("CLOSED_AT");
            LocalDateTime to = i + 1 < calls.size() ? now.local(calls.get(i + 1).getStartTime())
                : closed == null ? null : closed.toLocalDateTime();
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

  @Test
  void aClockThatStoodDoesNotCount() {
    ClockUtil.setCurrentTime(now.date(LocalDateTime.parse("2023-03-03T09:00:00")));
    Topic topic = aTopic().open();
    topics.enter(topic.id(), Stage.RESEARCH, now.now());
    topics.pause(topic.id(), now.now().plusDays(1));
    topics.resume(topic.id(), now.now().plusDays(4));
    topics.enter(topic.id(), Stage.MEETING, now.now().plusDays(6));
    topics.close(topic.id(), EndState.EXPLAINED, now.now().plusDays(8));
    topics.enter(topic.id(), Stage.FOLLOW_UP, now.now().plusDays(9));
    assertThat(tables.queryForList("SELECT CONCAT(stage, ' ', stayed_minutes / 1440) FROM record_stage_stay WHERE topic_id = ? ORDER BY id",
        String.class, topic.id())).containsExactly("RESEARCH 3", "MEETING 2");
  }

  @Test
  void whatIsOverdueIsTheEnginesOwnAnswer() {
    WholeCase.proposed(engine, now, "四组水渠", "水渠漏水。").scored();
    Walk late = WholeCase.proposed(engine, now, "五组水渠", "水渠漏水。").walk();
    ClockUtil.setCurrentTime(now.date(LocalDateTime.parse("2025-03-24T11:00:00")));
    Task accept = late.task("acceptTopic");
    transaction.executeWithoutResult(status -> tables.update(
        "INSERT INTO supervision_step (task_id, level_no, taken_on) VALUES (?, 2, ?)", accept.getId(), now.today()));

    List<Task> overdue = engine.getTaskService().createTaskQuery().active().dueBefore(ClockUtil.getCurrentTime())
        .tenantIdIn(GUOHE, ZHONGLOU, DISTRICT).list().stream()
        .filter(task -> engine.getTaskService().getVariables(task.getId()).containsKey("topicId"))
        .toList();
    assertThat(overdue).hasSizeGreaterThanOrEqualTo(2);

    Overview.Late shown = part(overview.of(ask(CHAIR)), "overdue");
    assertThat(shown.steps()).isEqualTo(overdue.size());
    assertThat(shown.cases()).isEqualTo((int) overdue.stream().map(task -> engine.getTaskService().getVariable(task.getId(), "topicId")).distinct().count());
    assertThat(shown.levels()).extracting(Overdue.Level::level).containsExactly("NONE", "L1", "L2", "L3", "L4");
    assertThat(shown.levels()).extracting(Overdue.Level::steps).containsExactly(overdue.size() - 1, 0, 1, 0, 0);
    assertThat(shown.holders().stream().mapToInt(Overdue.Holder::steps).sum()).isEqualTo(overdue.size());
    assertThat(shown.holders()).extracting(Overdue.Holder::name).contains("郭河乡 工作站联络员");

    Date oldest = overdue.stream().map(Task::getDueDate).min(Date::compareTo).orElseThrow();
    assertThat(shown.worst().get(0).overdue().dueAt()).isEqualTo(now.local(oldest));
    Paged<Cases.Row> list = cases.list(ask(CHAIR, "overdue", "true"));
    assertThat(list.total()).isEqualTo(shown.cases());
    assertThat(list.rows()).extracting(row -> row.overdue().dueAt()).isSorted();
    assertThat(cases.list(ask(CHAIR, "level", "L2")).rows()).extracting(Cases.Row::id).containsExactly(late.topicId());
    assertThat(cases.list(ask(CHAIR, "assignee", "group:coordinator@" + GUOHE)).rows()).extracting(Cases.Row::id).contains(late.topicId());
    assertThat(cases.list(ask(CHAIR)).rows().get(0).overdue()).isNotNull();
  }

  @Test
  void coverageMeetingsAndPromisesAreThoseOfTheTables() {
    done();
    Map<String, Object> answer = overview.of(ask(CHAIR));
    ThreeReaches.Sum coverage = part(answer, "coverage");
    String day = "'" + now.today() + "'";
    String led = "SELECT station_id FROM roster_area_leader WHERE started_on <= " + day + " AND COALESCE(ended_on, DATE '2999-01-01') >= " + day;
    String linked = "SELECT station_id FROM roster_liaison WHERE station_id IS NOT NULL AND started_on <= " + day
        + " AND COALESCE(ended_on, DATE '2999-01-01') >= " + day;
    String served = "SELECT p.station_id FROM placement_member p, roster_member m WHERE m.id = p.member_id AND m.status = 'SERVING'"
        + " AND p.started_on <= " + day + " AND COALESCE(p.ended_on, DATE '2999-01-01') >= " + day
        + " GROUP BY p.station_id HAVING COUNT(*) >= 3";
    String townships = "SELECT COUNT(*) FROM roster_station WHERE parent_id IS NOT NULL AND ended_on IS NULL";
    assertThat(coverage.stations()).isEqualTo(count(townships));
    assertThat(coverage.leader()).isEqualTo(count(townships + " AND id IN (" + led + ")"));
    assertThat(coverage.committee()).isEqualTo(count(townships + " AND id IN (" + linked + ")"));
    assertThat(coverage.members()).isEqualTo(count(townships + " AND id IN (" + served + ")"));
    assertThat(coverage.whole())
        .isEqualTo(count(townships + " AND id IN (" + led + ") AND id IN (" + linked + ") AND id IN (" + served + ")"));

    Overview.Meetings meetings = part(answer, "meetings");
    Period period = part(answer, "period");
    assertThat(meetings.held()).isEqualTo(count(
        "SELECT COUNT(*) FROM meeting_session WHERE quorum_reached = TRUE AND status_code IN ('IN_SESSION', 'CLOSED') AND starts_at >= '"
            + period.from() + "' AND starts_at < '" + period.to().plusDays(1) + "'")).isPositive();
    assertThat(promises.meetings(ask(CHAIR)).rows()).filteredOn(Promises.Meeting::held).hasSize((int) meetings.held())
        .allSatisfy(meeting -> assertThat(meeting.attendances()).isEqualTo(count(
            "SELECT residents_present + (SELECT COUNT(*) FROM meeting_participant p WHERE p.meeting_id = s.id AND p.attendance_code ="
                + " 'PRESENT') FROM meeting_session s WHERE s.id = " + meeting.id())));

    LocalDate due = now.today().plusDays(60);
    ClockUtil.setCurrentTime(now.date(due.minusDays(14).atTime(9, 0)));
    Overview.Due soon = part(overview.of(ask(CHAIR)), "due");
    assertThat(soon.items()).isEqualTo(count("SELECT COUNT(*) FROM outcome_item WHERE ended_at IS NULL AND due_on BETWEEN '"
        + now.today() + "' AND '" + due + "'")).isPositive();
    for (int late = 0; late < 2; late++) {
      ClockUtil.setCurrentTime(now.date(due.plusDays(late).atTime(9, 0)));
      Overview.Due past = part(overview.of(ask(CHAIR)), "due");
      assertThat(past.overdueItems())
          .isEqualTo(count("SELECT COUNT(*) FROM outcome_item WHERE ended_at IS NULL AND due_on < '" + now.today() + "'"))
          .isGreaterThanOrEqualTo(late);
      assertThat(promises.list(ask(CHAIR, "state", "overdue")).total()).isEqualTo(past.overdueItems());
    }
  }

  private int count(String sql) {
    return tables.queryForObject(sql, Integer.class);
  }

  @Test
  void theTableAddsUpAndNarrows() {
    done();
    WholeCase.proposed(engine, now, "六组水渠", "水渠漏水。");
    Stations.Table all = stations.table(ask(CHAIR), Sight.of(CHAIR));
    assertThat(all.rows()).hasSize(3);
    assertThat(all.rows().stream().mapToLong(Stations.Row::running).sum()).isEqualTo(all.total().running())
        .isEqualTo(count("SELECT COUNT(*) FROM record_topic WHERE closed_at IS NULL"));
    assertThat(all.rows().stream().mapToLong(Stations.Row::overdueSteps).sum()).isEqualTo(all.total().overdueSteps());
    assertThat(all.total().received()).isEqualTo(count("SELECT COUNT(*) FROM record_topic WHERE parent_id IS NULL AND received_at >= '"
        + ask(CHAIR).period().from() + "' AND received_at < '" + now.today().plusDays(1) + "'"));
    Stations.Table environment = stations.table(ask(CHAIR, "category", "ENVIRONMENT", "tier", "TOWNSHIP"), Sight.of(CHAIR));
    assertThat(environment.total().received()).isEqualTo(count("SELECT COUNT(*) FROM record_topic WHERE category = 'ENVIRONMENT' AND"
        + " tier = 'TOWNSHIP' AND parent_id IS NULL AND received_at >= '" + ask(CHAIR).period().from() + "' AND received_at < '"
        + now.today().plusDays(1) + "'"));
    assertThat(environment.total().planned()).isNull();
    assertThat(stations.table(ask(CHAIR, "category", "DIGITAL"), Sight.of(CHAIR)).total().held()).isZero();
    List<Stations.Row> led = part(stations.table(ask(CHAIR, "areaLeader", "area-leader-01")), "rows");
    assertThat(led).extracting(row -> row.station().id()).containsExactly(GUOHE);
    List<Stations.Month> months = part(stations.trend(ask(CHAIR)), "months");
    assertThat(months).hasSize(12);
    assertThat(months.stream().mapToLong(Stations.Month::received).sum()).isEqualTo(all.total().received());
    assertThat(months.stream().mapToLong(Stations.Month::held).sum()).isEqualTo(all.total().held()).isPositive();
    Map<String, Object> station = stationPage.of(ask(LEADER), GUOHE);
    Stations.Row row = part(station, "row");
    assertThat(row.running()).isEqualTo(count("SELECT COUNT(*) FROM record_topic WHERE closed_at IS NULL AND station_id = '" + GUOHE + "'"));
    assertThatThrownBy(() -> stationPage.of(ask(LEADER), ZHONGLOU)).isInstanceOf(Refused.class);
  }

  @Test
  void aCaseTellsItsStoryAndItsRules() {
    WholeCase matter = done();
    long id = matter.walk().topicId();
    Map<String, Object> told = story.timeline(ask(CHAIR), id);
    List<Story.Line> lines = part(told, "rows");
    assertThat(lines).hasSize(count("SELECT COUNT(*) FROM record_event WHERE topic_id = " + id));
    assertThat(lines).extracting(Story.Line::stepId).containsSubsequence("topicProposed", "acceptTopic", "decideTopic", "signMinutes");
    assertThat(lines).filteredOn(line -> line.stepId().equals("acceptTopic")).singleElement().satisfies(line -> {
      assertThat(line.who()).isEqualTo("侯雪荣");
      assertThat(line.roleName()).isEqualTo("工作站联络员");
      assertThat(line.station()).isEqualTo("郭河乡");
      assertThat(line.stage()).isEqualTo(Stage.REVIEW);
    });
    assertThat(told.toString() + story.told(ask(CHAIR), id) + story.of(ask(CHAIR), id)).doesNotContain("13900000001");

    List<Story.InStage> stays = part(story.of(ask(CHAIR), id), "stays");
    assertThat(stays).extracting(Story.InStage::stage).containsExactly(Stage.REVIEW, Stage.RESEARCH, Stage.MEETING, Stage.FOLLOW_UP);
    assertThat(stays.get(3).to()).isNull();
    List<Story.Waiting> open = part(story.of(ask(CHAIR), id), "openSteps");
    assertThat(open).extracting(Story.Waiting::stepId).contains("signItem");

    List<DecisionTables.Group> rules = part(story.rules(ask(CHAIR), id), "groups");
    assertThat(rules).extracting(DecisionTables.Group::key).contains("deadline", "topic-score");
    assertThat(rules).allSatisfy(group -> assertThat(group.rows()).isNotEmpty()
        .allSatisfy(cells -> assertThat(cells).hasSameSizeAs(group.columns())));
    long unregistered = aTopic().unregistered().open().id();
    assertThat(story.rules(ask(CHAIR), unregistered).get("frozenAt")).isNull();

    for (Task task : engine.getTaskService().createTaskQuery().processVariableValueEquals("topicId", id).list()) {
      assertThat(diagrams.caseOf(ask(CHAIR), task.getProcessInstanceId()).caseId()).isEqualTo(id);
    }
    List<Diagrams.Taken> taken = part(diagrams.instance(ask(CHAIR), matter.walk().instanceId()), "rows");
    assertThat(taken).filteredOn(step -> step.activityId().equals("followOutcomes")).singleElement()
        .satisfies(step -> assertThat(step.running()).isEqualTo(1));
    assertThat(taken).filteredOn(step -> step.activityId().equals("reviewTopic")).singleElement()
        .satisfies(step -> assertThat(step.finished()).isEqualTo(1));
    List<Diagrams.Step> model = part(diagrams.model(ask(CHAIR), "consultation"), "rows");
    assertThat(model).filteredOn(step -> step.activityId().equals("reviewTopic")).singleElement().satisfies(step -> {
      assertThat(step.finished()).isEqualTo(engine.getHistoryService().createHistoricActivityInstanceQuery().activityId("reviewTopic")
          .finished().list().stream().filter(one -> !one.isCanceled())
          .filter(one -> !one.getEndTime().before(now.date(ask(CHAIR).period().start()))
              && one.getEndTime().before(now.date(ask(CHAIR).period().end()))).count());
      assertThat(step.dwellMedian()).isNotNull();
    });
  }

  @Test
  void aMembersRecordIsToldAsFarAsTheStationIsTheVisitors() {
    done().signed().surveyed(10);
    Map<String, Object> record = members.one(ask(LEADER), "member-0001");
    Map<String, Object> counts = part(record, "counts");
    assertThat(((Number) counts.get("meetingsAttended")).intValue()).isEqualTo(count(
        "SELECT COUNT(DISTINCT s.id) FROM meeting_participant p, meeting_session s WHERE s.id = p.meeting_id AND p.party_id = 'member-0001' AND"
            + " p.attendance_code = 'PRESENT' AND s.quorum_reached = TRUE AND s.starts_at < '" + now.today().plusDays(1) + "'")).isPositive();
    assertThat(((Number) counts.get("verifications")).intValue()).isEqualTo(count(
        "SELECT COUNT(*) FROM outcome_verification WHERE member_id = 'member-0001' AND verified_on <= '" + now.today() + "'")).isPositive();
    assertThatThrownBy(() -> members.one(ask(LEADER), "member-0007")).isInstanceOf(Refused.class);
    assertThat(members.one(ask(CHAIR), "member-0007")).isNotEmpty();
    assertThat(members.list(ask(LEADER)).rows()).isNotEmpty()
        .allSatisfy(member -> assertThat(member.station().id()).isEqualTo(GUOHE));
    List<Promises.Department> departments = part(promises.departments(ask(CHAIR)), "rows");
    assertThat(departments).filteredOn(row -> row.department().id().equals("housing-bureau")).singleElement()
        .satisfies(row -> assertThat(row.open()).isEqualTo(count(
            "SELECT COUNT(*) FROM outcome_item WHERE ended_at IS NULL AND lead_organization_id = 'housing-bureau'")));
  }

  @Test
  void aSearchFindsCasesPlacesAndPeopleOfTheVisitorsStationsOnly() {
    Topic mine = aTopic().titled("百分之%的村道_整治").proposedBy("马桂花").open();
    Topic other = aTopic().titled("百分之%的楼道_整治").proposedBy("马桂兰").at(ZHONGLOU).open();
    assertThat(targets(search.of(ask(LEADER, "q", "%的")))).contains("case " + mine.id()).doesNotContain("case " + other.id());
    assertThat(targets(search.of(ask(CHAIR, "q", other.caseNumber())))).contains("case " + other.id());
    assertThat(targets(search.of(ask(LEADER, "q", "马桂")))).containsExactly("case " + mine.id());
    assertThat(targets(search.of(ask(CHAIR, "q", "侯雪荣")))).contains("station " + GUOHE);
    assertThat(targets(search.of(ask(LEADER, "q", "史𠮷梅")))).isEmpty();
    assertThat(targets(search.of(ask(CHAIR, "q", "史𠮷梅")))).contains("member member-0007");
    assertThatThrownBy(() -> search.of(ask(CHAIR, "q", "长".repeat(61)))).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> search.of(ask(CHAIR, "q", " "))).isInstanceOf(Refused.class);
  }

  private static List<String> targets(Map<String, Object> answer) {
    List<Search.Group> groups = part(answer, "groups");
    return groups.stream().flatMap(group -> group.rows().stream()).map(hit -> hit.target().kind() + " " + hit.target().id()).toList();
  }

  @Test
  void listsAreBoundedAndOrdered() {
    long first = aTopic().titled("甲").open().id();
    long second = aTopic().titled("乙").open().id();
    assertThat(cases.list(ask(LEADER, "sort", "-received", "size", "2")).rows()).extracting(Cases.Row::id).containsExactly(second, first);
    topics.close(first, EndState.EXPLAINED, now.now());
    Paged<Cases.Row> closed = cases.list(ask(LEADER, "state", "closed", "from", "2025-03-03", "to", "2025-03-03"));
    assertThat(closed.rows()).extracting(Cases.Row::id).containsExactly(first);
    assertThat(closed.total()).isEqualTo(1);
    assertThat(cases.list(ask(LEADER, "state", "all", "from", "2025-03-03", "to", "2025-03-03")).rows())
        .extracting(Cases.Row::id).containsExactly(second, first);
    assertThat(cases.list(ask(LEADER, "page", "100000")).rows()).isEmpty();
    for (String[] bad : List.of(
        new String[] {"size", "201"}, new String[] {"size", "0"}, new String[] {"page", "-1"}, new String[] {"page", "100001"},
        new String[] {"page", "99999999999"}, new String[] {"size", "x"}, new String[] {"sort", "title; DROP TABLE record_topic"},
        new String[] {"stage", "review"}, new String[] {"category", "'"}, new String[] {"tier", "CITY"}, new String[] {"state", "lost"},
        new String[] {"from", "2020-01-01"}, new String[] {"from", "gestern"}, new String[] {"to", "1999-12-31"},
        new String[] {"assignee", "x".repeat(61)}, new String[] {"level", "L9"})) {
      assertThatThrownBy(() -> cases.list(ask(CHAIR, bad))).as(bad[0] + "=" + bad[1]).isInstanceOfSatisfying(Refused.class,
          refused -> assertThat(refused.status()).isEqualTo(400));
    }
  }

  @Test
  void whatIsShownCanBeTakenAwayAsAWorkbook() throws Exception {
    done().signed();
    String title = "=HYPERLINK(\"http://x\")<script>";
    aTopic().titled(title).open();
    for (String what : List.of("overview", "stations", "departments", "members", "trend", "cases", "items", "meetings")) {
      assertThat(sheets(export.of(ask(CHAIR).exporting(), what))).as(what).isNotEmpty();
    }
    assertThat(sheets(export.of(ask(LEADER, "id", GUOHE).exporting(), "station"))).contains("郭河乡");
    assertThat(sheets(export.of(ask(LEADER, "id", "member-0001").exporting(), "member"))).contains("蔡秀华");
    assertThat(sheets(export.of(ask(LEADER, "id", "housing-bureau").exporting(), "department"))).contains("区住房和城乡建设局");
    assertThat(sheets(export.of(ask(CHAIR).exporting(), "cases"))).contains(title);
    assertThatThrownBy(() -> export.of(ask(LEADER, "id", ZHONGLOU).exporting(), "station")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> export.of(ask(CHAIR).exporting(), "../secrets")).isInstanceOf(Refused.class);
  }

  /** Every cell as text; a formula would be read as one and is not among them. */
  private static List<String> sheets(byte[] workbook) throws Exception {
    List<String> cells = new ArrayList<>();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      for (var sheet : book.getSheets().toList()) {
        for (var row : sheet.read()) {
          for (var cell : row) {
            if (cell != null) {
              assertThat(cell.getFormula()).isNull();
              cells.add(cell.getText());
            }
          }
        }
      }
    }
    return cells;
  }
}
