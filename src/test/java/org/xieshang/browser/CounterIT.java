package org.xieshang.browser;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator's day at the counter, on the office's screen and on a phone. */
class CounterIT extends BrowserTest {

  private static final String PASSWORD = "Xieshang-2026";
  private static final String FIRST = "安装路灯";
  private static final String SECOND = "修整村口排水沟";

  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;

  /** Tests of the same application count on no case but their own. */
  @BeforeEach
  @AfterEach
  void theDeskIsClear() {
    runtime.createProcessInstanceQuery().rootProcessInstances().list()
        .forEach(left -> runtime.deleteProcessInstance(left.getId(), "seen", true, true));
  }

  @Test
  void aDayAtTheCounter() throws IOException {
    TasklistPage mine = tasklist("coordinator-226", PASSWORD);
    Page page = mine.page();
    propose(page, FIRST);
    propose(page, SECOND);

    mine.has("本站待认领", SECOND, "受理", 20);
    Locator card = page.locator("ol.tasks-list > li.task").filter(new Locator.FilterOptions().setHasText(FIRST));
    card.locator(".own-badge").first().waitFor();
    assertThat(card.innerText()).contains("YT-621202226-", "议题审核", "个工作日").doesNotContain("轮");
    assertThat(page.locator(".own-links").innerText()).contains("外出代办").doesNotContain("委员名册");

    page.locator(".own-claim label").first().click();
    mine.shot("选择");
    tasks.createTaskQuery().taskDefinitionKey("acceptTopic").processVariableValueEquals("title", SECOND).list()
        .forEach(task -> tasks.setAssignee(task.getId(), "station-head-226"));
    page.getByText("认领所选").click();
    page.locator(".own-answer .own-late").waitFor();
    mine.shot("认领");
    assertThat(page.locator(".own-answer").innerText()).contains("已认领 1 项", "“受理”（" + SECOND + "）已由", "认领");

    mine.openFilter("我的待办").openTask(FIRST, "受理");
    tab(page, "全程");
    page.locator(".own-step").first().waitFor();
    mine.shot("全程");
    assertThat(page.locator(".own-story").innerText()).contains("议题提出", "夜里看不见路", "打开完整的案件档案").doesNotContain("13900001111");

    attach(mine, page);
    print(mine, page);
    sendBack(mine, page);
    beAway(mine, page);
    onAPhone(mine, page);
  }

  private static void attach(TasklistPage mine, Page page) throws IOException {
    tab(page, "照片、附件");
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(640, 400, BufferedImage.TYPE_3BYTE_BGR), "png", picture);
    page.locator(".own-files input[type=file]").setInputFiles(new FilePayload[] {
        new FilePayload("村口.png", "image/png", picture.toByteArray()),
        new FilePayload("假照片.jpg", "image/jpeg", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))});
    mine.expects(400);
    page.locator(".own-files").getByText("上传", new Locator.GetByTextOptions().setExact(true)).click();
    page.locator(".own-tiles img").waitFor();
    page.locator(".own-files .own-late").waitFor();
    assertThat(page.locator(".own-files").innerText()).contains("已上传 1 个文件", "“假照片.jpg”：SVG、HTML 等网页文件不能上传", "村口.png");
    page.waitForFunction("() => document.querySelector('.own-tiles img').naturalWidth > 0");
    mine.shot("附件");
  }

  /** The form's title and fields, whole, and nothing of the program. */
  private static void print(TasklistPage mine, Page page) throws IOException {
    tab(page, "办理");
    page.locator(".task-details .fjs-container textarea, .task-details .fjs-container input").first().waitFor();
    byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    try (PDDocument printed = Loader.loadPDF(paper)) {
      String words = new PDFTextStripper().getText(printed);
      assertThat(words).contains("受理", FIRST, "YT-621202226-", "夜里看不见路").doesNotContain("我的待办", "认领", "退回、", "快捷键", "提交");
      assertThat(printed.getPage(0).getMediaBox().getWidth()).as("A4").isBetween(594f, 596f);
    }
    mine.shot("打印之后");
  }

  private static void sendBack(TasklistPage mine, Page page) {
    page.locator(".task-details button.unclaim").click();
    Locator back = page.locator(".own-pass .own-box").last();
    back.waitFor();
    mine.expects(400);
    back.locator("button").click();
    page.locator(".own-fault:not(:empty)").waitFor();
    assertThat(back.innerText()).contains("请填写“理由”。");
    back.locator("textarea").fill("误认领");
    mine.shot("退回");
    back.locator("button").click();
    page.locator(".own-done").waitFor();
    tab(page, "全程");
    page.locator(".own-story").getByText("退回：受理").waitFor();
    assertThat(page.locator(".own-story").innerText()).contains("附件：受理", "误认领");
    mine.shot("退回之后");
  }

  private void beAway(TasklistPage mine, Page page) {
    String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    page.navigate(base() + "/counter/absence");
    page.locator("select[name=substitute]").selectOption("station-head-226");
    page.locator("input[name=from]").fill(today);
    page.locator("input[name=to]").fill(today);
    page.locator("input[name=reason]").fill("外出学习");
    page.locator(".arrange button").click();
    page.getByText("进行中").waitFor();
    mine.shot("外出代办");
    page.setViewportSize(390, 844);
    fits(page);
    mine.shot("外出代办-手机");
    page.getByText("提前结束").click();
    page.locator(".standing").getByText("提前结束").waitFor();
  }

  private void onAPhone(TasklistPage mine, Page page) {
    page.navigate(base() + "/camunda/app/tasklist/default/");
    mine.openFilter("本站待认领");
    page.locator(".own-choice").first().waitFor();
    fits(page);
    mine.shot("列表-手机");
    page.locator("ol.tasks-list > li.task h4.task a").first().click();
    for (String name : List.of("全程", "照片、附件", "转办、退回")) {
      tab(page, name);
      page.locator(".own-story, .own-files, .own-pass").first().waitFor();
      page.waitForTimeout(400);
      page.locator(".task-details .nav-tabs").scrollIntoViewIfNeeded();
      fits(page);
      mine.shot(name + "-手机");
    }
    page.setViewportSize(1366, 768);
  }

  private static void fits(Page page) {
    assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue()).isLessThanOrEqualTo(390);
  }

  private static void tab(Page page, String name) {
    page.locator(".task-details .nav-tabs a").filter(Exactly.text(name)).click();
  }

  /** Starts a case as the coordinator's Tasklist does. */
  private void propose(Page page, String title) {
    Map<String, Object> entered = Map.ofEntries(
        entry("topicTitle", title), entry("category", "SAFETY"), entry("affectedCount", 80), entry("problem", "夜里看不见路"),
        entry("demand", "装十盏路灯"), entry("background", "村民多次反映"), entry("channel", "MASSES"), entry("proposerName", "王秀兰"),
        entry("proposerPhone", "13900001111"), entry("urgency", "ORDINARY"), entry("publishConsent", true));
    String login = Base64.getEncoder().encodeToString(("coordinator-226:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    APIResponse started = page.request().post(base() + "/engine-rest/process-definition/key/consultation/submit-form", RequestOptions.create()
        .setHeader("Authorization", "Basic " + login)
        .setData(Map.of("variables", entered.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> Map.of("value", one.getValue()))))));
    assertThat(started.status()).as(started.text()).isEqualTo(200);
  }
}
