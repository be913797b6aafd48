package org.xieshang.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xieshang.Walk;
import org.xieshang.record.Journal;

/** Claiming several tasks, handing one over, sending one back: by those who may, with a reason, and told to those it concerns. */
class PassingTest extends CounterTest {

  private static final String MINE = "coordinator-226";
  private static final String COLLEAGUE = "coordinator-226b";
  private static final String HEAD = "station-head-226";

  @Autowired private Journal journal;
  @Autowired private JdbcTemplate database;

  private Walk walk;
  private String id;

  @BeforeEach
  void aColleagueAndATask() {
    var user = engine.getIdentityService().newUser(COLLEAGUE);
    user.setFirstName("李小同");
    user.setPassword("Only-for-2026-tests");
    engine.getIdentityService().saveUser(user);
    engine.getIdentityService().createMembership(COLLEAGUE, "coordinator");
    engine.getIdentityService().createTenantUserMembership(GUOHE, COLLEAGUE);
    walk = walk("pre-meeting-research", aTopic());
    id = walk.task("confirmTeam").getId();
  }

  @AfterEach
  void theColleagueLeaves() {
    engine.getIdentityService().deleteUser(COLLEAGUE);
  }

  private ResultActions handsOver(String who, String taskId, String to, String reason) throws Exception {
    return send(who, json(post("/counter/tasks/" + taskId + "/hand-over"), Map.of("to", to, "reason", reason)));
  }

  private ResultActions sendsBack(String who, String taskId, String reason) throws Exception {
    return send(who, json(post("/counter/tasks/" + taskId + "/send-back"), Map.of("reason", reason)));
  }

  private String assignee() {
    return engine.getTaskService().createTaskQuery().taskId(id).singleResult().getAssignee();
  }

  private List<String> letters(String account) {
    return database.queryForList("SELECT words FROM notice_message WHERE recipient = ? AND task_id = ?", String.class, account, id);
  }

  @Test
  void severalAreClaimedAtOnceAndWhoWasQuickerIsNamed() throws Exception {
    Walk second = walk("pre-meeting-research", aTopic());
    Walk third = walk("pre-meeting-research", aTopic());
    String taken = second.task("confirmTeam").getId();
    String free = third.task("confirmTeam").getId();
    engine.getTaskService().setAssignee(taken, COLLEAGUE);

    ask(MINE, get("/counter/cards").param("task", id, taken))
        .andExpect(jsonPath("$[?(@.id=='" + id + "')].claimable").value(true))
        .andExpect(jsonPath("$[?(@.id=='" + taken + "')].claimable").value(false));
    ask(HEAD, get("/counter/cards").param("task", id)).andExpect(jsonPath("$[0].claimable").value(false));
    send(MINE, json(post("/counter/claim"), Map.of("tasks", List.of(id, taken, "no-such-task", free))))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.claimed").value(2))
        .andExpect(jsonPath("$.others", hasSize(2)))
        .andExpect(jsonPath("$.others[0]").value("“%s”（%s）已由李小同认领。".formatted(
            second.task("confirmTeam").getName(), topics.get(second.topicId()).title())))
        .andExpect(jsonPath("$.others[1]").value("有一项任务已办结，或不属于您的工作站。"));
    assertThat(assignee()).isEqualTo(MINE);
    assertThat(third.task("confirmTeam").getAssignee()).isEqualTo(MINE);
    assertThat(second.task("confirmTeam").getAssignee()).isEqualTo(COLLEAGUE);
  }

  @Test
  void nobodyClaimsWhatIsNotTheirs() throws Exception {
    for (String stranger : List.of("coordinator-001", "housing-bureau", "member-0001", HEAD, "chair")) {
      send(stranger, json(post("/counter/claim"), Map.of("tasks", List.of(id))))
          .andExpect(status().isOk()).andExpect(jsonPath("$.claimed").value(0)).andExpect(jsonPath("$.others", hasSize(1)));
    }
    ask(MINE, json(post("/counter/claim"), Map.of("tasks", List.of(id)))).andExpect(status().isForbidden());
    ask(MINE, json(post("/counter/claim").sessionAttr(TOKEN, "given-out").header("X-Page-Token", "guessed"), Map.of("tasks", List.of(id))))
        .andExpect(status().isForbidden());
    assertThat(assignee()).isNull();
  }

