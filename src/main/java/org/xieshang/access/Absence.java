package org.xieshang.access;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Somebody is away, and somebody stands in for them.
 *
 * @param fromDay its first day
 * @param toDay its last
 * @param endedBy who ended it before its time, or null
 * @param settledAt when the tasks that were left went back; null until then
 */
public record Absence(
    long id,
    String absent,
    String substitute,
    LocalDate fromDay,
    LocalDate toDay,
    String reason,
    String setBy,
    LocalDateTime setAt,
    String endedBy,
    LocalDateTime endedAt,
    LocalDateTime settledAt) {

  /** Whether it counts on that day. */
  public boolean covers(LocalDate day) {
    return endedAt == null && !day.isBefore(fromDay) && !day.isAfter(toDay);
  }

  /** Whether it is over. */
  public boolean over(LocalDate day) {
    return endedAt != null || day.isAfter(toDay);
  }
}
