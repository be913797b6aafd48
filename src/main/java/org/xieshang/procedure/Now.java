package org.xieshang.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What time it is, for the engine's timers and our tables alike, in the site's zone. */
@Component
public class Now {

  private final Clock clock;

  Now(Clock clock) {
    this.clock = clock;
  }

  public LocalDateTime now() {
    return LocalDateTime.now(clock);
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The site's zone, whatever the program's is. */
  public ZoneId zone() {
    return clock.getZone();
  }

  /** An engine's date as the site's wall clock shows it. */
  public LocalDateTime local(Date date) {
    return LocalDateTime.ofInstant(date.toInstant(), clock.getZone());
  }

  /** The site's wall clock as the engine's date. */
  public Date date(LocalDateTime local) {
    return Date.from(local.atZone(clock.getZone()).toInstant());
  }
}
