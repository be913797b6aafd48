package org.xieshang.supervision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A level being taken for a step: who is told and what it says.
 *
 * @param to accounts, never empty
 * @param vacant posts that were passed over since nobody holds them, as they are called
 * @param until when the level after this one comes; null at the top
 * @param caveat what is uncertain about the dates, or null
 */
record Paper(
    OpenStep step,
    Rung rung,
    String stationId,
    List<String> to,
    List<String> copies,
    List<String> vacant,
    LocalDateTime dueAt,
    long overdueWorkdays,
    LocalDate today,
    LocalDate until,
    String nextDocument,
    String caveat,
    String toNames,
    String copyNames,
    String issuer) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);

  /** One line for a list. */
  String title() {
    String matter = step.title() == null ? "" : "（" + step.title() + "）";
    String what = rung.isNumbered() ? rung.document() : overdueWorkdays > 0 ? "已到期" : "将到期";
    return shortened(what + "：" + step.name() + matter, 200);
  }

  /** The document's text; a reminder's, too, without number, heading and signature. */
  String words(String number) {
    StringBuilder words = new StringBuilder();
    if (rung.isNumbered()) {
      words.append(toNames).append("：\n");
    }
    words.append(step.title() == null ? "" : "议题“" + step.title() + "”（" + step.caseNumber() + "）的")
        .append("“").append(step.name()).append("”");
    if (dueAt.toLocalDate().isBefore(today)) {
      words.append("应于 ").append(MINUTE.format(dueAt)).append(" 前办结，至今未办结，已逾期 ")
          .append(overdueWorkdays).append(" 个工作日。");
    } else {
      words.append("将于 ").append(MINUTE.format(dueAt)).append(" 到期，请按时办结。");
    }
    if (rung.asksALeader()) {
      words.append("请督办，并在待办任务中批示：限期办结、改派或说明。");
    }
    if (rung.isNumbered() && until != null) {
      words.append("\n请于 ").append(DAY.format(until)).append(" 前办结；届时仍未办结的，将发出").append(nextDocument).append("。");
    }
    if (!vacant.isEmpty()) {
      words.append("\n").append(String.join("、", vacant)).append("空缺，依次顺延。");
    }
    if (caveat != null) {
      words.append("\n").append(caveat);
    }
    if (!copies.isEmpty()) {
      words.append("\n抄送：").append(copyNames);
    }
    if (rung.isNumbered()) {
      words.append("\n\n").append(issuer).append("\n").append(DAY.format(today)).append("\n").append(number);
    }
    return words.toString();
  }

  /** For the record: one labelled line each. */
  String recorded(String number) {
    StringBuilder words = new StringBuilder("步骤：").append(step.name());
    words.append("\n期限：").append(MINUTE.format(dueAt));
    if (number != null) {
      words.append("\n文书：").append(number);
    }
    words.append("\n发给：").append(toNames);
    if (!copies.isEmpty()) {
      words.append("\n抄送：").append(copyNames);
    }
    if (!vacant.isEmpty()) {
      words.append("\n顺延：").append(String.join("、", vacant)).append("空缺");
    }
    return words.toString();
  }

  static String shortened(String words, int most) {
    return words.length() <= most ? words : words.substring(0, most - 1) + "…";
  }
}
