package org.xieshang.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xieshang.cockpit.FigureProof.part;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
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
  @Autowired private ApplicationContext application;
  @Autowired private JdbcTemplate tables;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void aYearThatNoOtherScenarioKnows() {
    ClockUtil.setCurrentTime(now.date(LocalDateTime.parse("2025-03-03T09:00:00")));
  }

  private Ask ask(Visitor visitor, String... pairs) {
    return FigureProof.ask(visitor, now.today(), pairs);
  }

  private WholeCase done() {
    WholeCase matter = WholeCase.proposed(engine, now, "村道亮化", "村道没有路灯。");
    matter.walk().timePasses(Duration.ofHours(30));
    matter.registered();
    matter.walk().timePasses(Duration.ofDays(3));
    matter.reported().checked("ACCEPT").met(8, 0, 0).adopted("WHOLE");
    return matter;
  }

  @Test
  void theDashboardSaysWhatTheTablesAndTheEngineSay() {
    done().signed().surveyed(10).closed();
    WholeCase.proposed(engine, now, "二组水渠", "水渠漏水。").walk().timePasses(Duration.ofDays(2));
    WholeCase.proposed(engine, now, "三组水渠", "水渠漏水。").registered();
    done();
    starts("coordinator", ZHONGLOU, "consultation", with("topicTitle", "小区物业"), with("category", "PROPERTY_MGMT"),
        with("affectedCount", 90), with("problem", "电梯常坏。"), with("demand", "请维修。"), with("channel", "MASSES"),
        with("proposerName", "李四"), with("proposerPhone", "13900000002"), with("urgency", "ORDINARY"), with("publishConsent", true));

    new FigureProof(application, CHAIR).holds();
    new FigureProof(application, LEADER).holds();
    List<Overview.Step> funnel = part(overview.of(ask(CHAIR)), "funnel");
    assertThat(funnel).extracting(Overview.Step::running).containsExactly(2L, 1L, 0L, 1L);
    assertThat(funnel).extracting(Overview.Step::stays).allSatisfy(stays -> assertThat(stays).isPositive());
    assertThat(((Overview.Meetings) part(overview.of(ask(CHAIR)), "meetings")).held()).isPositive();
    LocalDate due = now.today().plusDays(60);
    for (int day : List.of(-14, 0, 1)) {
      ClockUtil.setCurrentTime(now.date(due.plusDays(day).atTime(9, 0)));
      new FigureProof(application, CHAIR).holds();
      Overview.Due shown = part(overview.of(ask(CHAIR)), "due");
      assertThat(day == 1 ? shown.overdueItems() : shown.items()).isPositive();
    }
  }

  @Test
  void aClockThatStoodDoesNotCount() {
    ClockUtil.setCurrentTime(now.date(LocalDateTime.parse("2027-03-03T09:00:00")));
    Topic topic = aTopic().open();
    topics.enter(topic.id(), Stage.RESEARCH, now.now());
    topics.pause(topic.id(), now.now().plusDays(1));
    topics.resume(topic.id(), now.now().plusDays(4));
    topics.enter(topic.id(), Stage.MEETING, now.now().plusDays(6));
    topics.close(topic.id(), EndState.EXPLAINED, now.now().plusDays(8));
    topics.enter(topic.id(), Stage.FOLLOW_UP, now.now().plusDays(9));
    assertThat(tables.queryForList("SELECT CONCAT(stage, ' ', stayed_minutes) FROM record_stage_stay WHERE topic_id = ? ORDER BY id",
        String.class, topic.id())).containsExactly("RESEARCH " + 3 * 1440, "MEETING " + 2 * 1440);
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
    List<Cases.Row> all = cases.list(ask(CHAIR, "size", "200")).rows();
    for (int page = 1; page <= all.size(); page++) {
      Paged<Cases.Row> one = cases.list(ask(CHAIR, "size", "1", "page", String.valueOf(page)));
      assertThat(one.total()).as("with however few the page could be filled").isEqualTo(all.size());
      assertThat(one.rows()).extracting(Cases.Row::id).containsExactly(all.get(page - 1).id());
    }
    String stage = cases.list(ask(CHAIR, "level", "L2")).rows().get(0).stage().name();
    assertThat(cases.list(ask(CHAIR, "stage", stage, "overdue", "true")).rows()).extracting(Cases.Row::id).contains(late.topicId());
  }

  @Test
  void behindEachFigureStandsTheListThatItCounts() {
    WholeCase kept = done();
    kept.signed().surveyed(10).closed();
    WholeCase open = done();
    open.signed();
    transaction.executeWithoutResult(status -> tables.update(
        "INSERT INTO meeting_session (topic_id, station_id, consultation_round, type_code, status_code, starts_at, place, chair, residents_invited,"
            + " postponed_count) VALUES (?, ?, 1, 'DISCUSSION', 'NOTICED', ?, '会议室', '站长', 5, 0)",
        open.walk().topicId(), GUOHE, now.now()));
    Ask ask = ask(CHAIR);
    Map<String, Object> shown = overview.of(ask);
    Overview.Meetings meetings = part(shown, "meetings");
    assertThat(total(CHAIR, meetings.list())).isEqualTo(meetings.held()).isPositive()
        .isLessThan(promises.meetings(ask(CHAIR)).total());
    assertThat(promises.meetings(ask(CHAIR, "state", "held", "size", "200")).rows()).allMatch(Promises.Meeting::held);
    assertThatThrownBy(() -> promises.meetings(ask(CHAIR, "state", "planned"))).isInstanceOf(Refused.class);
    List<Overview.Step> funnel = part(shown, "funnel");
    assertThat(funnel).allSatisfy(step -> assertThat(total(CHAIR, step.list())).as(step.name()).isEqualTo(step.running()));
    Overview.Late late = part(shown, "overdue");
    assertThat(total(CHAIR, late.list())).isEqualTo(late.cases());
    Overview.Due due = part(shown, "due");
    assertThat(total(CHAIR, due.list())).isEqualTo(due.items());
    assertThat(total(CHAIR, due.overdueList())).isEqualTo(due.overdueItems());
    List<Promises.Department> departments = part(promises.departments(ask), "rows");
    assertThat(departments).isNotEmpty().allSatisfy(unit -> assertThat(total(CHAIR, unit.list())).isEqualTo(unit.open()));
    for (Ask narrow : List.of(ask, ask(CHAIR, "areaLeader", "area-leader-01", "category", "ROAD_WATER"))) {
      List<Stations.Row> rows = new ArrayList<>(FigureProof.<List<Stations.Row>>part(stations.table(narrow), "rows"));
      rows.add(part(stations.table(narrow), "total"));
      assertThat(rows).allSatisfy(row -> {
        assertThat(row.stages()).allSatisfy(stage -> assertThat(total(CHAIR, stage.list())).isEqualTo(stage.running()));
        assertThat(cases.list(ask(CHAIR, pairs(row.overdueList()))).rows().stream().mapToLong(one -> one.overdue().steps()).sum())
            .isEqualTo(row.overdueSteps());
      });
    }
    Period period = ask.period();
    Stations.Row row = part(stationPage.of(ask(LEADER), GUOHE), "row");
    assertThat(promises.list(ask(LEADER, "state", "done", "station", GUOHE, "from", period.from().toString(), "to", period.to().toString())).total())
        .isEqualTo(row.itemsDone()).isPositive();
  }

  private long total(Visitor visitor, ListBehind list) {
    Ask ask = ask(visitor, pairs(list));
    return switch (list.of()) {
      case "cases" -> cases.list(ask).total();
      case "items" -> promises.list(ask).total();
      case "meetings" -> promises.meetings(ask).total();
      default -> throw new IllegalArgumentException(list.of());
    };
  }

  private static String[] pairs(ListBehind list) {
    return list.query().entrySet().stream().flatMap(one -> Stream.of(one.getKey(), one.getValue())).toArray(String[]::new);
  }

  private int count(String sql) {
    return tables.queryForObject(sql, Integer.class);
  }

  @Test
  void theTableNarrowsToALeaderACategoryAStation() {
    WholeCase.proposed(engine, now, "六组水渠", "水渠漏水。");
    assertThat(stations.table(ask(CHAIR, "category", "DIGITAL"), Sight.of(CHAIR)).total().running()).isZero();
    List<Stations.Row> led = part(stations.table(ask(CHAIR, "areaLeader", "area-leader-01")), "rows");
    assertThat(led).extracting(row -> row.station().id()).containsExactly(GUOHE);
    Stations.Row row = part(stationPage.of(ask(LEADER), GUOHE), "row");
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
