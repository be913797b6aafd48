package org.xieshang.dispatch;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One report, from its opening to its filing.
 *
 * @param wholeDistrict whether it is of all stations
 * @param endsBefore the day after the period's last
 * @param state OPEN, DRAFTED, SUBMITTED, RETURNED, ACCEPTED or FILED
 * @param progress null until drafted, as are problems and draftedAt
 * @param nextSteps null until submitted, as are submittedBy and submittedAt
 * @param mendWords null unless it was returned
 */
record DispatchedReport(
    long id, String stationId, Cycle cycle, String period, boolean wholeDistrict, LocalDate startsOn, LocalDate endsBefore,
    String state, String progress, String problems, String nextSteps, String mendWords, LocalDateTime draftedAt,
    String submittedBy, LocalDateTime submittedAt) {

  /** It stands on the task's card, and is the process's business key. */
  String number() {
    return "DD-" + stationId + "-" + period;
  }

  /** Of whom the figures are; null for all stations. */
  String figuresOf() {
    return wholeDistrict ? null : stationId;
  }
}
