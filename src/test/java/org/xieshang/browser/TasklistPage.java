package org.xieshang.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tasklist as one person uses it, from logging in to closing the window. */
final class TasklistPage implements AutoCloseable {

  /** The web apps' own noise: what isn't there in every installation of Camunda 7.24. */
  private static final List<Pattern> KNOWN = List.of(
      // Asked for before anybody is logged in, and the welcome page of the distribution, which is not shipped.
      Pattern.compile(".*(status of 404|status of 401).*(/camunda-welcome|/auth/user/|/favicon|/profile|/logo).*", Pattern.DOTALL));

  /** A busy machine of two cores is slow; a person would wait, too. */
  private static final double PATIENCE = 45_000;

  private final Page page;
  private final BrowserContext context;
  private final String base;
  private final Screenshots screenshots;
  private final List<String> consoleErrors = new ArrayList<>();
  private final List<Pattern> expected = new ArrayList<>(KNOWN);

  TasklistPage(String base, Screenshots screenshots) {
    this.base = base;
    this.screenshots = screenshots;
    this.context = Chromium.visitor();
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        consoleErrors.add(message.text() + " " + message.location());
      }
    });
    page.onPageError(consoleErrors::add);
  }

  /** The page itself, for what only one test looks at. */
  Page page() {
    return page;
  }

  TasklistPage logIn(String user, String password) {
    page.navigate(base + "/camunda/app/tasklist/default/");
    page.locator("input[ng-model=username]").fill(user);
    page.locator("input[type=password]").fill(password);
    page.locator("form button[type=submit]").click();
    page.locator(".start-process-action a").waitFor();
    return this;
  }

  TasklistPage openFilter(String name) {
    page.locator(".task-filter a").filter(new Locator.FilterOptions().setHasText(name)).first().click();
    page.locator(".task-filter.active a").filter(new Locator.FilterOptions().setHasText(name)).waitFor();
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    return this;
  }

  /** The tasks in the open filter, as "task name | what the card shows". */
  List<String> tasks() {
    return page.locator("ol.tasks-list > li.task").all().stream().map(card -> card.innerText().replaceAll("\\s+", " ")).toList();
  }

  /** Opens the task of that name whose card shows the case's title. */
  TasklistPage openTask(String caseTitle, String taskName) {
    Locator card = page.locator("ol.tasks-list > li.task")
        .filter(new Locator.FilterOptions().setHas(page.locator("h4.task a").filter(Exactly.text(taskName))))
        .filter(new Locator.FilterOptions().setHasText(caseTitle));
    try {
      card.first().locator("h4.task a").click();
    } catch (TimeoutError missing) {
      shot("没有找到-" + taskName);
      fail("no task “%s” of “%s” here, but: %s", taskName, caseTitle, tasks());
    }
    page.locator(".task-details h2.task").filter(new Locator.FilterOptions().setHasText(taskName)).waitFor();
    page.locator(".task-details .fjs-container").waitFor();
    return this;
  }

  /** Opens a task by its address, as from the notice that names the next task. */
  TasklistPage goToTask(String taskId) {
    page.navigate(base + "/camunda/app/tasklist/default/#/?forceDisplayTask=true&task=" + taskId);
    page.locator(".task-details .fjs-container").waitFor();
    return this;
  }

  /** Takes the open task, unless it already is this person's. */
  TasklistPage claim() {
    page.locator(".task-details .assignee").first().waitFor();
    Locator claim = page.locator(".task-details button.claim");
    if (claim.count() > 0) {
      claim.click();
      page.locator(".task-details button.unclaim").waitFor();
    }
    return this;
  }

  /** Opens the start form of a process. */
  TasklistPage startProcess(String name) {
    page.locator(".start-process-action a").click();
    page.locator("ul.processes a").filter(Exactly.text(name)).first().click();
    page.locator(".modal-body .fjs-container").waitFor();
    return this;
  }

  /** What the person may start. */
  List<String> processes() {
    page.locator(".start-process-action a").click();
    page.locator(".modal-body .available-processes, .modal-body .well").first().waitFor();
    List<String> names = page.locator("ul.processes a").all().stream().map(one -> one.innerText().strip()).toList();
    page.locator(".modal-footer button").filter(new Locator.FilterOptions().setHasText("关闭")).first().click();
    page.locator(".modal-body").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    return names;
  }

  /** The open form. */
  FormFields form() {
    Locator form = page.locator(".modal-body .fjs-container, .task-details .fjs-container").last();
    form.waitFor();
    return new FormFields(form);
  }

  /** What the form shows above its fields. */
  String shown() {
    return page.locator(".modal-body .fjs-container, .task-details .fjs-container").last().innerText();
  }

  /** Whether the button that sends the form is to be had. */
  boolean canComplete() {
    // form-js renders and Tasklist digests a moment after the key was hit.
    page.waitForTimeout(250);
    return sendButton().isEnabled();
  }

  /** Sends the form and expects it to be taken. */
  TasklistPage complete() {
    screenshots.takeWhole(page, "填写-" + heading());
    String sent = heading();
    dismissNotifications();
    sendButton().click();
    Locator gone = page.locator(".task-details .no-task, body:not(:has(.modal-body)) .no-task").first();
    Locator refused = notification();
    try {
      page.waitForCondition(() -> refused.count() > 0 || gone.count() > 0 && gone.isVisible() && page.locator(".modal-body").count() == 0);
    } catch (TimeoutError stuck) {
      shot("没有提交-" + sent);
      throw stuck;
    }
    if (refused.count() > 0) {
      shot("被拒-" + sent);
      fail("“%s” was refused: %s", sent, refused.first().innerText());
    }
    return this;
  }

  /** Sends the form and expects to be refused with a sentence, everything typed still there. */
  TasklistPage seesError(String sentence) {
    expected.add(Pattern.compile(".*status of (400|409).*", Pattern.DOTALL));
    dismissNotifications();
    sendButton().click();
    notification().first().waitFor();
    shot("提示-" + heading());
    assertThat(notification().first().innerText()).contains(sentence);
    return this;
  }

  /** Keeps what is on the screen. */
  TasklistPage shot(String what) {
    screenshots.take(page, what);
    return this;
  }

  private Locator sendButton() {
    return page.locator(".modal-footer button[type=submit], .task-details .form-actions button.btn-primary").last();
  }

  private Locator notification() {
    return page.locator(".alert-danger:visible");
  }

  /** What was read is closed, so that the next answer isn't taken for the last one. */
  private void dismissNotifications() {
    Locator close = page.locator(".notifications .alert button.close:visible");
    for (int left = close.count(); left > 0; left--) {
      close.first().click();
    }
  }

  private String heading() {
    Locator heading = page.locator(".modal-title:visible, .task-details h2.task:visible").last();
    return heading.count() == 0 ? "" : heading.innerText().strip();
  }

  /** Closes the window; whatever the console complained of fails the test. */
  @Override
  public void close() {
    try {
      List<String> unknown = consoleErrors.stream()
          .filter(error -> expected.stream().noneMatch(known -> known.matcher(error).matches()))
          .toList();
      assertThat(unknown).as("errors on the browser's console").isEmpty();
    } finally {
      context.close();
    }
  }
}
