package org.xieshang.cockpit;

import java.math.BigDecimal;

/**
 * How long cases stayed in a stage.
 *
 * @param stationId null for all stations together
 * @param stays how many
 * @param median in minutes, as {@code ninetieth}
 */
record Dwell(String stationId, String stage, long stays, Long median, Long ninetieth) {

  BigDecimal medianDays() {
    return Words.days(median);
  }

  BigDecimal ninetiethDays() {
    return Words.days(ninetieth);
  }
}
