package org.xieshang.cockpit;

import java.time.YearMonth;

/** One figure's sum at one station in one month. */
record StationMonth(String figure, String stationId, int yearNo, int monthNo, long amount) {

  YearMonth month() {
    return YearMonth.of(yearNo, monthNo);
  }
}
