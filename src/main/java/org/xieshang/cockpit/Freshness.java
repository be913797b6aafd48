package org.xieshang.cockpit;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Now;

/** How old a figure may be when it is told: little changes in what is long over. */
@Component
class Freshness {

  private static final int OVER = 2;

  private final CockpitSettings settings;
  private final Now now;

  Freshness(CockpitSettings settings, Now now) {
    this.settings = settings;
    this.now = now;
  }

  Duration of(Period part) {
    return part.to().isBefore(now.today().withDayOfMonth(1).minusMonths(OVER)) ? settings.pastKept() : settings.figuresKept();
  }
}
