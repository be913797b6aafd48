package org.xieshang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class DailyTest {

  private static final ZoneId WUDU = ZoneId.of("Asia/Shanghai");

  @Test
  void theHourIsTheSitesWhereverTheProgramRuns() {
    ZonedDateTime morning = ZonedDateTime.of(2026, 6, 1, 7, 10, 0, 0, WUDU);
    assertThat(Daily.at(morning, WUDU)).isEqualTo("0 10 7 * * ?");
    assertThat(Daily.at(morning, ZoneId.of("UTC"))).isEqualTo("0 10 23 * * ?");
    assertThat(Daily.at(morning, ZoneId.of("Asia/Kolkata"))).isEqualTo("0 40 4 * * ?");
  }
}
