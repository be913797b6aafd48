package org.xieshang.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieshang.Walk;
import org.xieshang.record.Act;
import org.xieshang.record.Journal;
import org.xieshang.record.Topic;

/** One overdue step after the other, with the clock moved. 2026-06-01 is a Monday; 06-19 is 端午. */
class DeadlineSupervisionScenariosTest extends SupervisionTest {

  @Autowired private Journal journal;

  @Test
  void anOverdueStepClimbsFromTheReminderToTheChair() {
    Walk walk = anOverdueAcceptance();
    String taskId = walk.task("acceptTopic").getId();

    supervisor.on("2026-06-01");
    assertThat(levels(taskId)).isEmpty();
    supervisor.on("2026-06-02").on("2026-06-03");
    assertThat(levels(taskId)).containsExactly("临期提醒");
    assertThat(messagesTo("coordinator-226", taskId)).containsExactly("临期提醒");
    supervisor.on("2026-06-04").on("2026-06-05").on("2026-06-10");
    assertThat(levels(taskId)).containsExactly("临期提醒", "催办通知书");
    assertThat(messagesTo("station-head-226", taskId)).containsExactly("催办通知书");
    supervisor.on("2026-06-11").on("2026-06-17");
    assertThat(levels(taskId)).last().isEqualTo("督办函");
    assertThat(messagesTo("inspection-office", taskId)).containsExactly("督办函");
    supervisor.on("2026-06-18").on("2026-06-25");
    assertThat(levels(taskId)).last().isEqualTo("通报");
    assertThat(leadersAsked()).isEmpty();

    supervisor.on("2026-06-26");
    assertThat(leadersAsked()).containsExactly("area-leader-01");
    supervisor.on("2026-07-02").on("2026-07-03");
    assertThat(leadersAsked()).containsExactly("vice-chair");
    supervisor.on("2026-07-10").on("2026-07-17").on("2026-09-17");
    assertThat(leadersAsked()).containsExactly("chair");
    assertThat(levels(taskId)).containsExactly("临期提醒", "催办通知书", "督办函", "通报", "提级督办", "提级督办", "提级督办");
    assertThat(recorded(walk)).containsExactly("临期提醒", "催办通知书", "督办函", "通报", "提级督办", "提级督办", "提级督办");
    assertThat(engine.getTaskService().createTaskQuery().taskDefinitionKey("superviseStep").singleResult().getTenantId()).isEqualTo(GUOHE);

    walk.completes("coordinator", "acceptTopic", with("handling", "COMPLETE"), with("room", "STATION"));
    supervisor.run();
    assertThat(leadersAsked()).isEmpty();
    supervisor.on("2026-12-01");
    assertThat(levels(taskId)).hasSize(7);
  }

  @Test
  void aVacantPostPassesItOnAndNothingIsSkipped() {
    vacate("station-head-226");
    vacate("vice-chair");
    change("UPDATE roster_area_leader SET ended_on = '2026-01-01'");
    Walk walk = anOverdueAcceptance();
    String taskId = walk.task("acceptTopic").getId();

    supervisor.on("2026-06-02").on("2026-06-04");
    assertThat(messagesTo("chair", taskId)).containsExactly("催办通知书");
    assertThat(lastWords(walk)).contains("顺延：承办单位负责人、站长、分片包抓领导、分管副主席空缺");

    supervisor.on("2026-06-11").on("2026-06-18").on("2026-06-26");
    assertThat(leadersAsked()).containsExactly("chair");
    assertThat(lastWords(walk)).contains("顺延：分片包抓领导、分管副主席空缺");
    supervisor.on("2026-08-03");
    assertThat(levels(taskId)).containsExactly("临期提醒", "催办通知书", "督办函", "通报", "提级督办");
  }

