package org.xieshang.procedure;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/**
 * What happens every day at an hour of the site, for timers of models: the engine reads a cron expression in the zone of the program,
 * and on a server in UTC 早上七点 would be three in the afternoon.
 */
@Component
public class Daily {

  private final Now now;

  Daily(Now now) {
    this.now = now;
  }

  /**
   * A cron expression.
   *
   * @param time of the site's wall clock, such as {@code 07:00}
   */
  public String at(String time) {
    return at(now.today().atTime(LocalTime.parse(time)).atZone(now.zone()), ZoneId.systemDefault());
  }

  static String at(ZonedDateTime here, ZoneId program) {
    ZonedDateTime there = here.withZoneSameInstant(program);
    return "0 %d %d * * ?".formatted(there.getMinute(), there.getHour());
  }
}
