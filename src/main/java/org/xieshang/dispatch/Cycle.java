package org.xieshang.dispatch;

import java.time.LocalDate;

/** How often somebody reports; every period begins on the first of a month and none reaches over the end of a year. */
public enum Cycle {
  MONTH(1),
  QUARTER(3),
  HALF_YEAR(6),
  YEAR(12);

  private final int months;

  Cycle(int months) {
    this.months = months;
  }

  /** The period that a day lies in. */
  Period of(LocalDate day) {
    int first = (day.getMonthValue() - 1) / months * months + 1;
    LocalDate start = LocalDate.of(day.getYear(), first, 1);
    return new Period(this, start, start.plusMonths(months));
  }

  /** 2026-05, 2026-Q2, 2026-H1, 2026. */
  String code(LocalDate start) {
    int ordinal = (start.getMonthValue() - 1) / months + 1;
    return switch (this) {
      case MONTH -> "%d-%02d".formatted(start.getYear(), ordinal);
      case QUARTER -> "%d-Q%d".formatted(start.getYear(), ordinal);
      case HALF_YEAR -> "%d-H%d".formatted(start.getYear(), ordinal);
      case YEAR -> String.valueOf(start.getYear());
    };
  }

  /** 2026年5月, 2026年第2季度, 2026年上半年, 2026年. */
  String words(LocalDate start) {
    int ordinal = (start.getMonthValue() - 1) / months + 1;
    return start.getYear() + "年" + switch (this) {
      case MONTH -> ordinal + "月";
      case QUARTER -> "第" + ordinal + "季度";
      case HALF_YEAR -> ordinal == 1 ? "上半年" : "下半年";
      case YEAR -> "";
    };
  }
}