  @Test
  void whenNobodyHoldsAnyPostTheAdministratorHasTheTask() {
    change("UPDATE roster_post SET ended_on = '2026-01-01'");
    change("UPDATE roster_area_leader SET ended_on = '2026-01-01'");
    String taskId = anOverdueAcceptance().task("acceptTopic").getId();
    supervisor.on("2026-06-02").on("2026-06-04").on("2026-06-11").on("2026-06-18").on("2026-06-26");
    assertThat(levels(taskId)).hasSize(5);
    assertThat(messagesTo("admin", taskId)).hasSize(5);
    assertThat(leadersAsked()).containsExactly("admin");
  }

  /** Each level's own days count from the level before, so a notice is never overtaken by the next on the day it goes out. */
  @Test
  void aClockThatJumpsTakesTheLevelsOneAfterTheOther() {
    String taskId = anOverdueAcceptance().task("acceptTopic").getId();
    supervisor.on("2026-09-01");
    assertThat(levels(taskId)).containsExactly("临期提醒", "催办通知书");
    supervisor.on("2026-09-07").on("2026-09-07");
    assertThat(levels(taskId)).hasSize(2);
    supervisor.on("2026-09-08");
    assertThat(levels(taskId)).containsExactly("临期提醒", "催办通知书", "督办函");
    supervisor.on("2026-08-01");
    assertThat(levels(taskId)).hasSize(3);
  }

  @Test
  void nothingGoesOutWhenNobodyWorks() {
    String taskId = anOverdueAcceptance().task("acceptTopic").getId();
    due(taskId, "2026-06-05T18:00:00");
    supervisor.on("2026-06-06").on("2026-06-07").on("2026-06-08T08:29:00");
    assertThat(levels(taskId)).isEmpty();
    supervisor.on("2026-06-08T08:30:00");
    assertThat(levels(taskId)).containsExactly("临期提醒", "催办通知书");
  }

  @Test
  void anExtensionBeforeExpiryMovesTheClock() {
    String taskId = anOverdueAcceptance().task("acceptTopic").getId();
    supervisor.on("2026-06-02");
    due(taskId, "2026-06-17T18:00:00");
    supervisor.on("2026-06-10").on("2026-06-17");
    assertThat(levels(taskId)).containsExactly("临期提醒");
    supervisor.on("2026-06-18");
    assertThat(levels(taskId)).containsExactly("临期提醒", "催办通知书");
  }

  @Test
  void aDeadlineMovedByHandNeverRepeatsALevel() {
    String taskId = anOverdueAcceptance().task("acceptTopic").getId();
    due(taskId, "2026-05-20T18:00:00");
    supervisor.on("2026-06-01");
    assertThat(levels(taskId)).containsExactly("临期提醒", "催办通知书");
    due(taskId, "2026-06-12T18:00:00");
    supervisor.on("2026-06-08").on("2026-06-12");
    assertThat(levels(taskId)).hasSize(2);
    supervisor.on("2026-06-15");
    assertThat(levels(taskId)).containsExactly("临期提醒", "催办通知书", "督办函");
    due(taskId, "2026-01-05T18:00:00");
    supervisor.on("2026-06-16");
    assertThat(levels(taskId)).hasSize(3);
  }

  /** 补正 waits for the proposer and the case's clock stands; the steps of other cases are followed all the same, and so is this one. */
  @Test
  void aPausedCaseStopsNobodysLadder() {
    Walk paused = walk("topic-review", aTopic());
    paused.completes("coordinator", "acceptTopic", with("handling", "RETURN"), with("toComplete", "请写明涉及哪几个村民小组"));
    assertThat(topics.get(paused.topicId()).pausedAt()).isNotNull();
    String waiting = paused.task("completeProposal").getId();
    String other = anOverdueAcceptance().task("acceptTopic").getId();
    due(waiting, "2026-06-03T18:00:00");
    supervisor.on("2026-06-04");
    assertThat(levels(other)).containsExactly("临期提醒", "催办通知书");
    assertThat(levels(waiting)).containsExactly("临期提醒", "催办通知书");
  }

