package org.xieshang.browser;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The web apps as an administrator in China sees them: also the words that their program has in English are Chinese. */
class WebAppsIT extends BrowserTest {

  private static final String PASSWORD = "Xieshang-2026";
  private static final double PATIENCE = 45_000;
  private static final long WORDS_LATE = 400;

  /** English words and missing keys in what is seen, apart from what people, models and the engine's data say. */
  static final String FOREIGN = """
      () => {
        const data = '.col-value, .col-name, .tjs-table tbody, .input-variable, .output-variable, code, pre';
        const found = new Set();
        const look = (text, element) => {
          if (element && element.getClientRects().length > 0 && !element.closest(data)) {
            for (const word of text.replace(/Camunda Platform|Camunda/g, '').match(/\\b[A-Z][a-z]{2,}\\b|\\b[A-Z]{2,}(_[A-Z]+)+\\b/g) || []) {
              found.add(word + ' in ' + text.trim());
            }
          }
        };
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          look(texts.currentNode.data, texts.currentNode.parentElement);
        }
        document.querySelectorAll('[title]').forEach(one => look(one.title, one));
        look(document.title, document.body);
        return [...found];
      }""";

  @Autowired private RuntimeService runtime;
  @Autowired private RepositoryService repository;

  /** Other tests of the same application count on no case but their own. */
  @AfterEach
  void theCaseIsGone() {
    runtime.createProcessInstanceQuery().processDefinitionKey("consultation").list()
        .forEach(left -> runtime.deleteProcessInstance(left.getId(), "seen"));
  }

  @Test
  void everyPageIsInChinese() {
    try (BrowserContext visitor = Chromium.visitor()) {
      Page page = visitor.newPage();
      page.setDefaultTimeout(PATIENCE);
      List<String> errors = new ArrayList<>();
      page.onConsoleMessage(message -> {
        // Asked for before anybody is logged in.
        if (message.type().equals("error") && !message.location().contains("/auth/user/")) {
          errors.add(message.text() + " " + message.location());
        }
      });
      page.onPageError(errors::add);
      // Words that come late must not leave their keys on the page.
      page.route("**/locales/*.json*", words -> {
        try {
          Thread.sleep(WORDS_LATE);
        } catch (InterruptedException ended) {
          Thread.currentThread().interrupt();
        }
        words.resume();
      });
      String caseId = aProposedTopic(visitor.request());
      String definitionId = definition("consultation");
      String reviewId = runtime.createProcessInstanceQuery().superProcessInstanceId(caseId).singleResult().getId();
      String deadlineId = repository.createDecisionDefinitionQuery().decisionDefinitionKey("deadline").latestVersion().singleResult().getId();

      List<String> foreign = new ArrayList<>();
      logIn(page, "welcome");
      see(page, foreign, "welcome/default/#!/welcome", "修改密码");
      see(page, foreign, "tasklist/default/", "发起");
      see(page, foreign, "admin/default/#/users", "添加用户");
      see(page, foreign, "admin/default/#/groups", "组列表");
      see(page, foreign, "admin/default/#/authorization?resource=6", "发起实例");
      see(page, foreign, "admin/default/#/system?section=system-settings-metrics", "最近 12 个月各月用量");
      see(page, foreign, "cockpit/default/#/dashboard", "运行中的流程实例");
      see(page, foreign, "cockpit/default/#/processes", "个已部署的流程定义");
      see(page, foreign, "cockpit/default/#/process-definition/" + definitionId, "作业定义");
      see(page, foreign, "cockpit/default/#/process-instance/" + reviewId + "/runtime?tab=variables-tab", "整数");
      see(page, foreign, "cockpit/default/#/process-instance/" + reviewId + "/runtime?tab=user-tasks-tab", "委托状态");
      assertThat(page.locator(".ctn-tabs td, .ctn-content-bottom td").allInnerTexts().stream().filter(text -> text.matches("\\s*\\d{4}-.*")))
          .as("times as people write them").isNotEmpty().allMatch(time -> time.matches("\\s*\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\s*"));
      see(page, foreign, "cockpit/default/#/decision-definition/" + deadlineId, "命中规则：");
      see(page, foreign, "cockpit/default/#/repository", "部署时间");

      assertThat(foreign).isEmpty();
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void englishStaysAvailable() {
    try (BrowserContext visitor = Chromium.visitor("en-US"); Page page = visitor.newPage()) {
      page.setDefaultTimeout(PATIENCE);
      page.navigate(base() + "/camunda/app/cockpit/default/");
      page.locator("form button[type=submit]").waitFor();
      assertThat(page.locator("form button[type=submit]").innerText()).isEqualTo("Log in");
    }
  }

  private void logIn(Page page, String app) {
    page.navigate(base() + "/camunda/app/" + app + "/default/");
    page.locator("input[ng-model=username]").waitFor();
    page.waitForTimeout(500);
    page.locator("input[ng-model=username]").fill("admin");
    page.locator("input[type=password]").fill(PASSWORD);
    page.locator("form button[type=submit]").click();
    page.locator("input[ng-model=username]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  private void see(Page page, List<String> foreign, String path, String word) {
    page.navigate(base() + "/camunda/app/" + path);
    page.getByText(word).first().waitFor();
    page.waitForTimeout(700);
    screenshots().take(page, word);
    ((List<?>) page.evaluate(FOREIGN)).forEach(one -> foreign.add(path + ": " + one));
  }

  private String definition(String key) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult().getId();
  }

  /** Starts a case as the coordinator's Tasklist does. */
  private String aProposedTopic(APIRequestContext browser) {
    Map<String, Object> entered = Map.ofEntries(
        entry("topicTitle", "安装路灯"), entry("category", "SAFETY"), entry("affectedCount", 80), entry("problem", "夜里看不见路"),
        entry("demand", "装十盏路灯"), entry("background", "村民多次反映"), entry("channel", "MASSES"), entry("proposerName", "王秀兰"),
        entry("proposerPhone", "13900001111"), entry("urgency", "ORDINARY"), entry("publishConsent", true));
    String login = Base64.getEncoder().encodeToString(("coordinator-226:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    APIResponse started = browser.post(base() + "/engine-rest/process-definition/key/consultation/submit-form", RequestOptions.create()
        .setHeader("Authorization", "Basic " + login)
        .setData(Map.of("variables", entered.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.of("value", entry.getValue()))))));
    assertThat(started.status()).as(started.text()).isEqualTo(200);
    return started.text().replaceAll("(?s).*\"id\":\"([0-9a-f-]{36})\",\"definitionId\".*", "$1");
  }
}
