package org.xieshang.cockpit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The days that figures are about, both inclusive. */
record Period(LocalDate from, LocalDate to) {

  static final int MOST_MONTHS = 24;

  /** The month of a day and the eleven before it. */
  static Period yearTo(LocalDate day) {
    return new Period(day.withDayOfMonth(1).minusMonths(11), day);
  }

  /** Its first moment. */
  LocalDateTime start() {
    return from.atStartOfDay();
  }

  /** The first moment after it. */
  LocalDateTime end() {
    return to.plusDays(1).atStartOfDay();
  }

  /** It, month by month: the first and the last only as far as they belong to it. */
  List<Period> byMonth() {
    return months().stream()
        .map(month -> new Period(from.isAfter(month.atDay(1)) ? from : month.atDay(1), to.isBefore(month.atEndOfMonth()) ? to : month.atEndOfMonth()))
        .toList();
  }

  /** The months it touches. */
  List<YearMonth> months() {
    return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), month -> month.plusMonths(1)).toList();
  }
}
