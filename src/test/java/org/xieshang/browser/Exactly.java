package org.xieshang.browser;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/** Finds what reads exactly so, a remark in brackets and the star of a required field aside. Java's \Q…\E means nothing in the browser. */
final class Exactly {

  private Exactly() {}

  static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(
        Pattern.compile("^\\s*" + text.replaceAll("[\\\\^$.*+?()\\[\\]{}|/]", "\\\\$0") + "(（[^（]*）)?\\s*\\*?\\s*$"));
  }
}
