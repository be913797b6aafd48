package org.xieshang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieshang.procedure.Case;

/** The security points as attacks from outside, on the running application with the sample accounts of three stations. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(AccessTest.Page.class)
class AccessTest {

  private static final String GUOHE = "621202226";
  private static final String WEB = "/camunda/api/engine/engine/default";
  private static final String REST = "/engine-rest";

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private IdentityService identities;
  @Autowired private Accounts accounts;
  @Autowired private FilterService filters;
  @Autowired private AuthorizationService authorizations;

  private ProcessInstance trial;

  /** A page of ours, to see who is asking. */
  @TestConfiguration(proxyBeanMethods = false)
  @RestController
  static class Page {

    @GetMapping("/dossier/who")
    Map<String, Object> who(Visitor visitor, Principal principal) {
      return Map.of("user", principal.getName(), "tenants", visitor.tenants(), "sees", visitor.sees(GUOHE));
    }
  }

  @BeforeAll
  static void deploy(@Autowired ProcessEngine engine) {
    engine.getRepositoryService().createDeployment().name("trial")
        .addClasspathResource("processes-test/access-trial.bpmn")
        .addClasspathResource("processes-test/access-trial.form")
        .deploy();
  }

  @BeforeEach
  void aTrialOfGuohe() {
    trial = engine.getRuntimeService().createProcessInstanceByKey("access-trial")
        .setVariable(Case.STATION_ID.name(), GUOHE).execute();
  }

  @AfterEach
  void over() {
    if (engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(trial.getId()).count() > 0) {
      engine.getRuntimeService().deleteProcessInstance(trial.getId(), "over");
    }
  }

  private Client as(String user) {
    return Client.basic(port, user, Sample.PASSWORD);
  }

  private String task(String id) {
    return engine.getTaskService().createTaskQuery()
        .processInstanceId(trial.getId()).taskDefinitionKey(id).singleResult().getId();
  }

  private static Map<String, Object> variables(String name, Object value) {
    return Map.of("variables", Map.of(name, Map.of("value", value)));
  }

  private static Map<String, String> user(String id) {
    return Map.of("userId", id);
  }

  private static long count(Client who, String path) {
    Client.Answer answer = who.get(REST + path);
    assertThat(answer.status()).as(path + answer).isEqualTo(200);
    return answer.json().path("count").asLong();
  }

  /** Two people who open a page at the same moment each get one whose scripts their browser runs. */
  @Test
  void everyPageComesWithItsOwnNonce() {
    long strange = IntStream.range(0, 400).parallel()
        .mapToObj(i -> Client.anonymous(port).get("/camunda/app/" + (i % 2 == 0 ? "tasklist" : "cockpit") + "/default/"))
        .filter(page -> page.status() != 200 || !page.body().contains("nonce=\"" + nonceOf(page.header("Content-Security-Policy")) + "\""))
        .count();
    assertThat(strange).isZero();
  }

  private static String nonceOf(String policy) {
    return policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
  }

  @Test
  void nobodyIsAnonymous() {
    Client anonymous = Client.anonymous(port);
    for (String path : List.of("/engine", "/engine/default/task", "/task", "/version", "/process-definition", "/user")) {
      assertThat(anonymous.get(REST + path).status()).as(path).isEqualTo(401);
    }
    assertThat(anonymous.get(REST + "/task").header("WWW-Authenticate")).startsWith("Basic");
    assertThat(anonymous.get(WEB + "/task").status()).isEqualTo(401);
    assertThat(Client.basic(port, "nobody", Sample.PASSWORD).get(REST + "/task").status()).isEqualTo(401);
  }

  @Test
  void nobodyMakesThemselvesAdministrator() {
    Map<String, Object> evil = Map.of("profile", Map.of("id", "evil"), "credentials", Map.of("password", "Other-Word-2026"));
    for (String path : List.of("/camunda/api/admin/setup/default/user/create", "/camunda/api/admin//setup/default/user/create",
        "/camunda/api/admin/%73etup/default/user/create", "/camunda/api/admin/setup;a=b/default/user/create")) {
      assertThat(Client.anonymous(port).post(path, evil).status()).as(path).isEqualTo(404);
    }
    assertThat(identities.createUserQuery().userId("evil").count()).isZero();
    assertThat(as("coordinator-226").post(REST + "/user/create", evil).status()).isEqualTo(403);
  }

  @Test
  void aQueryRunsNoProgram() {
    Client coordinator = as("coordinator-226");
    for (String expression : List.of(
        "${''.getClass().forName('java.lang.System').getMethods()[0]}",
        "${repositoryService.createDeploymentQuery().list()}",
        "${now().getClass()}",
        "${dateTime().getClass().forName('java.lang.Runtime')}",
        "${dateTime().withZone(null)}",
        "${XML('<a/>')}",
        "${systemProperties}")) {
      Client.Answer answer = coordinator.post(REST + "/task",
          Map.of("orQueries", List.of(Map.of("dueBeforeExpression", expression))));
      assertThat(answer.status()).as(expression + answer).isGreaterThanOrEqualTo(400);
    }
  }

  @Test
  void theirListsWork() {
    for (String user : List.of("coordinator-226", "member-0001", "housing-bureau", "chair", "committee-liaison-01")) {
      Client who = as(user);
      who.get(REST + "/filter").json().forEach(filter -> {
        Client.Answer answer = who.get(REST + "/filter/" + filter.get("id").asText() + "/list");
        assertThat(answer.status()).as(user + filter.get("name") + answer).isEqualTo(200);
      });
    }
    assertThat(lists("coordinator-226")).containsExactly(
        "我的待办", "本站待认领", "即将到期", "已超期", "议题审核", "议前调研", "会议协商", "跟踪落实");
    assertThat(lists("housing-bureau")).containsExactly("我的待办", "本单位待办", "即将到期", "已超期");
    assertThat(lists("member-0001")).containsExactly("我的待办", "待我认领", "即将到期", "已超期");
    assertThat(found("coordinator-226", "本站待认领")).containsExactly("roleTask");
    assertThat(found("coordinator-001", "本站待认领")).isEmpty();
    assertThat(found("housing-bureau", "本单位待办")).containsExactly("unitTask");
    assertThat(found("member-0001", "待我认领")).containsExactly("namedTask");
    assertThat(as("coordinator-226").get(REST + "/filter").json().get(0).get("properties").toString())
        .contains("caseNumber", "案号", "title", "议题", "\"refresh\":true");
  }

  /** In the order of Tasklist. */
  private List<String> lists(String user) {
    List<com.fasterxml.jackson.databind.JsonNode> found = new ArrayList<>();
    as(user).get(REST + "/filter").json().forEach(found::add);
    return found.stream()
        .sorted((one, other) -> one.at("/properties/priority").asInt() - other.at("/properties/priority").asInt())
        .map(filter -> filter.get("name").asText()).toList();
  }

  private List<String> found(String user, String name) {
    List<String> found = new ArrayList<>();
    Client who = as(user);
    who.get(REST + "/filter").json().forEach(filter -> {
      if (filter.get("name").asText().equals(name)) {
        who.get(REST + "/filter/" + filter.get("id").asText() + "/list").json()
            .forEach(task -> found.add(task.get("taskDefinitionKey").asText()));
      }
    });
    return found;
  }

  @Test
  void anotherStationSeesNothing() {
    Client own = as("coordinator-226");
    Client other = as("coordinator-001");
    String task = "/task/" + task("roleTask");
    assertThat(count(own, "/task/count?processInstanceId=" + trial.getId())).isEqualTo(3);
    assertThat(own.get(REST + task + "/deployed-form").status()).isEqualTo(200);
    assertThat(own.get(REST + task + "/form-variables").status()).isEqualTo(200);
    for (String path : List.of("/task/count", "/process-instance/count", "/variable-instance/count", "/execution/count",
        "/history/task/count", "/history/process-instance/count", "/history/activity-instance/count",
        "/history/variable-instance/count", "/incident/count")) {
      assertThat(count(other, path)).as(path).isZero();
    }
    for (String part : List.of("", "/form", "/form-variables", "/deployed-form", "/identity-links", "/variables")) {
      Client.Answer answer = other.get(REST + task + part);
      assertThat(answer.status()).as(part + answer).isEqualTo(404);
    }
    assertThat(other.post(REST + task + "/claim", user("coordinator-001")).status()).isEqualTo(404);
    assertThat(other.post(REST + task + "/complete", variables("note", "x")).status()).isEqualTo(404);
    Client browser = Client.browser(port, "coordinator-001", "tasklist");
    assertThat(browser.get(WEB + task).status()).isEqualTo(404);
    assertThat(browser.get(WEB + task + "/form-variables").status()).isEqualTo(404);
  }

  @Test
  void onlyWhoHasClaimedCompletes() {
    Client coordinator = as("coordinator-226");
    Client head = as("station-head-226");
    String task = REST + "/task/" + task("roleTask");
    Client.Answer unclaimed = coordinator.post(task + "/submit-form", variables("note", "x"));
    assertThat(unclaimed.status()).isEqualTo(403);
    assertThat(unclaimed.message()).contains("请先认领");
    assertThat(coordinator.post(task + "/claim", user("station-head-226")).status()).isEqualTo(403);
    assertThat(coordinator.post(task + "/claim", user("coordinator-226")).status()).isEqualTo(204);

    for (String way : List.of("/complete", "/submit-form", "/resolve")) {
      assertThat(head.post(task + way, variables("note", "x")).status()).as(way).isEqualTo(403);
    }
    assertThat(head.post(task + "/unclaim", "").status()).isEqualTo(403);
    assertThat(head.post(task + "/assignee", user("station-head-226")).status()).isEqualTo(403);
    Client.Answer late = head.post(task + "/claim", user("station-head-226"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.message()).isEqualTo(AlreadyHandled.SENTENCE);

    Client.Answer withoutReason = coordinator.post(task + "/unclaim", "");
    assertThat(withoutReason.status()).isEqualTo(403);
    assertThat(withoutReason.message()).contains("写明理由");
    assertThat(as("admin").post(task + "/unclaim", "").status()).isEqualTo(204);
    assertThat(head.post(task + "/claim", user("station-head-226")).status()).isEqualTo(204);
    Client.Answer done = head.post(task + "/complete", variables("note", "x"));
    assertThat(done.status()).as(done.toString()).isEqualTo(204);
    Client.Answer again = head.post(task + "/submit-form", variables("note", "x"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.message()).isEqualTo(AlreadyHandled.SENTENCE);
  }

  @Test
  void anAdministratorMayMendThings() {
    Client admin = as("admin");
    String task = REST + "/task/" + task("roleTask");
    assertThat(admin.put(task + "/variables/note", Map.of("value", "x")).status()).isEqualTo(204);
    assertThat(admin.post(task + "/assignee", user("coordinator-226")).status()).isEqualTo(204);
    assertThat(admin.post(task + "/complete", variables("note", "x")).status()).isEqualTo(204);
  }

  @Test
  void dataComesThroughFormsOnly() {
    String task = "/task/" + task("roleTask");
    as("coordinator-226").post(REST + task + "/claim", user("coordinator-226"));
    for (String api : List.of(REST, WEB)) {
      Client who = api.equals(REST) ? as("coordinator-226") : Client.browser(port, "coordinator-226", "tasklist");
      for (String path : List.of(task + "/variables", task + "/localVariables",
          "/process-instance/" + trial.getId() + "/variables", "/execution/" + trial.getId() + "/localVariables")) {
        Client.Answer put = who.put(api + path + "/note", Map.of("value", "x"));
        assertThat(put.status()).as(api + path + put).isEqualTo(403);
        assertThat(who.delete(api + path + "/note").status()).as(api + path).isEqualTo(403);
        assertThat(who.post(api + path, Map.of("modifications", Map.of("note", Map.of("value", "x")))).status())
            .as(api + path).isEqualTo(403);
      }
      Map<String, Object> note = Map.of("note", Map.of("value", "x"));
      assertThat(who.post(api + task + "/resolve", variables("note", "x")).status()).isEqualTo(403);
      assertThat(who.post(api + task + "/delegate", user("station-head-226")).status()).isEqualTo(403);
      assertThat(who.post(api + task + "/bpmnError", Map.of("errorCode", "x", "variables", note)).status()).isEqualTo(403);
      assertThat(who.post(api + task + "/bpmnEscalation", Map.of("escalationCode", "x")).status()).isEqualTo(403);
      assertThat(who.post(api + task + "/identity-links", Map.of("userId", "member-0001", "type", "candidate")).status())
          .isEqualTo(403);
      assertThat(who.put(api + task, Map.of("name", "x", "priority", 100)).status()).isEqualTo(403);
    }
    assertThat(engine.getRuntimeService().getVariables(trial.getId())).doesNotContainKey("note");
  }

  @Test
  void onlyTheFormsOwnFieldsComeIn() {
    String task = "/task/" + task("roleTask");
    as("coordinator-226").post(REST + task + "/claim", user("coordinator-226"));
    for (String way : List.of("/complete", "/submit-form")) {
      for (String api : List.of(REST, WEB)) {
        Client who = api.equals(REST) ? as("coordinator-226") : Client.browser(port, "coordinator-226", "tasklist");
        Client.Answer unknown = who.post(api + task + way, Map.of("variables",
            Map.of("note", Map.of("value", "x"), "tier", Map.of("value", "DISTRICT"))));
        assertThat(unknown.status()).as(unknown.toString()).isEqualTo(400);
        assertThat(unknown.json().get("type").asText()).isEqualTo("InvalidInput");
        assertThat(unknown.message()).contains("tier");
        Client.Answer empty = who.post(api + task + way, Map.of("variables", Map.of()));
        assertThat(empty.status()).as(empty.toString()).isEqualTo(400);
        assertThat(empty.message()).contains("说明");
        Client.Answer tooLong = who.post(api + task + way, variables("note", "很".repeat(10_000)));
        assertThat(tooLong.status()).as(tooLong.toString()).isEqualTo(400);
      }
    }
    assertThat(engine.getRuntimeService().getVariables(trial.getId())).doesNotContainKeys("note", "tier");
    assertThat(as("coordinator-226").post(REST + task + "/submit-form", variables("note", "好")).status()).isEqualTo(204);
  }

  @Test
  void whatTheEngineSaysToPeopleIsChinese() {
    Client admin = as("admin");
    Map<String, Object> profile = Map.of("id", "chair", "firstName", "张三", "lastName", "主席", "email", "");
    Map<String, Object> password = Map.of("password", "Qw7-ert-Zuiop-9");
    says(admin.post(REST + "/user/create", Map.of("profile", profile, "credentials", password)), 400, "这个账号已有人使用");
    Map<String, Object> named = Map.of("id", "张三", "firstName", "张三", "lastName", "主席", "email", "");
    says(admin.post(REST + "/user/create", Map.of("profile", named, "credentials", password)), 400, "标识只能用字母、数字");
    says(admin.post(REST + "/group/create", Map.of("id", "coordinator", "name", "x", "type", "WORKFLOW")), 400, "这个组标识已有");
    says(admin.post(REST + "/tenant/create", Map.of("id", GUOHE, "name", "x")), 400, "这个工作站代码已有");
    says(admin.put(REST + "/group/coordinator/members/coordinator-226", Map.of()), 409, "已经有这一项");
    says(admin.put(REST + "/job/none/retries", Map.of("retries", 1)), 404, "没有找到这个作业");
    says(admin.put(REST + "/process-instance/" + trial.getId() + "/variables/x", Map.of("value", "abc", "type", "Integer")), 400, "与所选的类型不符");
    String deployment = engine.getRepositoryService().getProcessDefinition(trial.getProcessDefinitionId()).getDeploymentId();
    says(admin.delete(REST + "/deployment/" + deployment), 409, "还有运行中的流程实例");

    engine.getRuntimeService().suspendProcessInstanceById(trial.getId());
    says(as("coordinator-226").post(REST + "/task/" + task("roleTask") + "/claim", user("coordinator-226")), 400, "已挂起，激活后才能继续办理。");
  }

  private static void says(Client.Answer answer, int status, String sentence) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.message()).contains(sentence);
  }

  @Test
  void departmentsAndNamedMembersSeeWhatNamesThem() {
    Client unit = as("housing-bureau");
    Client member = as("member-0001");
    assertThat(count(unit, "/task/count")).isEqualTo(1);
    assertThat(count(member, "/task/count")).isEqualTo(1);
    assertThat(count(as("education-bureau"), "/task/count")).isZero();
    assertThat(count(as("member-0002"), "/task/count")).isZero();
    for (String path : List.of("/process-instance/count", "/history/task/count", "/process-definition/count")) {
      assertThat(count(unit, path)).as(path).isZero();
    }
    assertThat(unit.get(REST + "/task/" + task("roleTask") + "/form-variables").status()).isEqualTo(403);
    assertThat(unit.get(REST + "/task/" + task("namedTask") + "/deployed-form").status()).isEqualTo(403);

    String task = task("unitTask");
    String path = REST + "/task/" + task;
    assertThat(unit.get(path + "/deployed-form").status()).isEqualTo(200);
    assertThat(as("education-bureau").post(path + "/claim", user("education-bureau")).status()).isEqualTo(403);
    assertThat(unit.post(path + "/claim", user("housing-bureau")).status()).isEqualTo(204);
    assertThat(unit.post(path + "/submit-form", variables("note", "办结")).status()).isEqualTo(204);
    assertThat(rowsOf(task)).isZero();

    String named = task("namedTask");
    assertThat(member.post(REST + "/task/" + named + "/claim", user("member-0001")).status()).isEqualTo(204);
    assertThat(member.post(REST + "/task/" + named + "/submit-form", variables("note", "同意")).status()).isEqualTo(204);
    assertThat(rowsOf(named)).isZero();
    assertThat(rowsOf(task("roleTask"))).as("no row for roles").isZero();
  }

  private long rowsOf(String task) {
    return authorizations.createAuthorizationQuery().resourceId(task).count();
  }

  @Test
  void leadersLookButDoNotTouch() {
    String instance = REST + "/process-instance/" + trial.getId();
    for (String leader : List.of("chair", "vice-chair", "first-group-leader", "leading-group-office", "area-leader-01")) {
      Client who = as(leader);
      assertThat(who.get(instance).status()).as(leader).isEqualTo(200);
      assertThat(count(who, "/history/activity-instance/count?processInstanceId=" + trial.getId())).isPositive();
      assertThat(who.delete(instance).status()).isEqualTo(403);
      assertThat(who.put(instance + "/suspended", Map.of("suspended", true)).status()).isEqualTo(403);
      assertThat(who.post(instance + "/modification",
          Map.of("instructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "roleTask")))).status())
          .isEqualTo(403);
      assertThat(who.post(REST + "/task/" + task("roleTask") + "/claim", user(leader)).status()).isEqualTo(403);
    }
    assertThat(Client.browser(port, "chair", "cockpit").delete(WEB + "/process-instance/" + trial.getId()).status())
        .isEqualTo(403);
    assertThat(as("area-leader-02").get(instance).status()).as("leads another area").isEqualTo(404);
  }

  @Test
  void cockpitAndAdminAreForTheirPeople() {
    for (String app : List.of("cockpit", "admin")) {
      assertThatThrownBy(() -> Client.browser(port, "coordinator-226", app)).hasMessageContaining("403");
    }
    assertThatThrownBy(() -> Client.browser(port, "chair", "admin")).hasMessageContaining("403");
    String plugin = "/camunda/api/cockpit/plugin/base/default/process-definition/" + trial.getProcessDefinitionId()
        + "/called-process-definitions";
    assertThat(Client.browser(port, "coordinator-226", "tasklist").post(plugin, Map.of()).status()).isEqualTo(403);
    assertThat(Client.browser(port, "chair", "cockpit").post(plugin, Map.of()).status()).isEqualTo(200);
    Client.browser(port, "admin", "admin");
  }

  @Test
  void commentsAndAttachmentsOfOthersAreShut() {
    String task = task("roleTask");
    engine.getTaskService().createComment(task, trial.getId(), "内部意见");
    String attachment = engine.getTaskService()
        .createAttachment("text", task, trial.getId(), "附件", "", "http://localhost/x").getId();
    for (String user : List.of("coordinator-001", "housing-bureau", "member-0002")) {
      Client who = as(user);
      for (String path : List.of("/task/" + task + "/comment", "/task/" + task + "/attachment",
          "/task/" + task + "/attachment/" + attachment, "/task/" + task + "/attachment/" + attachment + "/data",
          "/process-instance/" + trial.getId() + "/comment")) {
        Client.Answer answer = who.get(REST + path);
        assertThat(answer.body()).as(user + path).doesNotContain("内部意见", "附件");
        assertThat(answer.status()).as(user + path + answer).isIn(403, 404);
      }
      assertThat(who.post(REST + "/task/" + task + "/comment/create", Map.of("message", "x")).status()).isIn(400, 403, 404);
      assertThat(who.delete(REST + "/task/" + task + "/attachment/" + attachment).status()).isIn(403, 404);
      identities.setAuthentication(user, List.of(), List.of(GUOHE));
      try {
        for (Runnable attempt : List.<Runnable>of(
            () -> engine.getTaskService().createComment(task, null, "x"),
            () -> engine.getTaskService().createComment(null, trial.getId(), "x"),
            () -> engine.getTaskService().getAttachment(attachment),
            () -> engine.getTaskService().getAttachmentContent(attachment),
            () -> engine.getTaskService().deleteAttachment(attachment),
            () -> engine.getTaskService().getTaskEvents(task),
            () -> engine.getTaskService().createAttachment("text", task, null, "x", "", "http://localhost/y"))) {
          assertThatThrownBy(attempt::run).isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        }
      } finally {
        identities.clearAuthentication();
      }
    }
    identities.setAuthentication("coordinator-226", List.of("coordinator"), List.of(GUOHE));
    try {
      assertThat(engine.getTaskService().getTaskComments(task)).hasSize(1);
      assertThat(engine.getTaskService().getAttachment(attachment)).isNotNull();
    } finally {
      identities.clearAuthentication();
    }
    assertThat(engine.getTaskService().getTaskComments(task)).hasSize(1);
    assertThat(engine.getTaskService().getTaskAttachments(task)).hasSize(1);
  }

  @Test
  void stagesAreNotStartedByHand() {
    for (String api : List.of(REST, WEB)) {
      Client who = api.equals(REST) ? as("coordinator-226") : Client.browser(port, "coordinator-226", "tasklist");
      String definitions = api + "/process-definition/key";
      assertThat(who.post(definitions + "/access-trial/start", Map.of()).status()).isEqualTo(403);
      assertThat(who.post(definitions + "/access-trial/submit-form", Map.of()).status()).isEqualTo(403);
      assertThat(who.post(definitions + "/consultation/start", variables("tier", "DISTRICT")).status()).isEqualTo(403);
      assertThat(who.post(definitions + "/consultation/start", Map.of("startInstructions",
          List.of(Map.of("type", "startBeforeActivity", "activityId", "followOutcomes")))).status()).isEqualTo(403);
      assertThat(who.post(api + "/message", Map.of("messageName", "topicRaised")).status()).isEqualTo(403);
      assertThat(who.post(api + "/message", Map.of("messageName", "topicWithdrawn", "all", true)).status()).isEqualTo(403);
      assertThat(who.post(api + "/signal", Map.of("name", "x")).status()).isEqualTo(403);
      assertThat(who.post(api + "/condition", variables("x", 1)).status()).isEqualTo(403);
    }
    List<String> startable = new ArrayList<>();
    as("coordinator-226")
        .get(REST + "/process-definition?latestVersion=true&startableInTasklist=true&startablePermissionCheck=true").json()
        .forEach(definition -> startable.add(definition.get("key").asText()));
    assertThat(List.of("consultation", "case-request", "annual-plan")).containsAll(startable);
  }

  @Test
  void everyInstanceIsOfAStationAndAPersonCannotChooseAnother() {
    Client admin = as("admin");
    String start = REST + "/process-definition/key/access-trial/start";
    Client.Answer lost = admin.post(start, Map.of());
    assertThat(lost.status()).as(lost.toString()).isEqualTo(400);
    assertThat(lost.message()).contains("工作站");
    assertThat(admin.post(start, variables(Case.STATION_ID.name(), GUOHE)).status()).isEqualTo(400);
    assertThatThrownBy(() -> engine.getRuntimeService().createProcessInstanceByKey("access-trial")
        .setVariable(Case.STATION_ID.name(), "621202999").execute()).hasMessageContaining("621202999");
    assertThat(trial.getTenantId()).isEqualTo(GUOHE);
  }

  @Test
  void nobodyDeletesThemselvesOrGrantsThemselvesAnything() {
    Client coordinator = as("coordinator-226");
    assertThat(coordinator.delete(REST + "/user/coordinator-226").status()).isEqualTo(403);
    assertThat(coordinator.put(REST + "/group/camunda-admin/members/coordinator-226", "").status()).isEqualTo(403);
    assertThat(coordinator.put(REST + "/tenant/621202001/user-members/coordinator-226", "").status()).isEqualTo(403);
    assertThat(coordinator.post(REST + "/authorization/create", Map.of("type", 1, "permissions", List.of("ALL"),
        "userId", "coordinator-226", "resourceType", Resources.TASK.resourceType(), "resourceId", "*")).status()).isEqualTo(403);
    assertThat(coordinator.post(REST + "/filter/create",
        Map.of("name", "x", "resourceType", "Task", "query", Map.of())).status()).isEqualTo(403);
    assertThat(count(coordinator, "/user/count")).as("they see themselves").isEqualTo(1);
  }

  @Test
  void aForeignPageCannotActForSomebody() {
    Client browser = Client.browser(port, "coordinator-226", "tasklist");
    String claim = WEB + "/task/" + task("roleTask") + "/claim";
    assertThat(browser.send("POST", claim, "{\"userId\":\"coordinator-226\"}", Map.of()).status()).isEqualTo(403);
    assertThat(as("admin").send("POST", REST + "/deployment/create", "", Map.of("Sec-Fetch-Site", "cross-site")).status())
        .isEqualTo(403);
  }

  @Test
  void browsersAreToldWhatToRefuse() {
    for (String path : List.of("/camunda/app/tasklist/default/", REST + "/task", "/dossier/x")) {
      Client.Answer answer = Client.anonymous(port).get(path);
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.response().headers().allValues("Content-Security-Policy")).as(path).hasSize(1);
      assertThat(answer.header("Content-Security-Policy")).as(path)
          .contains("frame-ancestors 'none'", "object-src 'none'").doesNotContain("https:");
    }
    Client.Answer page = Client.anonymous(port).get("/camunda/app/tasklist/default/");
    assertThat(page.header("Content-Security-Policy")).contains("script-src 'nonce-");
    List<String> cookies = page.response().headers().allValues("Set-Cookie");
    assertThat(cookies).anyMatch(cookie ->
        cookie.startsWith("JSESSIONID") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    assertThat(cookies).anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN") && cookie.contains("SameSite=Lax"));
  }

  @Test
  void ourPagesAskForTheSameLogin() {
    Client.Answer sent = Client.anonymous(port).send("GET", "/dossier/who?a=1", null, Map.of("Accept", "text/html"));
    assertThat(sent.status()).isEqualTo(302);
    assertThat(sent.header("Location")).endsWith("/camunda/app/tasklist/default/?returnTo=%2Fdossier%2Fwho%3Fa%3D1#/login");
    assertThat(Client.anonymous(port).get("/dossier/who").status()).isEqualTo(401);
    assertThat(Client.anonymous(port).get("/slips/1").status()).isEqualTo(401);
    assertThat(Client.anonymous(port).get("/counter/cards").status()).isEqualTo(401);
    Client.Answer survey = Client.anonymous(port).get("/survey/0123456789abcdefghjkmnpqrs");
    assertThat(survey.status()).as("residents have no login").isEqualTo(404);
    assertThat(survey.header("Set-Cookie")).isEmpty();
    Client.Answer mine = Client.browser(port, "coordinator-226", "tasklist").get("/dossier/who");
    assertThat(mine.json().get("user").asText()).isEqualTo("coordinator-226");
    assertThat(mine.json().get("tenants").toString()).isEqualTo("[\"" + GUOHE + "\"]");
    assertThat(mine.json().get("sees").asBoolean()).isTrue();
    assertThat(Client.browser(port, "coordinator-001", "tasklist").get("/dossier/who").json().get("sees").asBoolean()).isFalse();
    assertThat(Client.browser(port, "chair", "cockpit").get("/dossier/who").json().get("sees").asBoolean()).isTrue();
  }

  @Test
  void aChangedPasswordCountsAtOnce() {
    UserEntity user = (UserEntity) identities.newUser("password-trial");
    user.setDbPassword(NoPassword.HASH);
    identities.saveUser(user);
    try {
      for (String guess : List.of(Sample.PASSWORD, "-", "")) {
        assertThat(status("password-trial", guess)).as("no password yet").isEqualTo(401);
      }
      identities.unlockUser("password-trial");
      setPassword("First-password-1");
      assertThat(status("password-trial", "First-password-1")).isEqualTo(200);
      assertThat(status("password-trial", "First-password-1")).isEqualTo(200);
      setPassword("Second-password-2");
      assertThat(status("password-trial", "First-password-1")).isEqualTo(401);
    } finally {
      identities.deleteUser("password-trial");
    }
  }

  @Test
  void aWeakPasswordIsRefusedWithAReason() {
    Client.Answer weak = as("coordinator-226").put(REST + "/user/coordinator-226/credentials",
        Map.of("password", "weak", "authenticatedUserPassword", Sample.PASSWORD));
    assertThat(weak.status()).as(weak.toString()).isEqualTo(400);
    assertThat(weak.message()).contains("密码太简单");
  }

  private int status(String user, String password) {
    return Client.basic(port, user, password).get(REST + "/task").status();
  }

  private void setPassword(String password) {
    User user = identities.createUserQuery().userId("password-trial").singleResult();
    user.setPassword(password);
    identities.saveUser(user);
  }

  @Test
  void aSecondStartMendsWhatIsNotTheRostersAndChangesNothingElse() {
    User coordinator = identities.createUserQuery().userId("coordinator-226").singleResult();
    String name = coordinator.getFirstName();
    coordinator.setFirstName("别人");
    identities.saveUser(coordinator);
    identities.deleteMembership("coordinator-226", "coordinator");
    identities.createMembership("member-0001", "coordinator");
    identities.createTenantUserMembership("621202001", "coordinator-226");
    long users = identities.createUserQuery().count();
    long rows = authorizations.createAuthorizationQuery().count();
    String lists = revisions();

    accounts.run(null);

    assertThat(identities.createUserQuery().userId("coordinator-226").singleResult().getFirstName()).isEqualTo(name);
    assertThat(groups("coordinator-226")).containsExactly("coordinator");
    assertThat(groups("member-0001")).containsExactly("member");
    assertThat(groups("admin")).containsExactly("camunda-admin");
    assertThat(groups("housing-bureau")).containsExactlyInAnyOrder("housing-bureau", "organization");
    assertThat(identities.createTenantQuery().userMember("coordinator-226").list())
        .extracting(tenant -> tenant.getId()).containsExactly(GUOHE);
    assertThat(identities.createUserQuery().count()).isEqualTo(users);
    assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(rows);
    assertThat(revisions()).isEqualTo(lists);
  }

  private List<String> groups(String user) {
    return identities.createGroupQuery().groupMember(user).list().stream().map(group -> group.getId()).toList();
  }

  /** Ids with revisions, so that a needless write shows. */
  private String revisions() {
    TreeSet<String> ids = new TreeSet<>();
    filters.createFilterQuery().list().forEach(filter ->
        ids.add(filter.getId() + "@" + ((FilterEntity) filter).getRevision()));
    return ids.toString();
  }

  @Test
  void whoComesSecondReadsOneSentence() {
    String task = task("roleTask");
    engine.getTaskService().setAssignee(task, "coordinator-226");
    List<Client.Answer> answers = IntStream.range(0, 6).parallel()
        .mapToObj(i -> as("coordinator-226").post(REST + "/task/" + task + "/submit-form", variables("note", "x")))
        .toList();
    assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() != 204).allSatisfy(answer -> {
      assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
      assertThat(answer.message()).isEqualTo(AlreadyHandled.SENTENCE);
    });
  }
}