  @Test
  void aTaskGoesToAColleagueWithAReason() throws Exception {
    engine.getTaskService().setAssignee(id, MINE);
    ask(MINE, get("/counter/tasks/" + id + "/ways"))
        .andExpect(jsonPath("$.why").doesNotExist())
        .andExpect(jsonPath("$.colleagues", hasSize(1)))
        .andExpect(jsonPath("$.colleagues[0].account").value(COLLEAGUE))
        .andExpect(jsonPath("$.returnable").value(true));
    handsOver(MINE, id, COLLEAGUE, "外出开会，急事打 13912345678").andExpect(status().isOk());

    assertThat(assignee()).isEqualTo(COLLEAGUE);
    assertThat(journal.list(walk.topicId())).last().satisfies(act -> {
      assertThat(act.actor()).isEqualTo(MINE);
      assertThat(act.step()).isEqualTo("转办：" + walk.task("confirmTeam").getName());
      assertThat(act.words()).contains("转给：李小同", "理由：外出开会");
    });
    assertThat(letters(COLLEAGUE)).singleElement().asString().contains("转给您办理", "外出开会", "139****78");
    assertThat(letters(MINE)).isEmpty();
    handsOver(MINE, id, MINE, "再转一次").andExpect(status().isForbidden());
  }

  @Test
  void theStationHeadMovesATaskOfTheStation() throws Exception {
    engine.getTaskService().setAssignee(id, MINE);
    handsOver(HEAD, id, COLLEAGUE, "宋月东休假").andExpect(status().isOk());
    assertThat(assignee()).isEqualTo(COLLEAGUE);
    assertThat(letters(MINE)).singleElement().asString().contains("已把您的", "李小同", "休假");
  }

  @Test
  void nobodyElseMovesIt() throws Exception {
    engine.getTaskService().setAssignee(id, MINE);
    handsOver(COLLEAGUE, id, COLLEAGUE, "我来办").andExpect(status().isForbidden())
        .andExpect(jsonPath("$.message").value(containsString("只有办理人本人或站长")));
    handsOver("party-committee-226", id, COLLEAGUE, "我来派").andExpect(status().isForbidden());
    for (String stranger : List.of("coordinator-001", "station-head-001", "housing-bureau", "member-0001")) {
      handsOver(stranger, id, COLLEAGUE, "我来派").andExpect(status().isNotFound());
      sendsBack(stranger, id, "我来派").andExpect(status().isNotFound());
    }
    handsOver("chair", id, COLLEAGUE, "我来派").andExpect(status().isForbidden());
    assertThat(assignee()).isEqualTo(MINE);
    assertThat(journal.list(walk.topicId())).noneMatch(act -> act.stepId().startsWith("task"));
  }

  @Test
  void whoMayNotHoldItGetsItFromNobody() throws Exception {
    engine.getTaskService().setAssignee(id, MINE);
    for (String wrong : List.of(HEAD, "coordinator-001", "member-0001", "admin", "nobody", "", MINE)) {
      handsOver(MINE, id, wrong, "请你办").andExpect(status().isBadRequest()).andExpect(jsonPath("$.message").value(containsString("转给")));
    }
    handsOver(MINE, id, COLLEAGUE, "  ").andExpect(status().isBadRequest()).andExpect(jsonPath("$.message").value("请填写“理由”。"));
    handsOver(MINE, id, COLLEAGUE, "长".repeat(301)).andExpect(status().isBadRequest()).andExpect(jsonPath("$.message").value(containsString("最多 300 个字")));
    assertThat(assignee()).isEqualTo(MINE);
  }

  @Test
  void aTaskGoesBackIntoTheListAndIsTold() throws Exception {
    sendsBack(MINE, id, "不该我办").andExpect(status().isForbidden());
    engine.getTaskService().setAssignee(id, MINE);
    sendsBack(MINE, id, "误认领").andExpect(status().isOk());
    assertThat(assignee()).isNull();
    assertThat(journal.list(walk.topicId())).last().satisfies(act -> {
      assertThat(act.step()).startsWith("退回：");
      assertThat(act.words()).contains("理由：误认领");
    });
    assertThat(letters(COLLEAGUE)).singleElement().asString().contains("退回到待认领列表", "误认领");
    assertThat(letters(HEAD)).hasSize(1);
    walk.completes("coordinator", "confirmTeam");
  }

  @Test
  void whatNamesOnePersonStaysWithThem() throws Exception {
    engine.getTaskService().setAssignee(id, MINE);
    engine.getTaskService().deleteCandidateGroup(id, "coordinator");
    ask(MINE, get("/counter/tasks/" + id + "/ways"))
        .andExpect(jsonPath("$.colleagues", hasSize(0)))
        .andExpect(jsonPath("$.returnable").value(false));
    handsOver(MINE, id, COLLEAGUE, "请他去").andExpect(status().isBadRequest());
    sendsBack(MINE, id, "请他去").andExpect(status().isForbidden());
    assertThat(assignee()).isEqualTo(MINE);
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, Map<String, ?> body) throws Exception {
    return request.contentType(MediaType.APPLICATION_JSON).content(new ObjectMapper().writeValueAsString(body));
  }
}