  @Test
  void aTaskAddedInModelerIsSupervisedWithoutOtherChange() throws IOException {
    String model = Files.readString(Path.of("src/test/resources/processes-test/supervised-trial.bpmn"));
    engine.getRepositoryService().createDeployment().addString("supervised-trial.bpmn", model).deploy();
    Topic topic = aTopic().open();
    engine.getRuntimeService().createProcessInstanceByKey("supervised-trial").businessKey(topic.caseNumber())
        .setVariables(Map.of("stationId", GUOHE, "topicId", topic.id())).execute();
    Task added = engine.getTaskService().createTaskQuery().taskDefinitionKey("inspectSite").singleResult();
    assertThat(added.getDueDate()).isNull();

    supervisor.run();
    assertThat(now.local(engine.getTaskService().createTaskQuery().taskId(added.getId()).singleResult().getDueDate()))
        .as("three working days, the last row of the table").isEqualTo("2026-06-04T18:00:00");
    supervisor.on("2026-06-03").on("2026-06-05").on("2026-06-12");
    assertThat(levels(added.getId())).containsExactly("临期提醒", "催办通知书", "督办函");
    assertThat(messagesTo("housing-bureau", added.getId())).containsExactly("临期提醒", "催办通知书", "督办函");
    assertThat(journal.list(topic.id())).extracting(Act::step).contains("督办函");
  }

  /** A candidate may be a person and no group: one such step among the due must not stop all others. */
  @Test
  void aStepThatNamesAMemberClimbsLikeAnyOther() {
    Walk walk = walk("pre-meeting-research", aTopic()).completes("coordinator", "confirmTeam");
    Task asked = walk.tasks("answerAssignment").get(0);
    String other = anOverdueAcceptance().task("acceptTopic").getId();
    supervisor.on("2026-06-02").on("2026-06-04").on("2026-06-11").on("2026-06-18").on("2026-06-26");
    assertThat(levels(other)).hasSize(5);
    assertThat(levels(asked.getId())).containsExactly("临期提醒", "催办通知书", "督办函", "通报", "提级督办");
    assertThat(messagesTo("station-head-226", asked.getId())).contains("催办通知书");
    List<Task> leaders = engine.getTaskService().createTaskQuery().taskDefinitionKey("superviseStep").taskCandidateUser("area-leader-01").list();
    assertThat(leaders).extracting(task -> engine.getTaskService().getVariableLocal(task.getId(), "view").toString())
        .as("a member's answer can be given to the coordinator or the head").allMatch(view -> view.contains("REASSIGN"));
  }

  /** A model drawn without the boundary event: the step stays with who has left, and a leader may give it to somebody else. */
  @Test
  void aStepThatNobodyWhoIsNamedCanOpenIsReassigned() throws IOException {
    String taskId = anAddedStep("camunda:assignee=\"member-0001\"");
    rosterChanges("UPDATE placement_member SET station_id = '621202001' WHERE member_id = 'member-0001'",
        "UPDATE placement_member SET station_id = '621202226' WHERE member_id = 'member-0001'");
    supervisor.run();
    supervisor.on("2026-06-03").on("2026-06-05").on("2026-06-12").on("2026-06-22").on("2026-06-29");
    Leader leader = new Leader(engine, "area-leader-01", GUOHE);
    leader.decides(with("supervisionDecision", "REASSIGN"), with("limitUntil", "2026-07-08"), with("reassignTo", "coordinator-226"),
        with("instruction", "委员已调离，请联络员核查"));
    assertThat(engine.getTaskService().createTaskQuery().taskId(taskId).singleResult().getAssignee()).isEqualTo("coordinator-226");
  }

  /** The head would otherwise approve what the head decided. */
  @Test
  void whatIsForAVacantPostIsNotTheStationsToDo() throws IOException {
    vacate("party-committee-226");
    anAddedStep("camunda:candidateGroups=\"party-committee\"");
    supervisor.run();
    supervisor.on("2026-06-03").on("2026-06-05").on("2026-06-12").on("2026-06-22").on("2026-06-29");
    assertThat(new Leader(engine, "area-leader-01", GUOHE).view()).contains("无人可办").doesNotContain("REASSIGN");
  }

