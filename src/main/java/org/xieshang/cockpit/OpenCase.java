package org.xieshang.cockpit;

import java.time.LocalDateTime;

/** What running cases are put in order by; {@code enteredAt} is null before the first stage. */
record OpenCase(long id, String stationId, String caseNumber, String stage, LocalDateTime receivedAt, LocalDateTime enteredAt) {

  LocalDateTime since() {
    return enteredAt == null ? receivedAt : enteredAt;
  }
}
