package org.xieshang.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.ScenarioTest;
import org.xieshang.record.EndState;
import org.xieshang.record.Topic;

/** From the end of a period to the filed report; each station and period once, figures from the data alone. */
class DispatchReportScenariosTest extends ScenarioTest {

  private static final String OFFICE = "leading-group-office";

  @Autowired private ReportBook book;
  @Autowired private ReportBookMapper mapper;
  @Autowired private JdbcTemplate database;
  @Autowired private TransactionTemplate transaction;

  private long met;

  @BeforeEach
  void nothingReported() {
    clear();
  }

  @AfterEach
  void clear() {
    write("DELETE FROM dispatch_figure");
    write("DELETE FROM dispatch_report");
    write("DELETE FROM outcome_survey WHERE item_id IN (SELECT id FROM outcome_item WHERE topic_id = ?)", met);
    write("DELETE FROM outcome_item WHERE topic_id = ?", met);
    for (String table : List.of("meeting_speech", "meeting_agenda", "meeting_participant")) {
      write("DELETE FROM " + table + " WHERE meeting_id IN (SELECT id FROM meeting_session WHERE topic_id = ?)", met);
    }
    write("DELETE FROM meeting_session WHERE topic_id = ?", met);
  }

  @Test
  void oneReportForEachStationAndPeriodHoweverOftenItIsLookedAt() {
    itIs("2033-06-10T09:00:00");
    aTopic().at(ZHONGLOU).open();
    reportedUntilJune();
    itIs("2033-06-30T07:00:00");
    look();
    assertThat(tasks("completeReport")).as("June is not over").isEmpty();

    itIs("2033-07-01T07:00:00");
    look();
    look();
    assertThat(reports()).containsExactly("621202000 2033-Q2", "621202001 2033-06", "621202226 2033-06");
    assertThat(tasks("completeReport")).extracting(Task::getTenantId).containsExactlyInAnyOrder(DISTRICT, ZHONGLOU, GUOHE);
    assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
        mapper.insertReport(new NewRow(), GUOHE, Cycle.MONTH.of(LocalDate.parse("2033-06-15")), false)))
        .isInstanceOf(DuplicateKeyException.class);

    itIs("2033-09-02T07:00:00");
    look();
    assertThat(reports()).as("a standstill of two months loses none")
        .containsExactly("621202000 2033-Q2", "621202001 2033-06", "621202001 2033-07", "621202001 2033-08",
            "621202226 2033-06", "621202226 2033-07", "621202226 2033-08");
  }

  @Test
  void nothingIsReportedOfTheTimeBeforeTheFirstCase() {
    aTopic().open();
    LocalDate first = database.queryForObject("SELECT MIN(received_at) FROM record_topic", LocalDateTime.class).toLocalDate();
    itIs(first.plusMonths(4) + "T07:00:00");
    look();
    assertThat(database.queryForObject("SELECT MIN(starts_on) FROM dispatch_report WHERE station_id = ?", LocalDate.class, GUOHE))
        .isEqualTo(first.withDayOfMonth(1));
  }

  @Test
  void theReportIsCompletedReturnedAndFiled() {
    itIs("2033-06-10T09:00:00");
    Topic topic = aTopic().open();
    reportedUntilJune();
    itIs("2033-07-01T07:00:00");
    look();
    Task task = task("completeReport", GUOHE);
    assertThat(now.local(task.getDueDate())).as("five working days").isEqualTo(LocalDateTime.parse("2033-07-08T18:00:00"));
    assertThat(engine.getRuntimeService().getVariable(task.getExecutionId(), "title")).isEqualTo("郭河乡2033年6月调度汇报");
    assertThat(view(task)).contains("本期收到的议题，不含下级提级转来的");
    assertThat(engine.getTaskService().getVariableLocal(task.getId(), "progress").toString()).contains("立项 1 件");
    assertThat(engine.getTaskService().getVariableLocal(task.getId(), "problems").toString()).contains("本期没有召开协商会议");
    assertThat(listOf("coordinator-001", "coordinator", ZHONGLOU)).as("another station sees nothing of it").doesNotContain(task.getId());
    assertThatThrownBy(() -> submit("coordinator-226", "coordinator", GUOHE, task, Map.of("progress", "按计划推进", "problems", "无")))
        .hasMessageContaining("下步打算");
    assertThatThrownBy(() -> submit("coordinator-226", "coordinator", GUOHE, task,
        Map.of("progress", "按计划推进", "problems", "无", "nextSteps", "抓紧调研", "TOPICS_ACCEPTED", 99)))
        .hasMessageContaining("TOPICS_ACCEPTED");

    submit("coordinator-226", "coordinator", GUOHE, task, Map.of("progress", "按计划推进", "problems", "无", "nextSteps", "抓紧调研"));
    Task review = task("reviewReport", GUOHE);
    assertThat(view(review)).contains("抓紧调研");
    assertThatThrownBy(() -> submit(OFFICE, OFFICE, GUOHE, review, Map.of("ruling", "RETURN"))).hasMessageContaining("请补充、改正什么");
    submit(OFFICE, OFFICE, GUOHE, review, Map.of("ruling", "RETURN", "mendWords", "请写明未开会的原因"));

    Task again = task("completeReport", GUOHE);
    assertThat(view(again)).contains("请写明未开会的原因");
    assertThat(engine.getTaskService().getVariableLocal(again.getId(), "nextSteps")).isEqualTo("抓紧调研");
    long id = (Long) engine.getRuntimeService().getVariable(again.getExecutionId(), "reportId");
    List<ReportedFigure> reported = book.figures(id);
    topics.close(topic.id(), EndState.RESOLVED, now.now());
    submit("coordinator-226", "coordinator", GUOHE, again, Map.of("progress", "按计划推进", "problems", "农忙，会议推迟", "nextSteps", "七月开会"));
    Task last = task("reviewReport", GUOHE);
    submit(OFFICE, OFFICE, GUOHE, last, Map.of("ruling", "ACCEPT"));

    assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(last.getProcessInstanceId()).count()).isZero();
    assertThat(engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(last.getProcessInstanceId())
        .activityId("reportFiled").count()).isEqualTo(1);
    assertThat(book.get(id)).satisfies(filed -> {
      assertThat(filed.state()).isEqualTo("FILED");
      assertThat(filed.problems()).isEqualTo("农忙，会议推迟");
      assertThat(filed.submittedBy()).isEqualTo("coordinator-226");
    });
    assertThat(book.figures(id)).as("the figures stay as they were").isEqualTo(reported);

    itIs("2033-08-01T07:00:00");
    look();
    Task july = engine.getTaskService().createTaskQuery().taskDefinitionKey("completeReport").tenantIdIn(GUOHE).singleResult();
    assertThat(view(july)).as("beside what was reported of June").contains("\"before\":\"1 件\"");
  }

  /** A period in which everything happens once or twice, counted by hand. */
  @Test
  void theFiguresAreWhatAHandCounts() {
    itIs("2031-04-10T09:00:00");
    met = aTopic().titled("花椒产业").open().id();
    aTopic().unregistered().open();
    aTopic().at(ZHONGLOU).open();
    long raised = aTopic().at(DISTRICT).raisedFrom(met).open().id();
    write("UPDATE record_topic SET stage = 'FOLLOW_UP' WHERE id = ?", met);
    long held = meeting(met, GUOHE, "2031-04-15T09:00:00", true, "CLOSED", 5);
    attends(held, "MEMBER", "member-0001", "PRESENT");
    attends(held, "MEMBER", "member-0003", "ABSENT");
    attends(held, "FIXED", "王村代表", "PRESENT");
    attends(held, "DEPARTMENT", "unit", "WRITTEN");
    agenda(held, 1, "UNANIMOUS");
    agenda(held, 2, "PARTIAL");
    agenda(held, 3, "NONE");
    agenda(held, 4, null);
    speech(held, "2031-04-20", null);
    speech(held, "2031-04-20", "2031-04-21T10:00:00");
    meeting(met, GUOHE, "2031-04-16T09:00:00", false, "POSTPONED", 9);
    meeting(met, GUOHE, "2031-03-31T09:00:00", true, "CLOSED", 7);
    meeting(met, GUOHE, "2031-05-01T00:00:00", true, "CLOSED", 7);
    long overdue = item(met, 1, "2031-04-30", "IN_PROGRESS", null);
    item(met, 2, "2031-05-01", "IN_PROGRESS", null);
    long done = item(met, 3, "2031-04-20", "CLOSED", "2031-04-22T09:00:00");
    item(met, 4, "2031-04-21", "TERMINATED", "2031-04-21T09:00:00");
    item(met, 5, "2031-02-01", "CLOSED", "2031-05-02T09:00:00");
    survey(done, "2031-04-21T09:00:00", 6, 2, 1, true);
    survey(overdue, "2031-04-25T09:00:00", 1, 0, 5, false);
    survey(done, "2031-05-02T09:00:00", 9, 0, 0, true);

    Map<String, String> of = drafted(GUOHE, Cycle.MONTH, false);
    assertThat(of).containsEntry("TOPICS_RECEIVED", "2 件").containsEntry("TOPICS_ACCEPTED", "1 件")
        .containsEntry("OPEN_FOLLOW_UP", "1 件").containsEntry("MEETINGS_HELD", "1 次")
        .containsEntry("ATTENDANCES", "7 人次").containsEntry("MEMBER_ATTENDANCES", "1 人次")
        .containsEntry("CONSENSUS_UNANIMOUS", "1 项").containsEntry("CONSENSUS_MAJORITY", "0 项")
        .containsEntry("CONSENSUS_PARTIAL", "1 项").containsEntry("CONSENSUS_NONE", "1 项").containsEntry("CONSENSUS_RATE", "33.3 %")
        .containsEntry("ITEMS_DUE", "2 项").containsEntry("ITEMS_DONE", "1 项").containsEntry("ITEMS_OVERDUE", "2 项")
        .containsEntry("ANSWERS", "15 份").containsEntry("SATISFACTION_RATE", "60 %");
    assertThat(of.values().stream().filter(words -> words.equals("—"))).isEmpty();
    assertThat(Long.parseLong(of.get("OPEN_REVIEW").replace(" 件", "")) + Long.parseLong(of.get("OPEN_INTAKE").replace(" 件", ""))
        + Long.parseLong(of.get("OPEN_RESEARCH").replace(" 件", "")) + Long.parseLong(of.get("OPEN_MEETING").replace(" 件", ""))
        + Long.parseLong(of.get("OPEN_FOLLOW_UP").replace(" 件", ""))).isEqualTo(count(
            "SELECT COUNT(*) FROM record_topic WHERE station_id = '621202226' AND closed_at IS NULL AND received_at < '2031-05-01'"));
    assertThat(text("problems", GUOHE)).contains("落实事项“事项1”").contains("落实事项“事项5”").doesNotContain("事项2").doesNotContain("事项3")
        .contains("议程“议程3”未达成共识").contains("书面答复").contains("事项1”（主办：null）满意度".replace("null", unitName()))
        .doesNotContain("没有召开");
    assertThat(text("progress", GUOHE)).contains("2031年4月15日就“花椒产业”召开协商会议").doesNotContain("4月16日");

    Map<String, String> whole = drafted(DISTRICT, Cycle.QUARTER, true);
    assertThat(whole).as("all stations; the raised topic was received once")
        .containsEntry("TOPICS_RECEIVED", "3 件").containsEntry("TOPICS_ACCEPTED", "3 件").containsEntry("MEETINGS_HELD", "2 次")
        .containsEntry("ATTENDANCES", "14 人次").containsEntry("ITEMS_DUE", "3 项").containsEntry("ITEMS_OVERDUE", "2 项");
    assertThat(text("problems", DISTRICT)).contains("郭河乡：议程“议程3”未达成共识").contains("本期没有召开协商会议的站 1 个：钟楼街道");

    Map<String, String> none = drafted(ZHONGLOU, Cycle.MONTH, false);
    assertThat(none).containsEntry("TOPICS_RECEIVED", "1 件").containsEntry("MEETINGS_HELD", "0 次").containsEntry("SATISFACTION_RATE", "—");
    topics.close(raised, EndState.RESOLVED, now.now());
  }

  @Test
  void theLookIsAtSevenInTheMorningOfTheSite() {
    Job morning = engine.getManagementService().createJobQuery().timers().processDefinitionKey(DispatchReport.KEY).singleResult();
    assertThat(now.local(morning.getDuedate()).toLocalTime()).isEqualTo("07:00");
  }

  @Test
  void aPeriodHasItsName() {
    LocalDate day = LocalDate.parse("2026-08-15");
    assertThat(List.of(Cycle.values())).extracting(cycle -> cycle.of(day).code() + " " + cycle.of(day).words() + " "
            + cycle.of(day).startsOn() + " " + cycle.of(day).endsBefore() + " " + cycle.of(day).previous().code())
        .containsExactly("2026-08 2026年8月 2026-08-01 2026-09-01 2026-07", "2026-Q3 2026年第3季度 2026-07-01 2026-10-01 2026-Q2",
            "2026-H2 2026年下半年 2026-07-01 2027-01-01 2026-H1", "2026 2026年 2026-01-01 2027-01-01 2025");
  }

  // ---- small words

  private Map<String, String> drafted(String stationId, Cycle cycle, boolean wholeDistrict) {
    NewRow row = new NewRow();
    mapper.insertReport(row, stationId, cycle.of(LocalDate.parse("2031-04-15")), wholeDistrict);
    book.draft(row.getId());
    return book.figures(row.getId()).stream().collect(Collectors.toMap(ReportedFigure::code, ReportedFigure::words));
  }

  private String text(String column, String stationId) {
    return database.queryForObject("SELECT " + column + " FROM dispatch_report WHERE station_id = ? AND starts_on = '2031-04-01'",
        String.class, stationId);
  }

  private long meeting(long topic, String station, String at, boolean quorum, String status, int residents) {
    write("INSERT INTO meeting_session (topic_id, station_id, consultation_round, type_code, status_code, starts_at, place, chair,"
        + " residents_invited, postponed_count, quorum_reached, residents_present) VALUES (?, ?, 1, 'DISCUSSION', ?, ?, '议事室', '站长', 5, 0, ?, ?)",
        topic, station, status, LocalDateTime.parse(at), quorum, residents);
    return count("SELECT MAX(id) FROM meeting_session");
  }

  private void attends(long meeting, String capacity, String party, String how) {
    write("INSERT INTO meeting_participant (meeting_id, capacity_code, party_id, name, attendance_code) VALUES (?, ?, ?, ?, ?)",
        meeting, capacity, party, party, how);
  }

  private void agenda(long meeting, int seq, String degree) {
    write("INSERT INTO meeting_agenda (meeting_id, seq, title, kind_code, planned_minutes, degree_code) VALUES (?, ?, ?, 'SPEECH', 10, ?)",
        meeting, seq, "议程" + seq, degree);
  }

  private void speech(long meeting, String by, String answered) {
    write("INSERT INTO meeting_speech (meeting_id, seq, speaker, capacity_code, stance_code, words, department_id, answer_by, answered_at)"
        + " VALUES (?, ?, '代表', 'RESIDENT', 'SUPPORT', '请答复', ?, ?, ?)", meeting, count("SELECT COUNT(*) FROM meeting_speech") + 1, unit(),
        LocalDate.parse(by), answered == null ? null : LocalDateTime.parse(answered));
  }

  private long item(long topic, int seq, String due, String status, String ended) {
    write("INSERT INTO outcome_item (topic_id, adopted_outcome_id, consultation_round, seq, title, measure, lead_organization_id, indicator,"
        + " agreed_due_on, due_on, status, listed_at, ended_at) VALUES (?, ?, 1, ?, ?, '措施', ?, '指标', ?, ?, ?, ?, ?)",
        topic, seq, seq, "事项" + seq, unit(), LocalDate.parse(due), LocalDate.parse(due), status, LocalDateTime.parse("2031-01-01T09:00:00"),
        ended == null ? null : LocalDateTime.parse(ended));
    return count("SELECT MAX(id) FROM outcome_item");
  }

  private void survey(long item, String at, int satisfied, int basically, int not, boolean passed) {
    write("INSERT INTO outcome_survey (item_id, surveyed_at, method_code, concerned, satisfied, basically_satisfied, unsatisfied, passed)"
        + " VALUES (?, ?, 'VISIT', 20, ?, ?, ?, ?)", item, LocalDateTime.parse(at), satisfied, basically, not, passed);
  }

  private String unit() {
    return database.queryForObject("SELECT MIN(id) FROM roster_organization WHERE type = 'DEPARTMENT'", String.class);
  }

  private String unitName() {
    return database.queryForObject("SELECT name FROM roster_organization WHERE id = ?", String.class, unit());
  }

  private long count(String sql) {
    return database.queryForObject(sql, Long.class);
  }

  /** Committed at once: connections don't commit by themselves. */
  private void write(String sql, Object... values) {
    transaction.executeWithoutResult(status -> database.update(sql, values));
  }

  private void itIs(String time) {
    ClockUtil.setCurrentTime(now.date(LocalDateTime.parse(time)));
  }

  /** The daily timer fires, and what follows from it is done. */
  private void look() {
    Job morning = engine.getManagementService().createJobQuery().timers().processDefinitionKey(DispatchReport.KEY).singleResult();
    engine.getManagementService().executeJob(morning.getId());
    for (List<Job> jobs = messages(); !jobs.isEmpty(); jobs = messages()) {
      jobs.forEach(this::asItsStation);
    }
  }

  /** As the job executor does: as the job's tenant, who sees no other. */
  private void asItsStation(Job job) {
    engine.getIdentityService().setAuthentication(null, null, List.of(job.getTenantId()));
    try {
      engine.getManagementService().executeJob(job.getId());
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private List<Job> messages() {
    return engine.getManagementService().createJobQuery().messages().processDefinitionKey(DispatchReport.KEY).list();
  }

  /** The test's months follow upon what has been reported; other tests' cases lie years before. */
  private void reportedUntilJune() {
    transaction.executeWithoutResult(status -> {
      mapper.insertReport(new NewRow(), GUOHE, Cycle.MONTH.of(LocalDate.parse("2033-05-15")), false);
      mapper.insertReport(new NewRow(), DISTRICT, Cycle.QUARTER.of(LocalDate.parse("2033-02-15")), true);
    });
  }

  private List<String> reports() {
    return database.queryForList("SELECT CONCAT(station_id, ' ', period) FROM dispatch_report WHERE starts_on >= '2033-04-01'"
        + " AND period <> '2033-05' ORDER BY station_id, period", String.class);
  }

  private List<Task> tasks(String id) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(id).list();
  }

  private Task task(String id, String station) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(id).tenantIdIn(station).singleResult();
  }

  private String view(Task task) {
    return engine.getTaskService().getVariableLocal(task.getId(), "view").toString();
  }

  private List<String> listOf(String user, String group, String tenant) {
    engine.getIdentityService().setAuthentication(user, List.of(group), List.of(tenant));
    try {
      return engine.getTaskService().createTaskQuery().taskCandidateGroup(group).list().stream().map(Task::getId).toList();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private void submit(String user, String group, String tenant, Task task, Map<String, Object> fields) {
    engine.getIdentityService().setAuthentication(user, List.of(group), List.of(tenant));
    try {
      if (engine.getTaskService().createTaskQuery().taskId(task.getId()).taskUnassigned().count() > 0) {
        engine.getTaskService().claim(task.getId(), user);
      }
      engine.getFormService().submitTaskForm(task.getId(), fields);
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }
}
