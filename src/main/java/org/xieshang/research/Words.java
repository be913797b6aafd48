package org.xieshang.research;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** How this stage's forms write what the tables hold. */
final class Words {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  private Words() {}

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  static String day(LocalDateTime time) {
    return DAY.format(time);
  }

  static String minute(LocalDateTime time) {
    return MINUTE.format(time);
  }

  static String orDash(String text) {
    return text == null ? "—" : text;
  }

  static List<Map<String, String>> rows(List<Visit> visits) {
    return visits.stream().map(visit -> Map.of(
        "visitedOn", day(visit.visitedOn()),
        "place", visit.place(),
        "heard", visit.heardWho() + "，" + visit.heardCount() + " 人",
        "facts", visit.facts())).toList();
  }
}
