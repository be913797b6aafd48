package org.xieshang.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.Walk;
import org.xieshang.record.Journal;

/** While somebody is away their substitute, and nobody else, does their work, as their own; then it ends by itself. */
class StandingTest extends CounterTest {

  private static final String AWAY = "coordinator-226";
  private static final String SUBSTITUTE = "station-head-226";

  @Autowired private Journal journal;
  @Autowired private Standing standing;
  @Autowired private JdbcTemplate database;
  @Autowired private TransactionTemplate transaction;

  private Walk walk;
  private String id;

  @BeforeEach
  void aTaskOfSomebodyAway() {
    walk = walk("pre-meeting-research", aTopic());
    id = walk.task("confirmTeam").getId();
    engine.getTaskService().setAssignee(id, AWAY);
  }

  @AfterEach
  void everybodyIsBack() {
    transaction.executeWithoutResult(done -> database.update("DELETE FROM access_absence"));
  }

  private ResultActions arranges(String who, String absent, String substitute, String from, String to, String reason) throws Exception {
    return send(who, post("/counter/absence").param("absent", absent).param("substitute", substitute)
        .param("from", from).param("to", to).param("reason", reason));
  }

  private ResultActions takesOver(String who) throws Exception {
    return send(who, post("/counter/tasks/" + id + "/take-over"));
  }

  private String assignee() {
    return engine.getTaskService().createTaskQuery().taskId(id).singleResult().getAssignee();
  }

