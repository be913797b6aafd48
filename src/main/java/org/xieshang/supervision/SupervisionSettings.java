package org.xieshang.supervision;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When overdue steps are looked for: {@code xieshang.supervision} in {@code config/application.yaml}.
 *
 * @param cycle an ISO 8601 cycle or a cron expression
 * @param dayBegins nothing goes out earlier in the day
 * @param page how many steps a transaction takes
 */
@ConfigurationProperties("xieshang.supervision")
record SupervisionSettings(String cycle, LocalTime dayBegins, int page) {

  SupervisionSettings {
    if (page < 1 || page > 1000) {
      throw new IllegalArgumentException("xieshang.supervision.page 应在 1 到 1000 之间");
    }
  }
}
