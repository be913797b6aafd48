package org.xieshang.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.ScenarioTest;
import org.xieshang.Walk;
import org.xieshang.record.EndState;
import org.xieshang.record.Topic;

/** A station's plan from its start to its approval, and what happens when a planned period passes without a meeting. */
class AnnualPlanScenariosTest extends ScenarioTest {

  @Autowired private PlanBook book;
  @Autowired private ReportBook reports;
  @Autowired private ReportBookMapper reportMapper;
  @Autowired private JdbcTemplate database;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void inTheSummerOf2035() {
    clear();
    itIs("2035-06-01T09:00:00");
  }

  @AfterEach
  void clear() {
    for (String table : List.of("dispatch_reminder", "dispatch_plan_topic", "dispatch_plan", "dispatch_figure", "dispatch_report")) {
      write("DELETE FROM " + table);
    }
    write("DELETE FROM meeting_session WHERE starts_at >= ?", LocalDateTime.parse("2035-01-01T00:00:00"));
    write("UPDATE record_topic SET end_state = 'WITHDRAWN' WHERE end_state = 'DEFERRED'");
  }

  @Test
  void aDeferredTopicIsOfferedInTheNextPlanAndOnlyThere() {
    Topic deferred = aTopic().titled("花椒产业").about("INDUSTRY").open();
    topics.close(deferred.id(), EndState.DEFERRED, now.now());
    Topic elsewhere = aTopic().at(ZHONGLOU).titled("小区物业").open();
    topics.close(elsewhere.id(), EndState.DEFERRED, now.now());

    Walk walk = starts("coordinator", GUOHE, AnnualPlan.KEY, with("planYear", 2035)).waitsAt("draftPlan")
        .doesNotOffer("coordinator-001", "draftPlan");
    Task draft = walk.task("draftPlan");
    assertThat(engine.getTaskService().getVariableLocal(draft.getId(), "planTopics").toString()).contains("花椒产业").doesNotContain("小区物业");
    walk.refuses("coordinator", "draftPlan", "至少要有一个议题", with("planTopics", List.of()))
        .refuses("coordinator", "draftPlan", "计划月份", with("planTopics", List.of(row("花椒产业", 13, deferred.id()))))
        .refuses("coordinator", "draftPlan", "已在前面列出",
            with("planTopics", List.of(row("花椒产业", 7, deferred.id()), row("花椒加工", 8, deferred.id()))))
        .refuses("coordinator", "draftPlan", "上期列入的议题", with("planTopics", List.of(row("小区物业", 7, elsewhere.id()))))
        .completes("coordinator", "draftPlan", with("planTopics", List.of(row("花椒产业", 9, deferred.id()), row("垃圾清运", 8, null))))
        .doesNotOffer("coordinator", "approvePlan");
    assertThat(walk.view("approvePlan")).contains("9月").contains("上期列入").contains("产业发展").contains("院坝协商");
    walk.refuses("party-committee", "approvePlan", "请修改什么", with("ruling", "RETURN"))
        .completes("party-committee", "approvePlan", with("ruling", "RETURN"), with("mendWords", "花椒产业提前到七月"));
    assertThat(walk.view("draftPlan")).contains("花椒产业提前到七月");
    assertThat(engine.getTaskService().getVariableLocal(walk.task("draftPlan").getId(), "planTopics").toString()).contains("垃圾清运");
    walk.completes("coordinator", "draftPlan", with("planTopics", List.of(row("花椒产业", 7, deferred.id()), row("垃圾清运", 8, null))))
        .completes("party-committee", "approvePlan", with("ruling", "APPROVE"))
        .endsAt("planInForce");
    StationPlan plan = book.get(count("SELECT MAX(id) FROM dispatch_plan"));
    assertThat(plan.state()).isEqualTo("APPROVED");
    assertThat(plan.decidedBy()).isEqualTo("party-committee-226");
    assertThat(book.topics(plan.id())).extracting(PlannedTopic::plannedOn)
        .containsExactly(LocalDate.parse("2035-07-01"), LocalDate.parse("2035-08-01"));

    Walk next = starts("coordinator", GUOHE, AnnualPlan.KEY, with("planYear", 2036));
    assertThat(engine.getTaskService().getVariablesLocal(next.task("draftPlan").getId())).as("in one plan only").doesNotContainKey("planTopics");
  }

  @Test
  void oneStationHasOnePlanAYear() {
    starts("coordinator", GUOHE, AnnualPlan.KEY, with("planYear", 2036));
    assertThatThrownBy(() -> starts("coordinator", GUOHE, AnnualPlan.KEY, with("planYear", 2036))).hasMessageContaining("已经建立");
    assertThatThrownBy(() -> starts("coordinator", GUOHE, AnnualPlan.KEY, with("planYear", 2034))).hasMessageContaining("2035 或 2036");
    assertThatThrownBy(() -> starts("member-0001", GUOHE, AnnualPlan.KEY, with("planYear", 2035))).isInstanceOf(AuthorizationException.class);
    assertThat(count("SELECT COUNT(*) FROM dispatch_plan")).isEqualTo(1);
  }