  private String anAddedStep(String whose) throws IOException {
    String model = Files.readString(Path.of("src/test/resources/processes-test/supervised-trial.bpmn"))
        .replaceFirst("camunda:candidateGroups=\"[^\"]*\"", whose);
    engine.getRepositoryService().createDeployment().addString("supervised-trial.bpmn", model).deploy();
    Topic topic = aTopic().open();
    engine.getRuntimeService().createProcessInstanceByKey("supervised-trial").businessKey(topic.caseNumber())
        .setVariables(Map.of("stationId", GUOHE, "topicId", topic.id())).execute();
    return engine.getTaskService().createTaskQuery().taskDefinitionKey("inspectSite").singleResult().getId();
  }

  @Test
  void aTaskOfNoProcessIsTheDistricts() {
    Task own = engine.getTaskService().newTask("own-task");
    own.setName("另行交办");
    engine.getTaskService().saveTask(own);
    engine.getTaskService().addCandidateGroup("own-task", "coordinator");
    try {
      supervisor.run();
      supervisor.on("2026-06-03");
      assertThat(messagesTo("coordinator-000", "own-task")).containsExactly("临期提醒");
    } finally {
      engine.getTaskService().deleteTask("own-task", true);
    }
  }

  @Test
  void aLeaderSetsALimitAndTheLadderWaitsForIt() {
    Walk walk = anOverdueAcceptance();
    String taskId = walk.task("acceptTopic").getId();
    supervisor.on("2026-06-02").on("2026-06-04").on("2026-06-11").on("2026-06-18").on("2026-06-26");
    Leader leader = new Leader(engine, "area-leader-01", GUOHE);
    assertThat(leader.view()).contains("受理").contains("侯雪荣").contains("督办函").contains("已逾期");
    leader.refused("应在今天以后", with("supervisionDecision", "LIMIT"), with("limitUntil", "2026-06-26"), with("instruction", "抓紧"));
    leader.decides(with("supervisionDecision", "LIMIT"), with("limitUntil", "2026-07-08"), with("instruction", "月初前受理"));
    assertThat(messages("instruction/" + taskId)).containsExactly("coordinator-226");
    assertThat(due(taskId)).isEqualTo("2026-07-08T18:00:00");
    supervisor.on("2026-07-08");
    assertThat(leadersAsked()).isEmpty();
    supervisor.on("2026-07-09");
    assertThat(leadersAsked()).containsExactly("vice-chair");

    Leader above = new Leader(engine, "vice-chair", GUOHE);
    above.decides(with("supervisionDecision", "REASSIGN"), with("limitUntil", "2026-07-15"), with("reassignTo", "station-head-226"),
        with("instruction", "请站长办理"));
    assertThat(walk.task("acceptTopic").getAssignee()).isEqualTo("station-head-226");
    supervisor.on("2026-07-16");
    new Leader(engine, "chair", GUOHE).decides(with("supervisionDecision", "EXPLAIN"), with("instruction", "防汛期间人手不足"));
    assertThat(due(taskId)).isEqualTo("2026-07-15T18:00:00");
    assertThat(journal.list(walk.topicId())).extracting(Act::step).filteredOn("督办逾期步骤"::equals).hasSize(3);
    assertThat(levels(taskId)).hasSize(7);
  }

  @Test
  void aLeaderIsNotAskedAboutAStepThatIsDone() {
    Walk walk = anOverdueAcceptance();
    supervisor.on("2026-06-02").on("2026-06-04").on("2026-06-11").on("2026-06-18").on("2026-06-26");
    walk.completes("coordinator", "acceptTopic", with("handling", "COMPLETE"), with("room", "STATION"));
    Leader leader = new Leader(engine, "area-leader-01", GUOHE);
    leader.refused("已经办结", with("supervisionDecision", "EXPLAIN"), with("instruction", "已知悉"));
    supervisor.run();
    assertThat(leadersAsked()).isEmpty();
  }

