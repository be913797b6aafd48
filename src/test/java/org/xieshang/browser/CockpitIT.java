package org.xieshang.browser;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cockpit as a chair and an area leader see it, on a screen and on a telephone, and what a coordinator sees in its place. */
class CockpitIT extends BrowserTest {

  private static final String PASSWORD = "Xieshang-2026";
  private static final String GUOHE = "621202226";
  private static final long DAY = 24 * 60 * 60 * 1000L;
  /** What a proposer may type: it has to stay what it is. */
  private static final String MARKED_UP = "<img src=x onerror='document.title=1'><b>路灯</b> & 护栏";
  private static final String LATER = "路灯定时开关";
  private static final String ELSEWHERE = "区里的路灯";
  private static final int[][] SIZES = {{1366, 768}, {390, 844}};

  @Autowired private RuntimeService runtime;
  @Autowired private RepositoryService repository;
  @Autowired private TaskService tasks;

  private String oldest;

  /** Three matters of different age, the oldest one step further; all are late by now. */
  @BeforeEach
  void threeMatters() {
    try (BrowserContext people = Chromium.visitor()) {
      ClockUtil.offset(-40 * DAY);
      oldest = propose(people, "226", MARKED_UP);
      String acceptance = tasks.createTaskQuery().taskDefinitionKey("acceptTopic").tenantIdIn(GUOHE).singleResult().getId();
      post(people, "226", "/task/" + acceptance + "/claim", Map.of("userId", "coordinator-226"), 204);
      post(people, "226", "/task/" + acceptance + "/submit-form", variables(Map.of("handling", "COMPLETE", "room", "room-226-01")), 204);
      ClockUtil.offset(-20 * DAY);
      propose(people, "226", LATER);
      ClockUtil.offset(-10 * DAY);
      propose(people, "000", ELSEWHERE);
    } finally {
      ClockUtil.reset();
    }
  }

  /** Other tests of the same application count on no case but their own. */
  @AfterEach
  void theMattersAreGone() {
    runtime.createProcessInstanceQuery().processDefinitionKey("consultation").list()
        .forEach(left -> runtime.deleteProcessInstance(left.getId(), "seen"));
  }

  @Test
  void theChairReachesTheMostOverdueCaseItsCourseAndItsDossierInThreeClicks() {
    try (CockpitPage chair = cockpit().logIn("chair", PASSWORD).seesTheDashboard()) {
      Page page = chair.page();
      chair.looks("首页");
      assertThat(chair.shown()).contains("全区协商", "四个阶段", "三个下沉", "逾期步骤", "协商会议", "14 天内到期的落实事项", "逾期最久的案件");
      page.locator(".xs-term").filter(Exactly.text("停留中位数")).first().focus();
      assertThat(page.locator(".xs-hint").innerText()).as("a figure's definition").contains("中位数：");
      Locator worst = page.locator(".xs-worst tbody a").first();
      assertThat(worst.innerText()).as("the most overdue case, as it was typed").isEqualTo(MARKED_UP);

      chair.click(worst);
      page.locator(".xs-course li").first().waitFor();
      chair.looks("全程");
      assertThat(page.locator(".xs-course").innerText()).contains("征集", "受理", "材料齐全，送评分", "侯雪荣", "工作站联络员", "郭河乡");
      chair.click(page.locator(".xs-tabs a").filter(Exactly.text("档案")));
      page.locator(".xs-chapter").first().waitFor();
      chair.looks("档案");
      assertThat(chair.clicks()).isLessThanOrEqualTo(3);
      assertThat(chair.shown()).contains("群众在夜里<script>看不见路");
      assertThat(page.locator(".xieshang img, .xieshang b, .xieshang script").count()).as("markup is text").isZero();
      assertThat(page.title()).isEqualTo("全区协商 · 监督视图");
    }
  }

  @Test
  void everyPageOfTheLeadersReadsOnAScreenAndOnATelephone() throws IOException {
    try (CockpitPage chair = cockpit().logIn("chair", PASSWORD).seesTheDashboard()) {
      Page page = chair.page();
      chair.go("/xieshang/stations?by=dwell", ".xs-wide tbody tr").looks("各站停留");
      chair.go("/xieshang/cases?state=closed", ".xs-filters").looks("已归档");
      chair.go("/xieshang/items", ".xs-filters").looks("落实事项");
      chair.go("/xieshang/meetings", ".xs-filters").looks("协商会议");
      chair.go("/xieshang/departments", ".xs-filters").looks("承办单位");
      chair.go("/xieshang/cases", ".xs-export");
      Download sheet = page.waitForDownload(() -> page.locator(".xs-export").click());
      assertThat(sheet.suggestedFilename()).endsWith(".xlsx");
      assertThat(Files.size(sheet.path())).isGreaterThan(1000);
      for (int[] size : SIZES) {
        chair.on(size).go("/xieshang/stations", ".xs-wide tbody tr").looks("各站");
        assertThat(page.locator(".xs-wide tbody tr").count()).as("stations").isEqualTo(3);
        chair.go("/xieshang/station/" + GUOHE, ".xs-chart svg").looks("工作站");
        chair.go("/xieshang/trend", ".xs-chart svg").looks("趋势");
        chair.go("/xieshang/cases?stage=REVIEW", ".xs-stack tbody tr").looks("案件");
        chair.go("/xieshang/members", ".xs-stack tbody tr").looks("委员");
        page.locator(".xs-stack tbody a").first().click();
        page.locator(".xs-tiles").waitFor();
        chair.looks("履职");
        chair.go("/xieshang/search?q=路灯", ".xs-results li").looks("查找");
        assertThat(chair.shown()).contains(MARKED_UP, LATER, ELSEWHERE);
        chair.go("/dashboard", ".xs-dashboard .xs-tiles").looks("首页");
      }

      chair.on(SIZES[0]);
      page.locator(".xs-search input").fill("定时");
      page.locator(".xs-found a").first().waitFor();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.locator(".xs-course li").first().waitFor();
      assertThat(page.locator(".xs-head h1").innerText()).isEqualTo(LATER);
      theWebAppsOwnPagesSayMore(chair);
    }
  }

