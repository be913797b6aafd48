package org.xieshang.cockpit;

/** What somebody looks for, as SQL takes it: nothing in it is a wildcard. */
final class Searched {

  private Searched() {}

  /** Anywhere in a text, to go with {@code ESCAPE '!'}; null of null. */
  static String like(String text) {
    return text == null ? null : "%" + escaped(text) + "%";
  }

  /** At the beginning of a text. */
  static String begins(String text) {
    return escaped(text) + "%";
  }

  private static String escaped(String text) {
    return text.replaceAll("[!%_]", "!$0");
  }
}
