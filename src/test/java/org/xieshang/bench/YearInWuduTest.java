package org.xieshang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A small year: three stations, a few matters, every rule that must hold at any time; the program does the same on the large scale. */
class YearInWuduTest {

  @Test
  void nothingIsLostAndNothingForgotten() {
    YearInWudu.Result year = YearInWudu.run(
        new YearInWudu.Options(List.of(11L), 12, 190, LocalDate.parse("2026-10-31"), "classpath:site/three-stations", null), 11);
    assertThat(year.broken()).isEmpty();
    assertThat(year.figures().get("meetings held").intValue()).isGreaterThan(2);
    assertThat(year.figures().get("outcome items closed").intValue()).isPositive();
    assertThat(year.figures().get("  level 1").intValue()).as("reminded").isPositive();
  }
}