  private void theWebAppsOwnPagesSayMore(CockpitPage chair) {
    Page page = chair.page();
    String review = runtime.createProcessInstanceQuery().superProcessInstanceId(oldest).singleResult().getId();
    chair.go("/process-instance/" + review + "/runtime?tab=xieshang-course", ".xs-instance .xs-course");
    page.locator(".djs-element.xs-done[data-element-id=acceptTopic]").waitFor();
    chair.looks("流程实例");
    chair.go("/process-instance/" + review + "/runtime?tab=xieshang-rules", ".xs-instance .xs-empty");
    assertThat(chair.shown()).contains("尚未固定");
    String definition = repository.createProcessDefinitionQuery().processDefinitionKey("topic-review").latestVersion().singleResult().getId();
    chair.go("/process-definition/" + definition + "/runtime?detailsTab=xieshang-dwell", ".xs-instance tbody tr");
    page.locator(".djs-overlays[data-container-id=acceptTopic] .xs-token:visible").waitFor();
    chair.looks("流程定义");
  }

  @Test
  void anAreaLeaderSeesTheirOwnStationsOnly() {
    try (CockpitPage leader = cockpit().logIn("area-leader-01", PASSWORD).seesTheDashboard()) {
      for (int[] size : SIZES) {
        leader.on(size).go("/dashboard", ".xs-dashboard .xs-tiles").looks("包抓领导首页");
        assertThat(leader.shown()).contains(MARKED_UP).doesNotContain(ELSEWHERE);
        leader.go("/xieshang/stations", ".xs-wide tbody tr").looks("包抓领导各站");
        assertThat(leader.page().locator(".xs-wide tbody th").allInnerTexts()).containsExactly("郭河乡");
      }
      leader.go("/xieshang/search?q=路灯", ".xs-results li");
      assertThat(leader.shown()).contains(LATER).doesNotContain(ELSEWHERE);
      leader.expects(403).go("/xieshang/station/621202000", ".xs-trouble").looks("不在范围内");
      assertThat(leader.shown()).contains("不在您分管的范围内").doesNotContain("武都区");
    }
  }

  @Test
  void aCoordinatorHasNoCockpitButTheirTasks() {
    try (CockpitPage coordinator = cockpit().expects(403).logIn("coordinator-226", PASSWORD)) {
      coordinator.page().locator(".alert-danger, .notifications .alert").first().waitFor();
      assertThat(coordinator.page().locator(".xs-dashboard").count()).isZero();
      screenshots().take(coordinator.page(), "联络员进不了监督视图");
    }
    Page page = tasklist("coordinator-226", PASSWORD).page();
    for (int[] size : SIZES) {
      page.setViewportSize(size[0], size[1]);
      page.waitForTimeout(300);
      screenshots().take(page, "联络员的待办-" + size[0]);
      assertThat((List<?>) page.evaluate(WebAppsIT.FOREIGN)).isEmpty();
      assertThat(page.locator("body").innerText()).contains("协商在基层");
    }
  }

  private CockpitPage cockpit() {
    return new CockpitPage(base(), screenshots());
  }

  /** As the coordinator's Tasklist does; the id of the case's instance. */
  private String propose(BrowserContext people, String station, String title) {
    String answer = post(people, station, "/process-definition/key/consultation/submit-form", variables(Map.ofEntries(
        entry("topicTitle", title), entry("category", "SAFETY"), entry("affectedCount", 80), entry("problem", "群众在夜里<script>看不见路"),
        entry("demand", "装十盏路灯"), entry("background", "村民多次反映"), entry("channel", "MASSES"), entry("proposerName", "王秀兰"),
        entry("proposerPhone", "13900001111"), entry("urgency", "ORDINARY"), entry("publishConsent", true))), 200);
    try {
      JsonNode started = new ObjectMapper().readTree(answer);
      return started.path("id").asText();
    } catch (IOException broken) {
      throw new AssertionError(answer, broken);
    }
  }

  private static Map<String, Object> variables(Map<String, Object> entered) {
    return Map.of("variables", entered.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> Map.of("value", one.getValue()))));
  }

  private String post(BrowserContext people, String station, String path, Map<String, Object> body, int expected) {
    String login = Base64.getEncoder().encodeToString(("coordinator-" + station + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    APIResponse answer = people.request().post(base() + "/engine-rest" + path, RequestOptions.create()
        .setHeader("Authorization", "Basic " + login).setData(body));
    assertThat(answer.status()).as(answer.text()).isEqualTo(expected);
    return answer.text();
  }
}