  @Test
  void aPlannedPeriodWithoutAMeetingOpensOneTask() {
    approvedPlan(GUOHE, 8);
    approvedPlan(ZHONGLOU, 8);
    starts("coordinator", DISTRICT, AnnualPlan.KEY, with("planYear", 2035))
        .completes("coordinator", "draftPlan", with("planTopics", List.of(row("未审定", 8, null))));
    meeting(ZHONGLOU, "2035-07-10T09:00:00");
    meeting(GUOHE, "2035-06-30T09:00:00");

    itIs("2035-09-20T07:10:00");
    look();
    assertThat(tasks()).as("81 of 92 days are less than nine tenths").isEmpty();
    itIs("2035-09-22T07:10:00");
    look();
    look();
    assertThat(tasks()).extracting(Task::getTenantId).containsExactly(GUOHE);
    Task task = tasks().get(0);
    assertThat(now.local(task.getDueDate())).as("three working days").isEqualTo(LocalDateTime.parse("2035-09-26T18:00:00"));
    assertThat(engine.getTaskService().getVariableLocal(task.getId(), "view").toString()).contains("8月　垃圾清运");
    engine.getIdentityService().setAuthentication("coordinator-226", List.of("coordinator"), List.of(GUOHE));
    engine.getTaskService().claim(task.getId(), "coordinator-226");
    assertThatThrownBy(() -> engine.getFormService().submitTaskForm(task.getId(), Map.of())).hasMessageContaining("怎样安排");
    engine.getFormService().submitTaskForm(task.getId(), Map.of("arrangement", "定于二十七日开会"));
    engine.getIdentityService().clearAuthentication();
    assertThat(database.queryForObject("SELECT arrangement FROM dispatch_reminder WHERE station_id = ? AND period = '2035-Q3'",
        String.class, GUOHE)).isEqualTo("定于二十七日开会");

    itIs("2035-09-29T07:10:00");
    look();
    assertThat(tasks()).as("once in a period").isEmpty();
    itIs("2035-12-30T07:10:00");
    look();
    assertThat(tasks()).as("nothing is planned for the last quarter").isEmpty();
  }

  @Test
  void theReportSetsMeetingsAgainstThePlan() {
    approvedPlan(GUOHE, 8);
    approvedPlan(ZHONGLOU, 9);
    meeting(GUOHE, "2035-08-10T09:00:00");
    assertThat(drafted(GUOHE, Cycle.MONTH)).containsEntry("MEETINGS_PLANNED", "1 次").containsEntry("MEETINGS_HELD", "1 次");
    assertThat(drafted(ZHONGLOU, Cycle.MONTH)).containsEntry("MEETINGS_PLANNED", "0 次").containsEntry("MEETINGS_HELD", "0 次");
    assertThat(drafted(DISTRICT, Cycle.QUARTER)).containsEntry("MEETINGS_PLANNED", "2 次").containsEntry("MEETINGS_HELD", "1 次");
  }

  // ---- small words

  private Map<String, String> drafted(String station, Cycle cycle) {
    NewRow row = new NewRow();
    reportMapper.insertReport(row, station, cycle.of(LocalDate.parse("2035-08-15")), station.equals(DISTRICT));
    reports.draft(row.getId());
    return reports.figures(row.getId()).stream().collect(Collectors.toMap(ReportedFigure::code, ReportedFigure::words));
  }

  private void approvedPlan(String station, int month) {
    starts("coordinator", station, AnnualPlan.KEY, with("planYear", 2035))
        .completes("coordinator", "draftPlan", with("planTopics", List.of(row("垃圾清运", month, null))))
        .completes("party-committee", "approvePlan", with("ruling", "APPROVE"))
        .endsAt("planInForce");
  }

  private static Map<String, Object> row(String title, int month, Long deferred) {
    return Walk.row("topicName", title, "category", "INDUSTRY", "plannedMonth", month, "meetingForm", "YARD", "leadName", "王站长",
        "deferredTopic", deferred == null ? null : String.valueOf(deferred));
  }

  private void meeting(String station, String at) {
    write("INSERT INTO meeting_session (topic_id, station_id, consultation_round, type_code, status_code, starts_at, place, chair,"
        + " residents_invited, postponed_count, quorum_reached) VALUES (?, ?, 1, 'DISCUSSION', 'CLOSED', ?, '议事室', '站长', 5, 0, TRUE)",
        aTopic().at(station).open().id(), station, LocalDateTime.parse(at));
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

  private List<Task> tasks() {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey("arrangeMeeting").list();
  }

  /** The daily timer fires, and what follows from it is done as the job executor does: as the job's tenant, who sees no other. */
  private void look() {
    Job morning = engine.getManagementService().createJobQuery().timers().processDefinitionKey(PlanWatch.KEY).singleResult();
    engine.getManagementService().executeJob(morning.getId());
    for (Job job : engine.getManagementService().createJobQuery().messages().processDefinitionKey(PlanWatch.KEY).list()) {
      engine.getIdentityService().setAuthentication(null, null, List.of(job.getTenantId()));
      try {
        engine.getManagementService().executeJob(job.getId());
      } finally {
        engine.getIdentityService().clearAuthentication();
      }
    }
  }
}
