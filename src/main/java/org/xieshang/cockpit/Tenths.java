package org.xieshang.cockpit;

import java.math.BigDecimal;
import java.util.Arrays;

/** How often something took how many tenths of a day; many of them are added up while somebody waits. */
final class Tenths {

  private int[] times = new int[0];

  void add(int tenths, long more) {
    reach(Math.max(0, tenths) + 1);
    times[Math.max(0, tenths)] += Math.toIntExact(more);
  }

  Tenths add(Tenths other) {
    reach(other.times.length);
    for (int i = 0; i < other.times.length; i++) {
      times[i] += other.times[i];
    }
    return this;
  }

  private void reach(int length) {
    if (times.length < length) {
      times = Arrays.copyOf(times, length);
    }
  }

  /** The figures are rounded to tenths, and rounding keeps the order. */
  Dwell dwell() {
    long all = Arrays.stream(times).asLongStream().sum();
    return new Dwell(all, at(all, 5), at(all, 9));
  }

  private BigDecimal at(long all, int tenthsOfAll) {
    long place = 0;
    for (int i = 0; i < times.length; i++) {
      place += times[i];
      if (place > 0 && place * 10 >= all * tenthsOfAll) {
        return BigDecimal.valueOf(i, 1);
      }
    }
    return null;
  }
}
