package org.xieshang.cockpit;

import java.time.YearMonth;

/** One figure's sum in one month. */
record MonthSum(String figure, int yearNo, int monthNo, long amount) {

  YearMonth month() {
    return YearMonth.of(yearNo, monthNo);
  }
}
