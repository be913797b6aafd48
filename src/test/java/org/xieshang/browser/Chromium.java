package org.xieshang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.xieshang.Machine;

/** The machine's own Chromium, one for all browser tests of a JVM; Playwright must not download another. */
public final class Chromium {

  private static final List<String> FLAGS = List.of(
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage");

  private static Browser browser;

  private Chromium() {}

  /** A visitor of their own: no cookie, no saved draft of another. */
  public static BrowserContext visitor() {
    return visitor("zh-CN");
  }

  /** One whose browser asks for that language. */
  static BrowserContext visitor(String locale) {
    return browser().newContext(new Browser.NewContextOptions()
        .setLocale(locale)
        .setTimezoneId("Asia/Shanghai")
        .setViewportSize(1366, 768));
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      Path program = Machine.Tool.CHROMIUM.path();
      Playwright playwright = Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser = playwright.chromium().launch(
          new BrowserType.LaunchOptions().setExecutablePath(program).setHeadless(true).setArgs(FLAGS));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }
}
