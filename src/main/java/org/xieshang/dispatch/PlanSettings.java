package org.xieshang.dispatch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a station with a plan is reminded to meet: {@code xieshang.dispatch.plan} in {@code config/application.yaml}.
 *
 * @param cycle the period in which a planned station meets at least once
 * @param latePercent how much of it may pass without a meeting
 */
@ConfigurationProperties("xieshang.dispatch.plan")
record PlanSettings(@DefaultValue("QUARTER") Cycle cycle, @DefaultValue("90") int latePercent) {

  PlanSettings {
    if (latePercent < 1 || latePercent > 100) {
      throw new IllegalArgumentException("xieshang.dispatch.plan.late-percent 应在 1 到 100 之间");
    }
  }
}
