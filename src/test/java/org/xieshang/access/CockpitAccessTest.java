package org.xieshang.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.record.EndState;
import org.xieshang.record.Journal;
import org.xieshang.record.NewTopic;
import org.xieshang.record.Topics;

/** The leaders' plugin as attacks from outside: plain SQL knows neither tenants nor grants, so each resource has to. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(AccessTest.Page.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitAccessTest {

  private static final String GUOHE = "621202226";
  private static final String ZHONGLOU = "621202001";
  private static final String PLUGIN = "/camunda/api/cockpit/plugin/xieshang/default";
  private static final String MARKUP = "<img src=x onerror=alert(1)>\"';--${7*7}";
  private static final List<String> LISTS = List.of(
      "/overview", "/options", "/stations", "/trend", "/cases", "/cases?state=all", "/items", "/meetings", "/members", "/departments",
      "/search?q=x", "/definitions/consultation/activities", "/export/cases.xlsx", "/export/overview.xlsx");

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private AuthorizationService authorizations;
  @Autowired private Topics topics;
  @Autowired private Journal journal;
  @Autowired private Now now;
  @Autowired private JdbcTemplate tables;
  @Autowired private TransactionTemplate transaction;

  private Client chair;
  private Client areaLeader;
  private long mine;
  private long others;
  private ProcessInstance ofOthers;

  @BeforeAll
  void leadersLogIn() {
    chair = Client.browser(port, "chair", "cockpit");
    areaLeader = Client.browser(port, "area-leader-01", "cockpit");
    engine.getRepositoryService().createDeployment().name("trial").addClasspathResource("processes-test/access-trial.bpmn")
        .addClasspathResource("processes-test/access-trial.form").deploy();
  }

  @BeforeEach
  void aCaseHereAndOneElsewhere() {
    mine = topic(GUOHE);
    others = topic(ZHONGLOU);
    ofOthers = engine.getRuntimeService().createProcessInstanceByKey("access-trial")
        .setVariable(Case.STATION_ID.name(), ZHONGLOU).setVariable(Case.TOPIC_ID.name(), others).execute();
    topics.carriedBy(others, ofOthers.getId());
    journal.append(others, now.now(), "coordinator-001", "acceptTopic", "受理", "意见：" + MARKUP + "\n联系电话：13912345678");
    transaction.executeWithoutResult(status -> tables.update(
        "INSERT INTO outcome_item (topic_id, adopted_outcome_id, consultation_round, seq, title, measure, lead_organization_id, indicator,"
            + " agreed_due_on, due_on, status, listed_at) VALUES (?, ?, 1, 1, ?, 'x', 'education-bureau', 'x', ?, ?, 'ASSIGNED', ?)",
        others, others, MARKUP, now.today(), now.today(), now.now()));
  }

  private long topic(String station) {
    return topics.open(new NewTopic(
        station, MARKUP, "ENVIRONMENT", MARKUP, MARKUP, MARKUP, 3, "MASSES", "TOWNSHIP", "NORMAL", null, now.now()));
  }

  @AfterEach
  void over() {
    engine.getRuntimeService().deleteProcessInstance(ofOthers.getId(), "over");
    topics.close(mine, EndState.WITHDRAWN, now.now());
    topics.close(others, EndState.WITHDRAWN, now.now());
  }

  /** What names something of 钟楼街道. */
  private List<String> ofOtherStation() {
    return List.of(
        "/stations/" + ZHONGLOU, "/stations?station=" + ZHONGLOU, "/trend?station=" + ZHONGLOU, "/cases?station=" + ZHONGLOU,
        "/cases?state=closed&station=" + ZHONGLOU, "/items?station=" + ZHONGLOU, "/meetings?station=" + ZHONGLOU,
        "/members?station=" + ZHONGLOU, "/members/member-0007", "/departments/education-bureau", "/cases/" + others,
        "/cases/" + others + "/timeline", "/cases/" + others + "/dossier", "/cases/" + others + "/rules",
        "/instances/" + ofOthers.getId() + "/case", "/instances/" + ofOthers.getId() + "/activities",
        "/export/station.xlsx?id=" + ZHONGLOU, "/export/member.xlsx?id=member-0007", "/export/department.xlsx?id=education-bureau",
        "/export/cases.xlsx?station=" + ZHONGLOU);
  }

  @Test
  void thePluginIsServed() {
    Client.Answer script = Client.anonymous(port).get("/camunda/api/cockpit/plugin/xieshang/static/app/plugin.js");
    assertThat(script.status()).isEqualTo(200);
    assertThat(script.header("Content-Type")).startsWith("text/javascript");
    assertThat(script.body()).contains("export default");
    for (String file : List.of("app/plugin.css", "app/page.js", "app/lib/echarts.esm.min.js")) {
      assertThat(Client.anonymous(port).get("/camunda/api/cockpit/plugin/xieshang/static/" + file).status()).as(file).isEqualTo(200);
    }
    assertThat(chair.get("/camunda/app/cockpit/default/").body()).contains("xieshang");
    for (String file : List.of("app/../../../application.yaml", "application.yaml", "app/plugin.java", "../../config/application.yaml")) {
      assertThat(Client.anonymous(port).get("/camunda/api/cockpit/plugin/xieshang/static/" + file).status()).as(file).isNotEqualTo(200);
    }
  }

  @Test
  void aLeaderReadsEverythingOfTheirStations() {
    for (String path : LISTS) {
      Client.Answer answer = chair.get(PLUGIN + path);
      assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
      assertThat(answer.header("Cache-Control")).contains("no-store");
    }
    for (String path : ofOtherStation()) {
      assertThat(chair.get(PLUGIN + path).status()).as(path).isEqualTo(200);
    }
    assertThat(chair.get(PLUGIN + "/instances/" + ofOthers.getId() + "/case").json().path("caseId").asLong()).isEqualTo(others);
  }

  @Test
  void anAreaLeaderReadsOnlyTheirOwn() {
    for (String path : ofOtherStation()) {
      Client.Answer answer = areaLeader.get(PLUGIN + path);
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.message()).isEqualTo("没有这一项，或者不在您分管的范围内。");
    }
    for (String path : LISTS) {
      Client.Answer answer = areaLeader.get(PLUGIN + path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.body()).as(path).doesNotContain(ZHONGLOU).doesNotContain("钟楼");
    }
    assertThat(areaLeader.get(PLUGIN + "/cases/" + mine).status()).isEqualTo(200);
    for (String nothing : List.of("/cases/999999999", "/cases/0x1", "/cases/99999999999999999999", "/stations/nowhere", "/members/nobody",
        "/departments/none", "/instances/none/case", "/definitions/none/activities")) {
      assertThat(areaLeader.get(PLUGIN + nothing).status()).as(nothing).isEqualTo(403);
      assertThat(chair.get(PLUGIN + nothing).status()).as(nothing).isEqualTo(403);
    }
  }

  @Test
  void nobodyElseReadsAnything() {
    Client coordinator = Client.browser(port, "coordinator-001", "tasklist");
    Client anonymous = Client.anonymous(port);
    for (String path : List.of("/overview", "/cases", "/cases/" + others + "/dossier", "/search?q=x", "/export/cases.xlsx")) {
      assertThat(anonymous.get(PLUGIN + path).status()).as(path).isEqualTo(401);
      assertThat(coordinator.get(PLUGIN + path).status()).as(path).isEqualTo(403);
    }
  }

  /** Who is let into Cockpit for something else does not read consultations thereby. */
  @Test
  void cockpitAloneIsNotEnough() {
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setUserId("coordinator-001");
    grant.setResource(Resources.APPLICATION);
    grant.setResourceId("cockpit");
    grant.addPermission(Permissions.ACCESS);
    authorizations.saveAuthorization(grant);
    try {
      Client.Answer answer = Client.browser(port, "coordinator-001", "cockpit").get(PLUGIN + "/overview");
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.message()).isEqualTo("您没有查看协商情况的权限。");
    } finally {
      authorizations.deleteAuthorization(grant.getId());
    }
  }

  @Test
  void whatIsTooMuchIsRefusedInASentence() {
    for (Map.Entry<String, String> bad : Map.of(
        "/cases?size=201", "1 到 200", "/cases?page=99999999999", "1 到 100000", "/overview?from=2019-01-01", "24 个月",
        "/trend?from=2026-05-01&to=2026-04-30", "不能晚于", "/search?q=" + "x".repeat(61), "最多 60", "/stations?tier=CITY", "只能是",
        "/definitions/consultation/activities?from=1900-01-01", "2000 年", "/export/everything.xlsx", "没有这种导出",
        "/cases?sort=title%3BDROP%20TABLE%20record_topic", "只能是", "/overview?to=%3Cscript%3E", "不是日期").entrySet()) {
      Client.Answer answer = chair.get(PLUGIN + bad.getKey());
      assertThat(answer.status()).as(bad.getKey()).isEqualTo(400);
      assertThat(answer.message()).as(bad.getKey()).contains(bad.getValue()).doesNotContain("<");
    }
  }

  @Test
  void whatWasTypedIsDataAndTelephonesStayAtTheStation() {
    JsonNode row = chair.get(PLUGIN + "/cases/" + others).json();
    assertThat(row.path("case").path("title").asText()).isEqualTo(MARKUP);
    assertThat(row.path("problem").asText()).isEqualTo(MARKUP);
    for (String part : List.of("/timeline", "/dossier")) {
      Client.Answer answer = chair.get(PLUGIN + "/cases/" + others + part);
      assertThat(answer.header("Content-Type")).startsWith("application/json");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.json().toString()).contains("onerror=alert(1)").doesNotContain("13912345678");
    }
    JsonNode found = chair.get(PLUGIN + "/search?q=onerror%3Dalert").json().path("groups").path(0);
    assertThat(found.path("kind").asText()).isEqualTo("case");
    assertThat(found.path("rows").path(0).path("title").asText()).contains(MARKUP);
    assertThat(chair.get(PLUGIN + "/search?q=%25%25%25").json().path("groups")).isEmpty();
  }
}
