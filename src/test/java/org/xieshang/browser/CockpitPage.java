package org.xieshang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cockpit as one leader uses it, on a screen or a telephone; whatever the console complains of fails the test. */
final class CockpitPage implements AutoCloseable {

  private static final double PATIENCE = 45_000;
  /** Asked for before anybody is logged in. */
  private static final Pattern KNOWN = Pattern.compile(".*/auth/user/.*", Pattern.DOTALL);

  private final Page page;
  private final BrowserContext context;
  private final String base;
  private final Screenshots screenshots;
  private final List<String> errors = new ArrayList<>();
  private final List<Pattern> expected = new ArrayList<>(List.of(KNOWN));
  private int[] size = {1366, 768};
  private int clicks;

  CockpitPage(String base, Screenshots screenshots) {
    this.base = base;
    this.screenshots = screenshots;
    this.context = Chromium.visitor();
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        errors.add(message.text() + " " + message.location());
      }
    });
    page.onPageError(errors::add);
  }

  Page page() {
    return page;
  }

  /** Goes on with another screen. */
  CockpitPage on(int[] screen) {
    size = screen;
    page.setViewportSize(size[0], size[1]);
    return this;
  }

  CockpitPage logIn(String user, String password) {
    page.navigate(base + "/camunda/app/cockpit/default/");
    Locator name = page.locator("input[ng-model=username]");
    name.waitFor();
    page.waitForTimeout(500);
    name.fill(user);
    page.locator("input[type=password]").fill(password);
    page.locator("form button[type=submit]").click();
    return this;
  }

  /** Waits for the dashboard's figures. */
  CockpitPage seesTheDashboard() {
    page.locator("input[ng-model=username]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    page.locator(".xs-dashboard .xs-tiles").waitFor();
    return this;
  }

  /** Opens a page of the web app by what stands behind the hash, and waits for what it has to show. */
  CockpitPage go(String hash, String shows) {
    page.evaluate("hash => { window.location.hash = hash; }", hash);
    page.locator(shows).first().waitFor();
    return this;
  }

  CockpitPage click(Locator what) {
    what.click();
    clicks++;
    return this;
  }

  int clicks() {
    return clicks;
  }

  /** Nothing is cut off at the side, no word is foreign, no key of a word is left; and keeps what is seen. */
  CockpitPage looks(String called) {
    // Charts and overlays are drawn a moment after their figures.
    page.waitForTimeout(250);
    screenshots.take(page, called + "-" + size[0]);
    Object beyond = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) beyond).intValue()).as(called + " beyond the edge of " + size[0]).isLessThanOrEqualTo(0);
    assertThat((List<?>) page.evaluate(WebAppsIT.FOREIGN)).as(called).isEmpty();
    return this;
  }

  /** What the plugin shows on the page. */
  String shown() {
    return page.locator(".xs-dashboard, .xs-content, .xs-instance").first().innerText();
  }

  CockpitPage expects(int status) {
    expected.add(Pattern.compile(".*status of " + status + ".*", Pattern.DOTALL));
    return this;
  }

  @Override
  public void close() {
    try {
      assertThat(errors.stream().filter(error -> expected.stream().noneMatch(known -> known.matcher(error).matches())))
          .as("errors on the browser's console").isEmpty();
    } finally {
      context.close();
    }
  }
}
