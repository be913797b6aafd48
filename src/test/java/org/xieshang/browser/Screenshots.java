package org.xieshang.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** What a test saw, numbered in its own order: {@code target/screenshots/<test>/<nn>-<what>.png}. */
final class Screenshots {

  private static final int HEIGHT = 768;
  private static final int TALLEST = 6000;

  private final Path folder;
  private int taken;

  Screenshots(String test) {
    this.folder = Path.of("target", "screenshots", test);
  }

  /** What the person sees now. */
  void take(Page page, String what) {
    page.screenshot(new Page.ScreenshotOptions().setPath(next(what)));
  }

  /** The whole form or page, also the part that the person would have to scroll to. */
  void takeWhole(Page page, String what) {
    int hidden = ((Number) page.evaluate(
        "() => Math.max(0, ...[...document.querySelectorAll('.task-details .content, .modal')]"
            + ".map(one => one.scrollHeight - one.clientHeight))")).intValue();
    if (hidden > 0) {
      page.setViewportSize(1366, Math.min(TALLEST, HEIGHT + hidden + 40));
    }
    page.screenshot(new Page.ScreenshotOptions().setPath(next(what)).setFullPage(true));
    if (hidden > 0) {
      page.setViewportSize(1366, HEIGHT);
    }
  }

  private Path next(String what) {
    taken++;
    return folder.resolve("%02d-%s.png".formatted(taken, what.replaceAll("[\\s/\\\\:*?\"<>|]+", "_")));
  }
}
