package org.xieshang.record;

import java.util.regex.Pattern;

/** Numbers by which somebody could be called, in what people typed: only a case's own station reads them. */
public final class Phones {

  /** Seven digits and more, with blanks or dashes between them; a date is none. */
  private static final Pattern NUMBER = Pattern.compile(
      "(?<![0-9A-Za-z-])(?!(?:19|20)[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}(?![0-9]))(\\+?[0-9]{3})[0-9 -]{2,}([0-9]{2})(?![0-9A-Za-z-])");

  private Phones() {}

  /** The words with the middle of every such number taken out: 138****78. */
  public static String masked(String words) {
    return NUMBER.matcher(words).replaceAll("$1****$2");
  }
}
