package org.xieshang.dispatch;

import java.time.LocalDate;

/**
 * What one report is about.
 *
 * @param startsOn its first day
 * @param endsBefore the day after its last
 */
record Period(Cycle cycle, LocalDate startsOn, LocalDate endsBefore) {

  String code() {
    return cycle.code(startsOn);
  }

  String words() {
    return cycle.words(startsOn);
  }

  Period previous() {
    return cycle.of(startsOn.minusDays(1));
  }
}
