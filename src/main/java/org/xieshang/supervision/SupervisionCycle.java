package org.xieshang.supervision;

import org.springframework.stereotype.Component;

/** The site's cycle under a name that the model's timer can ask for. */
@Component
public class SupervisionCycle {

  private final SupervisionSettings settings;

  SupervisionCycle(SupervisionSettings settings) {
    this.settings = settings;
  }

  /** An ISO 8601 cycle or a cron expression. */
  public String text() {
    return settings.cycle();
  }
}
