package org.xieshang.cockpit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** How long cases stayed in a stage: the stay at or below which half, and nine tenths, of all lie; in days, null of none. */
record Dwell(long stays, BigDecimal median, BigDecimal ninetieth) {

  /** Of counts by tenths of a day: the figures are rounded to them, and rounding keeps the order. */
  static Dwell of(TreeMap<Integer, Long> counts) {
    long stays = counts.values().stream().mapToLong(Long::longValue).sum();
    return new Dwell(stays, at(counts, stays, 5), at(counts, stays, 9));
  }

  private static BigDecimal at(TreeMap<Integer, Long> counts, long stays, int tenthsOfAll) {
    long place = 0;
    for (Map.Entry<Integer, Long> count : counts.entrySet()) {
      place += count.getValue();
      if (place * 10 >= stays * tenthsOfAll) {
        return BigDecimal.valueOf(count.getKey(), 1);
      }
    }
    return null;
  }
}
