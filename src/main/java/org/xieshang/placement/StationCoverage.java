package org.xieshang.placement;

/** What station-coverage.bpmn and this package agree on. */
final class StationCoverage {

  static final String KEY = "station-coverage";

  static final String COVERAGE_LOST = "coverageLost";
  static final String COVERAGE_RESTORED = "coverageRestored";

  private StationCoverage() {}

  /** One per station; it finds the open task again. */
  static String businessKey(String stationId) {
    return "FG-" + stationId;
  }
}