  @Test
  void aLeaderWhoLeavesIsSucceededByWhoeverHoldsThePostNow() {
    Walk walk = anOverdueAcceptance();
    String taskId = walk.task("acceptTopic").getId();
    supervisor.on("2026-06-02").on("2026-06-04").on("2026-06-11").on("2026-06-18").on("2026-06-26");
    assertThat(leadersAsked()).containsExactly("area-leader-01");

    String back = "UPDATE roster_area_leader SET account = 'area-leader-01' WHERE station_id = '621202226'";
    rosterChanges("UPDATE roster_area_leader SET account = 'area-leader-02' WHERE station_id = '621202226'", back);
    assertThat(leadersAsked()).containsExactly("area-leader-02");
    assertThat(messages("successor/")).contains("area-leader-02");
    Leader successor = new Leader(engine, "area-leader-02", GUOHE);
    assertThat(successor.view()).contains("受理").contains("已逾期");

    rosterChanges("UPDATE roster_area_leader SET ended_on = '2026-06-25' WHERE station_id = '621202226'",
        "UPDATE roster_area_leader SET ended_on = NULL WHERE station_id = '621202226'");
    assertThat(leadersAsked()).as("the post is vacant").containsExactly("vice-chair");
    assertThat(levels(taskId)).as("no new level").hasSize(5);
    assertThat(journal.list(walk.topicId())).filteredOn(act -> act.stepId().equals("askSuccessor")).hasSize(2)
        .last().satisfies(act -> assertThat(act.words()).contains("顺延：分片包抓领导空缺"));

    supervisor.on("2026-07-02");
    assertThat(leadersAsked()).as("five working days of their own").containsExactly("vice-chair");
    supervisor.on("2026-07-03");
    assertThat(leadersAsked()).as("not the vice-chair once more").containsExactly("chair");
    assertThat(levels(taskId)).hasSize(6);
  }

  @Test
  void aLeaderMayLeaveWhileTheStepIsDone() {
    Walk walk = anOverdueAcceptance();
    supervisor.on("2026-06-02").on("2026-06-04").on("2026-06-11").on("2026-06-18").on("2026-06-26");
    walk.completes("coordinator", "acceptTopic", with("handling", "COMPLETE"), with("room", "STATION"));
    rosterChanges("UPDATE roster_area_leader SET ended_on = '2026-06-25' WHERE station_id = '621202226'",
        "UPDATE roster_area_leader SET ended_on = NULL WHERE station_id = '621202226'");
    supervisor.run();
    assertThat(leadersAsked()).isEmpty();
    assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
  }

  @Test
  void aYearWithoutACalendarIsSaidWhereItMatters() {
    supervisor.on("2028-03-01").on("2028-03-02");
    assertThat(messages("calendar/2028/")).containsExactly("admin", "leading-group-office");
    Walk walk = anOverdueAcceptance();
    assertThat(walk.view("acceptTopic")).contains("2028 年的节假日安排尚未录入");
    String taskId = walk.task("acceptTopic").getId();
    supervisor.on("2028-03-07");
    assertThat(database.queryForObject(
        "SELECT d.words FROM notice_document d JOIN supervision_level l ON l.document_id = d.id WHERE l.task_id = ?", String.class, taskId))
        .contains("期限暂按周一至周五计算");
  }

  private void vacate(String account) {
    change("UPDATE roster_post SET ended_on = '2026-01-01' WHERE account = '" + account + "'");
  }

  private void due(String taskId, String at) {
    engine.getTaskService().setDueDate(taskId, now.date(LocalDateTime.parse(at)));
  }

  private LocalDateTime due(String taskId) {
    return now.local(engine.getTaskService().createTaskQuery().taskId(taskId).singleResult().getDueDate());
  }

  private String lastWords(Walk walk) {
    List<Act> acts = journal.list(walk.topicId());
    return acts.get(acts.size() - 1).words();
  }

  private List<String> messages(String key) {
    return database.queryForList(
        "SELECT recipient FROM notice_message WHERE message_key LIKE ? ORDER BY recipient", String.class, key + "%");
  }

  private List<String> recorded(Walk walk) {
    return journal.list(walk.topicId()).stream().filter(act -> act.stepId().equals("takeLevels")).map(Act::step).toList();
  }
}
