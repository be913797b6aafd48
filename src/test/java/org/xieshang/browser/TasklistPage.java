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
      // A machine under load, see openLogin.
      Pattern.compile(".*Load timeout for modules.*", Pattern.DOTALL),
      // The page looks again at the task that has just been completed.
      Pattern.compile(".*status of 404.*/engine/default/task/[0-9a-f-]{36}(:|\\?|/form|/identity-links).*", Pattern.DOTALL),
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
    openLogin(3);
    Locator name = page.locator("input[ng-model=username]");
    Locator secret = page.locator("input[type=password]");
    // The page draws the focus to the name some time after it has appeared; what is being typed then goes astray.
    for (int i = 0; i < 20 && !(name.inputValue().equals(user) && secret.inputValue().equals(password)); i++) {
      page.waitForTimeout(300);
      name.fill(user);
      secret.fill(password);
    }
    page.locator("form button[type=submit]").click();
    page.locator(".start-process-action a").waitFor();
    return this;
  }

  TasklistPage openFilter(String name) {
    Locator filter = page.locator(".task-filter").filter(new Locator.FilterOptions().setHasText(name)).first();
    filter.locator("h4.name a").click();
    page.locator(".task-filter.active").filter(new Locator.FilterOptions().setHasText(name)).waitFor();
    // The list is asked for anew a moment after the click.
    page.waitForTimeout(400);
    page.locator(".tasks-list .loader:visible").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    return this;
  }

  /** The web app gives up when a script takes more than seven seconds; a person would load the page again. */
  private void openLogin(int tries) {
    page.navigate(base + "/camunda/app/tasklist/default/");
    try {
      page.locator("input[ng-model=username]").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE / 2));
    } catch (TimeoutError slow) {
      if (tries <= 1) {
        throw slow;
      }
      openLogin(tries - 1);
    }
  }

  /** The filters the person has. */
  List<String> filters() {
    page.locator(".task-filter h4.name a").first().waitFor();
    return page.locator(".task-filter h4.name a").all().stream().map(one -> one.innerText().replaceAll("\\s*\\d*$", "").strip()).toList();
  }

  /** Whether such a task is in the filter; looks again for a while, since what happens in between takes its time. */
  boolean has(String filter, String caseTitle, String taskName, int seconds) {
    for (int i = 0; ; i++) {
      openFilter(filter);
      if (card(caseTitle, taskName).count() > 0) {
        return true;
      }
      if (i >= seconds) {
        return false;
      }
      page.waitForTimeout(1000);
    }
  }

  /** The tasks in the open filter, as "task name | what the card shows". */
  List<String> tasks() {
    return page.locator("ol.tasks-list > li.task").all().stream().map(card -> card.innerText().replaceAll("\\s+", " ")).toList();
  }

  /** Opens the task of that name whose card shows the case's title, and takes it; what was taken before is among one's own. */
  TasklistPage takeUp(String filter, String caseTitle, String taskName) {
    if (!has(filter, caseTitle, taskName, 4) && !has("我的待办", caseTitle, taskName, 1) && !has(filter, caseTitle, taskName, 20)) {
      shot("没有找到-" + taskName);
      fail("no task “%s” of “%s” in %s, but: %s", taskName, caseTitle, filter, tasks());
    }
    return openTask(caseTitle, taskName).claim();
  }

  /** Opens the task of that name whose card shows the case's title. */
  TasklistPage openTask(String caseTitle, String taskName) {
    card(caseTitle, taskName).first().locator("h4.task a").click();
    page.locator(".task-details h2.task").filter(Exactly.text(taskName)).waitFor();
    page.locator(".task-details .fjs-container .fjs-form-field").first().waitFor();
    return this;
  }

  private Locator card(String caseTitle, String taskName) {
    return page.locator("ol.tasks-list > li.task")
        .filter(new Locator.FilterOptions().setHas(page.locator("h4.task a").filter(Exactly.text(taskName))))
        .filter(new Locator.FilterOptions().setHasText(caseTitle));
  }

  /** Opens a task by its address, as from the notice that names the next task. */
  TasklistPage goToTask(String taskId) {
    page.navigate(base + "/camunda/app/tasklist/default/#/?forceDisplayTask=true&task=" + taskId);
    page.locator(".task-details .fjs-container .fjs-form-field").first().waitFor();
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
    expects(400).expects(409);
    dismissNotifications();
    sendButton().click();
    notification().first().waitFor();
    shot("提示-" + heading());
    assertThat(notification().first().innerText()).contains(sentence);
    return this;
  }

  /** The browser's console tells of every refusal; this one is meant. */
  TasklistPage expects(int status) {
    expected.add(Pattern.compile(".*status of " + status + ".*", Pattern.DOTALL));
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
