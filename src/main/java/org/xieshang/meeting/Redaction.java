package org.xieshang.meeting;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is taken out of a text before everybody may read it: names of residents, phone and identity numbers. */
final class Redaction {

  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final Pattern IDENTITY = Pattern.compile("(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])");
  private static final Pattern MOBILE = Pattern.compile("(?<![0-9])(?:\\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])");
  private static final Pattern LANDLINE = Pattern.compile("(?<![0-9])(?:\\(0[0-9]{2,3}\\)|（0[0-9]{2,3}）|0[0-9]{2,3}[- ]?)[- ]?[2-9][0-9]{6,7}(?![0-9])");
  private static final String REMOVED = "（号码已隐去）";

  private Redaction() {}

  /** Every name becomes 群众代表甲, 乙, … in the order given; longer names first, so that one inside another stays whole. */
  static String of(String text, Collection<String> residents) {
    Map<String, String> aliases = new LinkedHashMap<>();
    residents.stream().map(String::strip).filter(name -> name.codePointCount(0, name.length()) > 1).distinct()
        .forEach(name -> aliases.put(name, alias(aliases.size())));
    String redacted = halfWidth(text);
    List<String> longestFirst = aliases.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    for (String name : longestFirst) {
      redacted = redacted.replace(name, aliases.get(name));
    }
    redacted = IDENTITY.matcher(redacted).replaceAll(REMOVED);
    redacted = MOBILE.matcher(redacted).replaceAll(REMOVED);
    return LANDLINE.matcher(redacted).replaceAll(REMOVED);
  }

  private static String alias(int place) {
    return "群众代表" + (place < STEMS.length() ? String.valueOf(STEMS.charAt(place)) : String.valueOf(place + 1));
  }

  /** Digits only: a number typed full-width is a number, too. */
  private static String halfWidth(String text) {
    StringBuilder half = new StringBuilder(text);
    for (int i = 0; i < half.length(); i++) {
      char c = half.charAt(i);
      if (c >= '０' && c <= '９') {
        half.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return half.toString();
  }
}
