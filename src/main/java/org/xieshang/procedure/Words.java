package org.xieshang.procedure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Dates and times as people in China write them. */
public final class Words {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private Words() {}

  /** 2026年6月1日; null for null. */
  public static String day(LocalDate date) {
    return date == null ? null : date.format(DAY);
  }

  /** 2026年6月1日 09:00; null for null. */
  public static String moment(LocalDateTime time) {
    return time == null ? null : time.format(MOMENT);
  }
}
