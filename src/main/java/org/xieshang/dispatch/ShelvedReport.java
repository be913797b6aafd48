package org.xieshang.dispatch;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A line of the list of reports.
 *
 * @param state as in {@link DispatchedReport}
 * @param filedAt null until it is filed
 */
record ShelvedReport(
    long id, String stationId, Cycle cycle, LocalDate startsOn, boolean wholeDistrict, String state,
    LocalDateTime filedAt) {

  /** 2026年5月. */
  public String periodWords() {
    return cycle.words(startsOn);
  }

  public boolean filed() {
    return state.equals("FILED");
  }

  /** Where it stands, as the committee says it. */
  public String standing() {
    return switch (state) {
      case "SUBMITTED" -> "待审阅";
      case "RETURNED" -> "退回补充";
      case "ACCEPTED", "FILED" -> "已归档";
      default -> "待填报";
    };
  }
}