  private void completes(String account) {
    engine.getIdentityService().setAuthentication(account, List.of("station-head"), List.of(GUOHE));
    try {
      engine.getTaskService().complete(id, Map.of());
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  @Test
  void theSubstituteDoesTheWorkAndTheRecordSaysInWhosePlace() throws Exception {
    arranges(AWAY, AWAY, SUBSTITUTE, "2026-06-01", "2026-06-03", "外出学习").andExpect(status().is3xxRedirection());
    assertThat(database.queryForList("SELECT words FROM notice_message WHERE recipient = ? AND kind = '代办安排'", String.class, SUBSTITUTE))
        .anySatisfy(words -> assertThat(words).contains("2026年6月1日至2026年6月3日", "外出学习"));
    ask(SUBSTITUTE, get("/counter/absence"))
        .andExpect(content().string(containsString("我正在代侯雪荣办理（到2026年6月3日）")))
        .andExpect(content().string(containsString("value=\"" + id + "\"")));
    ask(SUBSTITUTE, get("/counter/tasks/" + id + "/ways")).andExpect(jsonPath("$.standIn").value("侯雪荣"));

    takesOver(SUBSTITUTE).andExpect(status().isOk());
    assertThat(assignee()).isEqualTo(SUBSTITUTE);
    completes(SUBSTITUTE);

    assertThat(journal.list(walk.topicId())).anySatisfy(act -> {
      assertThat(act.stepId()).isEqualTo("confirmTeam");
      assertThat(act.actor()).isEqualTo(SUBSTITUTE);
      assertThat(act.words()).startsWith("代办：代侯雪荣办理");
    }).anySatisfy(act -> assertThat(act.stepId()).isEqualTo("taskTakenOver"));
  }

  @Test
  void whatNobodyHasYetIsTakenForTheAbsentOnesPost() throws Exception {
    engine.getTaskService().setAssignee(id, null);
    takesOver(SUBSTITUTE).andExpect(status().isForbidden());
    arranges(SUBSTITUTE, AWAY, SUBSTITUTE, "2026-06-01", "2026-06-01", "病假").andExpect(status().is3xxRedirection());
    ask(SUBSTITUTE, get("/counter/absence")).andExpect(content().string(containsString("代为认领")));
    takesOver(SUBSTITUTE).andExpect(status().isOk());
    ask(SUBSTITUTE, get("/counter/absence")).andExpect(content().string(containsString("去办理")));
    assertThat(assignee()).isEqualTo(SUBSTITUTE);
  }

  @Test
  void itBeginsAndEndsByItself() throws Exception {
    arranges(AWAY, AWAY, SUBSTITUTE, "2026-06-02", "2026-06-03", "外出学习").andExpect(status().is3xxRedirection());
    takesOver(SUBSTITUTE).andExpect(status().isForbidden());
    walk.timePasses(Duration.ofDays(1));
    takesOver(SUBSTITUTE).andExpect(status().isOk());
    assertThat(standing.settle()).isZero();
    walk.timePasses(Duration.ofDays(2));

    assertThatThrownBy(() -> completes(SUBSTITUTE)).isInstanceOf(AuthorizationException.class).hasMessageContaining("代办期已结束");
    assertThat(standing.settle()).isEqualTo(1);
    assertThat(assignee()).isEqualTo(AWAY);
    assertThat(standing.settle()).isZero();
    assertThat(journal.list(walk.topicId())).last().satisfies(act -> {
      assertThat(act.actor()).isEqualTo(Journal.SYSTEM);
      assertThat(act.words()).contains("退还：侯雪荣");
    });
    assertThat(database.queryForList("SELECT title FROM notice_message WHERE recipient = ? AND task_id = ?", String.class, AWAY, id)).hasSize(1);
    takesOver(SUBSTITUTE).andExpect(status().isForbidden());
  }

  @Test
  void aSubstituteWhoLeavesGivesItBackToWhoseItIs() throws Exception {
    arranges(AWAY, AWAY, SUBSTITUTE, "2026-06-01", "2026-06-20", "外出学习");
    takesOver(SUBSTITUTE).andExpect(status().isOk());
    leaves(SUBSTITUTE);
    assertThat(assignee()).isEqualTo(AWAY);
  }

  @Test
  void whatIsDoneForSomebodyWhoLeavesIsForAllOfTheirPost() throws Exception {
    arranges(AWAY, AWAY, SUBSTITUTE, "2026-06-01", "2026-06-20", "外出学习");
    takesOver(SUBSTITUTE).andExpect(status().isOk());
    leaves(AWAY);
    assertThat(assignee()).isNull();
  }

  @Test
  void whoTakesATaskLaterHasItForThemselves() throws Exception {
    arranges(AWAY, AWAY, SUBSTITUTE, "2026-06-01", "2026-06-01", "病假");
    takesOver(SUBSTITUTE).andExpect(status().isOk());
    engine.getTaskService().setAssignee(id, AWAY);
    walk.timePasses(Duration.ofDays(2));
    standing.settle();
    engine.getTaskService().setAssignee(id, SUBSTITUTE);
    completes(SUBSTITUTE);
    assertThat(journal.list(walk.topicId())).filteredOn(act -> act.stepId().equals("confirmTeam"))
        .allSatisfy(act -> assertThat(act.words()).doesNotContain("代办"));
  }

  private void leaves(String account) {
    rosterChanges("UPDATE roster_post SET ended_on = '2026-05-31' WHERE account = '" + account + "'",
        "UPDATE roster_post SET ended_on = NULL WHERE account = '" + account + "'");
  }

  @Test
  void whoComesBackEarlierEndsIt() throws Exception {
    arranges(AWAY, AWAY, SUBSTITUTE, "2026-06-01", "2026-06-20", "外出学习");
    takesOver(SUBSTITUTE).andExpect(status().isOk());
    long absence = database.queryForObject("SELECT MAX(id) FROM access_absence", Long.class);
    send("coordinator-001", post("/counter/absence/" + absence + "/end")).andExpect(status().isNotFound());
    send("party-committee-226", post("/counter/absence/" + absence + "/end")).andExpect(status().isNotFound());
    ask(AWAY, post("/counter/absence/" + absence + "/end")).andExpect(status().isForbidden());
    assertThat(assignee()).isEqualTo(SUBSTITUTE);
    send(AWAY, post("/counter/absence/" + absence + "/end")).andExpect(status().is3xxRedirection());
    assertThat(assignee()).isEqualTo(AWAY);
    ask(AWAY, get("/counter/absence")).andExpect(content().string(containsString("提前结束")));
  }

  @Test
  void nobodyMakesThemselvesASubstitute() throws Exception {
    for (String somebody : List.of("coordinator-001", "station-head-001", "party-committee-226", "member-0001", "housing-bureau", "chair")) {
      arranges(somebody, AWAY, SUBSTITUTE, "2026-06-01", "2026-06-01", "代办").andExpect(status().isForbidden());
      takesOver(somebody).andExpect(result -> assertThat(result.getResponse().getStatus()).isIn(403, 404));
    }
    ask(AWAY, post("/counter/absence").param("absent", AWAY).param("substitute", SUBSTITUTE)
        .param("from", "2026-06-01").param("to", "2026-06-01").param("reason", "无令牌")).andExpect(status().isForbidden());
    assertThat(database.queryForObject("SELECT COUNT(*) FROM access_absence", Integer.class)).isZero();
    arranges("admin", AWAY, SUBSTITUTE, "2026-06-01", "2026-06-01", "病假").andExpect(status().is3xxRedirection());
    for (String somebody : List.of("coordinator-001", "party-committee-226", "chair")) {
      takesOver(somebody).andExpect(result -> assertThat(result.getResponse().getStatus()).isIn(403, 404));
    }
    assertThat(assignee()).isEqualTo(AWAY);
  }

  @Test
  void onlyTheSameKindOfPostOfTheSameStation() throws Exception {
    for (String wrong : List.of("coordinator-001", "party-committee-226", "member-0001", "chair", "committee-liaison-01", AWAY, "nobody", "")) {
      arranges(AWAY, AWAY, wrong, "2026-06-01", "2026-06-01", "外出").andExpect(status().isBadRequest())
          .andExpect(content().string(containsString("“由谁代办”")));
    }
    ask("party-committee-226", get("/counter/absence")).andExpect(status().isOk()).andExpect(content().string(containsString("没有可以代")));
    ask("member-0001", get("/counter/absence")).andExpect(status().isForbidden()).andExpect(content().string(containsString("只能由您本人办理")));
    ask("housing-bureau", get("/counter/absence")).andExpect(status().isForbidden());
    ask("coordinator-001", get("/counter/absence").param("for", AWAY)).andExpect(content().string(not(containsString("name=\"substitute\""))));
  }

  @Test
  void aSlipIsNamedAndNothingTypedIsLost() throws Exception {
    arranges(AWAY, AWAY, SUBSTITUTE, "2026-05-31", "2026-06-02", "外出<b>学习</b>").andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("“从”不能早于今天")))
        .andExpect(content().string(containsString("value=\"2026-06-02\"")))
        .andExpect(content().string(containsString("外出&lt;b&gt;学习&lt;/b&gt;")));
    arranges(AWAY, AWAY, SUBSTITUTE, "2026-06-03", "2026-06-02", "学习").andExpect(content().string(containsString("“到”不能早于“从”")));
    arranges(AWAY, AWAY, SUBSTITUTE, "2026-06-03", "2027-06-02", "学习").andExpect(content().string(containsString("最长 180 天")));
    arranges(AWAY, AWAY, SUBSTITUTE, "明天", "2026-06-02", "学习").andExpect(content().string(containsString("“从”请填写日期")));
    arranges(AWAY, AWAY, SUBSTITUTE, "2026-06-01", "2026-06-02", " ").andExpect(content().string(containsString("请填写“事由”")));
    arranges(AWAY, AWAY, SUBSTITUTE, "2026-06-01", "2026-06-05", "学习").andExpect(status().is3xxRedirection());
    arranges(AWAY, AWAY, SUBSTITUTE, "2026-06-05", "2026-06-06", "学习").andExpect(content().string(containsString("已有代办安排")));
    arranges(SUBSTITUTE, SUBSTITUTE, AWAY, "2026-06-05", "2026-06-06", "学习").andExpect(content().string(containsString("自己也不在岗")));
    assertThat(database.queryForObject("SELECT COUNT(*) FROM access_absence", Integer.class)).isEqualTo(1);
  }
}
