package org.xieshang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.User;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Guards the mend of the list component (decision 0010): without it Tasklist's button stays grey for ever once a field in a list
 * was edited, and rows are lost.
 */
@Import(ListComponentIT.Listening.class)
class ListComponentIT extends BrowserTest {

  private static final String WALKER = "walker";
  private static final String PASSWORD = "Walk-2026-along";
  private static final String GUOHE = "621202226";
  private static final String LIST = "走访清单";
  private static final ConcurrentLinkedQueue<Map<String, String>> ARRIVED = new ConcurrentLinkedQueue<>();

  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private IdentityService identities;
  @Autowired private AuthorizationService authorizations;

  /** Keeps what was submitted: the engine has forgotten it when the instance is over. */
  @TestConfiguration
  static class Listening {
    @Bean
    TaskListener keepVisits() {
      return task -> ARRIVED.add(Map.of("visits", json(task, "visits"), "reason", String.valueOf(task.getVariable("reason"))));
    }

    private static String json(DelegateTask task, String name) {
      Object value = task.getVariable(name);
      return value instanceof SpinJsonNode node ? node.toString() : String.valueOf(value);
    }
  }

  @BeforeEach
  void someoneWhoWalks() {
    repository.createDeployment().name("list-component").enableDuplicateFiltering(true)
        .addClasspathResource("browser/list-component.bpmn")
        .addClasspathResource("browser/visits-listed.form")
        .addClasspathResource("browser/record-visits.form")
        .deploy();
    runtime.createProcessInstanceQuery().processDefinitionKey("list-component").list()
        .forEach(left -> runtime.deleteProcessInstance(left.getId(), "the test before is over", true, true));
    ARRIVED.clear();
    if (identities.createUserQuery().userId(WALKER).count() == 0) {
      User walker = identities.newUser(WALKER);
      walker.setFirstName("走");
      walker.setLastName("访");
      walker.setPassword(PASSWORD);
      identities.saveUser(walker);
      identities.createTenantUserMembership(GUOHE, WALKER);
      grant(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
      grant(Resources.PROCESS_DEFINITION, "list-component",
          Permissions.READ, Permissions.CREATE_INSTANCE, Permissions.READ_TASK, ProcessDefinitionPermissions.TASK_WORK);
      grant(Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
    }
  }

  private void grant(Resource resource, String id, Permission... permissions) {
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setUserId(WALKER);
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.setPermissions(permissions);
    authorizations.saveAuthorization(grant);
  }

  private TasklistPage atATask() {
    return atATask(null);
  }

  private TasklistPage atATask(String draft) {
    var instance = runtime.createProcessInstanceByKey("list-component")
        .setVariable("stationId", GUOHE)
        .setVariable("walker", WALKER)
        .execute();
    String task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
    if (draft != null) {
      tasks.setVariableLocal(task, "visits", SpinValues.jsonValue(draft).create());
    }
    return tasklist(WALKER, PASSWORD).goToTask(task);
  }

  @Test
  void rowsOfAStartFormArriveWithoutSaving() {
    TasklistPage page = tasklist(WALKER, PASSWORD).startProcess("清单试验");
    FormFields form = page.form();
    form.fill("登记人", WALKER);
    form.row(LIST, 0).fill("走访地点", "村口").fill("访谈人数", "12").select("群众态度", "支持").fill("走访日期", LocalDate.of(2026, 6, 5));
    assertThat(page.canComplete()).isTrue();
    form.row(LIST, 0).fill("走访地点", "");
    assertThat(page.canComplete()).isFalse();
    assertThat(form.row(LIST, 0).complaint("走访地点")).isEqualTo("必填");
    form.row(LIST, 0).fill("走访地点", "村委会");
    assertThat(page.canComplete()).isTrue();
    form.addRow(LIST);
    form.row(LIST, 1).fill("走访地点", "小学").fill("访谈人数", "3").select("群众态度", "有顾虑");
    page.complete();

    var started = runtime.createProcessInstanceQuery().processDefinitionKey("list-component").singleResult();
    assertThat(runtime.getVariable(started.getId(), "visits").toString()).isEqualTo(
        "[{\"place\":\"村委会\",\"heads\":12,\"mood\":\"FOR\",\"visitedOn\":\"2026-06-05\"},"
            + "{\"place\":\"小学\",\"heads\":3,\"mood\":\"WORRIED\",\"visitedOn\":null}]");
  }

  @Test
  void rowsOfATaskFormArriveWithoutSaving() {
    TasklistPage page = atATask();
    FormFields form = page.form();
    form.select("处理方式", "接收");
    form.row(LIST, 0).fill("走访地点", "村口").fill("访谈人数", "0");
    assertThat(page.canComplete()).isFalse();
    assertThat(form.row(LIST, 0).complaint("访谈人数")).isEqualTo("不能小于 1");
    form.row(LIST, 0).fill("访谈人数", "7").select("群众态度", "支持");
    assertThat(page.canComplete()).isTrue();
    page.complete();

    assertThat(ARRIVED).extracting(one -> one.get("visits"))
        .containsExactly("[{\"place\":\"村口\",\"heads\":7,\"mood\":\"FOR\",\"visitedOn\":null}]");
  }

  @Test
  void incompleteRowsAreShownWhenTheyAreSubmitted() {
    TasklistPage page = atATask();
    FormFields form = page.form();
    form.select("处理方式", "接收");
    page.seesError("请先改正表单中标红的内容");
    assertThat(form.row(LIST, 0).complaint("群众态度")).isEqualTo("必填");
    assertThat(page.canComplete()).isFalse();
    form.row(LIST, 0).fill("走访地点", "村口").fill("访谈人数", "7").select("群众态度", "支持");
    page.complete();
  }

  @Test
  void aRemovedRowTakesItsErrorWithIt() {
    TasklistPage page = atATask();
    FormFields form = page.form();
    form.select("处理方式", "接收").addRow(LIST).addRow(LIST);
    for (int i = 0; i < 3; i++) {
      form.row(LIST, i).fill("走访地点", "第" + i + "户").fill("访谈人数", i + 1).select("群众态度", "支持");
    }
    form.row(LIST, 0).fill("走访地点", "");
    form.row(LIST, 2).fill("访谈人数", "100");
    assertThat(page.canComplete()).isFalse();
    form.removeRow(LIST, 0);
    assertThat(form.row(LIST, 0).complaint("走访地点")).isEmpty();
    assertThat(form.row(LIST, 0).value("走访地点")).isEqualTo("第1户");
    assertThat(form.row(LIST, 1).complaint("访谈人数")).isEqualTo("不能大于 99");
    assertThat(page.canComplete()).isFalse();
    form.removeRow(LIST, 1);
    assertThat(page.canComplete()).isTrue();
    page.complete();

    assertThat(ARRIVED).extracting(one -> one.get("visits"))
        .containsExactly("[{\"place\":\"第1户\",\"heads\":2,\"mood\":\"FOR\",\"visitedOn\":null}]");
  }

  @Test
  void aFieldHiddenWhileItIsWrongDoesNotBlock() {
    TasklistPage page = atATask();
    FormFields form = page.form();
    form.row(LIST, 0).fill("走访地点", "村口").fill("访谈人数", "7").select("群众态度", "支持");
    form.select("处理方式", "退回").fill("退回理由", "这个理由比十个字要长得多");
    assertThat(page.canComplete()).isFalse();
    assertThat(form.complaint("退回理由")).isEqualTo("不能超过 10 个字");
    form.select("处理方式", "接收");
    assertThat(form.has("退回理由")).isFalse();
    assertThat(page.canComplete()).isTrue();
    page.complete();

    assertThat(ARRIVED).hasSize(1);
  }

  @Test
  void moreRowsThanFormJsWouldShowAreAllShownAndSubmitted() {
    TasklistPage page = atATask(Stream.of("一", "二", "三", "四", "五", "六", "七")
        .map(name -> "{\"place\":\"" + name + "组\",\"heads\":1,\"mood\":\"FOR\"}")
        .collect(Collectors.joining(",", "[", "]")));
    FormFields form = page.form();
    form.row(LIST, 6);
    form.select("处理方式", "接收");
    page.complete();

    assertThat(ARRIVED).singleElement().extracting(one -> one.get("visits")).asString().contains("一组", "六组", "七组");
  }

  @Test
  void aListWithoutRowsArrivesEmpty() {
    TasklistPage page = atATask("[{\"place\":\"一组\",\"heads\":1,\"mood\":\"FOR\"}]");
    FormFields form = page.form();
    form.select("处理方式", "接收").removeRow(LIST, 0);
    page.complete();

    assertThat(ARRIVED).singleElement().extracting(one -> one.get("visits")).isEqualTo("[]");
  }

  /** Numbers report again some time after they were drawn: a row that was removed meanwhile must not come back with that number in it. */
  @Test
  void rowsRemovedOneRightAfterTheOtherStayRemoved() {
    TasklistPage page = atATask("[" + "{\"place\":\"一组\",\"heads\":1,\"mood\":\"FOR\"},".repeat(3) + "{\"place\":\"二组\",\"heads\":2,\"mood\":\"FOR\"}]");
    FormFields form = page.form();
    form.select("处理方式", "接收").row(LIST, 3);
    page.page().evaluate("async () => { for (let i = 0; i < 4; i++) {"
        + " document.querySelector('.fjs-repeat-row-remove').click(); await new Promise(drawn => setTimeout(drawn, 60)); } }");
    page.page().waitForTimeout(700);
    assertThat(form.rows(LIST)).isZero();
    page.complete();

    assertThat(ARRIVED).singleElement().extracting(one -> one.get("visits")).isEqualTo("[]");
  }

  /** Whatever makes the form draw itself anew takes nothing away from the text that is being typed. */
  @Test
  void whatIsTypedStaysWhileOtherFieldsReport() {
    TasklistPage page = atATask();
    FormFields form = page.form();
    form.select("处理方式", "退回").row(LIST, 0).fill("走访地点", "村口").select("群众态度", "支持");
    Locator heads = form.row(LIST, 0).input("访谈人数");
    Locator reason = form.input("退回理由");
    heads.click();
    page.page().keyboard().type("12");
    reason.click();
    page.page().keyboard().type("ABCDEFGHIJ", new Keyboard.TypeOptions().setDelay(60));
    assertThat(reason.inputValue()).isEqualTo("ABCDEFGHIJ");
    page.complete();

    assertThat(ARRIVED).singleElement().extracting(one -> one.get("reason")).isEqualTo("ABCDEFGHIJ");
  }
}
