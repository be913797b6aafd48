package org.xieshang.dispatch;

/**
 * A station's plan for a year.
 *
 * @param state DRAFT, SUBMITTED, RETURNED or APPROVED
 * @param submittedBy null until submitted
 * @param mendWords null unless it was returned
 * @param decidedBy null until decided
 */
record StationPlan(long id, String stationId, int planYear, String state, String submittedBy, String mendWords, String decidedBy) {

  String number() {
    return "JH-" + stationId + "-" + planYear;
  }
}
