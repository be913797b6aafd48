package org.xieshang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieshang.procedure.Now;

/**
 * One matter from its proposal to 销号 and its look-back, as everybody concerned sees it in the real Tasklist; then its dossier, and
 * what a neighbour and the chair can and can't see.
 */
class WholeMatterIT extends BrowserTest {

  private static final String PASSWORD = "Xieshang-2026";

  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private Now now;

  @AfterEach
  void theClockIsRight() {
    ClockUtil.reset();
  }

  private TasklistPage window(String user) {
    return tasklist(user, PASSWORD);
  }

  /** Who is asked by name; reviewers and members are chosen by the rules, and a test that tries everybody takes a minute. */
  private List<String> asked(String step) {
    window(WholeMatter.COORDINATOR).page().waitForCondition(() -> tasks.createTaskQuery().taskDefinitionKey(step).count() > 0);
    return tasks.createTaskQuery().taskDefinitionKey(step).list().stream()
        .map(task -> task.getAssignee() != null ? task.getAssignee() : tasks.getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> link.getUserId() != null).findFirst().orElseThrow().getUserId())
        .toList();
  }

  /** The engine's clock goes on from there; the browser's doesn't know. */
  private void timePassesUntil(LocalDateTime moment) {
    long gone = Duration.between(now.now(), moment).toMillis();
    ClockUtil.offset(ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis() + gone);
  }

  @Test
  void fromProposalToLookBack() {
    WholeMatter matter = new WholeMatter(this::window, this::asked, now::today);

    matter.propose();
    matter.accept();
    matter.score();
    matter.decide();
    matter.approve();
    matter.tellProposer();

    matter.confirmTeam();
    matter.answerAssignments();
    matter.planResearch();
    matter.recordVisits();
    matter.giveOpinion();
    matter.writeReport();
    matter.checkReport();

    matter.planMeeting(null, null);
    matter.issueNotice();
    theChairSeesWhereItStandsAndCannotCancelIt();
    timePassesUntil(now.today().plusDays(5).atTime(9, 0));
    matter.checkIn();
    matter.recordMeeting();
    matter.answerInWriting();
    matter.confirmMinutes();
    matter.signMinutes();
    matter.listOutcomes();
    matter.adoptOutcomes();

    matter.signItem();
    matter.reportProgress();
    matter.reportDone();
    matter.verifyItem();
    matter.surveySatisfaction();
    matter.closeItem();
    matter.reportToProposer();
    matter.evaluateCase();
    timePassesUntil(now.now().plusMonths(3).plusDays(1));
    matter.lookBack();

    theDossierTellsEverything();
    theNeighbourSeesNothing();
  }

  private void theDossierTellsEverything() {
    Page page = window(WholeMatter.COORDINATOR).page();
    page.navigate(base() + "/dossier");
    screenshots().take(page, "案件档案");
    page.locator("a").filter(Exactly.text(WholeMatter.TITLE)).click();
    page.waitForURL("**/dossier/*");
    page.locator("h2").last().waitFor();
    screenshots().takeWhole(page, "案件档案-全案");
    String dossier = page.locator("main").innerText();
    assertThat(dossier).contains(
        "王秀兰", "13900000001", "郭河乡党委第 9 次会议", "家家户户都有关系。", "垃圾池一周清一次", "清运可以由每周一次增加到两次",
        "采用第二个方案", "清运一周一次太少", "垃圾桶九月底以前配齐", WholeMatter.ITEM, "40 个垃圾桶全部到位", "抽查 20 户",
        "门前三包已写进村规民约", "三个月后复查", "侯雪荣", "韦慧超", "苏文贵", "区住房和城乡建设局");
    assertThat(page.locator("h2").allInnerTexts()).containsSubsequence("征集", "议题审核", "议前调研", "会议协商", "跟踪落实");
    assertThat(page.locator(".facts").innerText()).contains("XS-621202226-").contains("成果落实");
  }

  private void theNeighbourSeesNothing() {
    TasklistPage neighbour = window("coordinator-001");
    for (String filter : neighbour.filters()) {
      neighbour.openFilter(filter);
      assertThat(neighbour.tasks()).as(filter).noneMatch(card -> card.contains(WholeMatter.TITLE));
    }
    Page page = neighbour.page();
    page.navigate(base() + "/dossier");
    screenshots().take(page, "邻站的案件档案");
    assertThat(page.locator("main").innerText()).doesNotContain(WholeMatter.TITLE).contains("共 0 件");
  }

  private void theChairSeesWhereItStandsAndCannotCancelIt() {
    ProcessInstance matter = runtime.createProcessInstanceQuery().processDefinitionKey("consultation").singleResult();
    TasklistPage chair = window("chair");
    Page page = chair.page();
    page.navigate(base() + "/camunda/app/cockpit/default/#/process-instance/" + matter.getId() + "/runtime");
    Locator token = page.locator(".djs-overlays[data-container-id='holdMeeting'] .badge, .djs-overlays[data-container-id='holdMeeting'] .instance-count");
    token.first().waitFor();
    screenshots().take(page, "主席看案件走到哪一步");
    assertThat(page.locator("body").innerText()).contains(matter.getBusinessKey());
    chair.expects(403);
    Object status = page.evaluate(
        "async ([id]) => (await fetch(`/camunda/api/engine/engine/default/process-instance/${id}`, {method: 'DELETE', headers:"
            + " {'X-XSRF-TOKEN': document.cookie.replace(/.*XSRF-TOKEN=([^;]*).*/, '$1')}})).status",
        List.of(matter.getId()));
    assertThat(status).isEqualTo(403);
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(matter.getId()).count()).isEqualTo(1);
  }
}
