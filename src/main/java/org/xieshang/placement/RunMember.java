package org.xieshang.placement;

/**
 * One member in a run's proposal.
 *
 * @param stationId null when the member would serve nowhere
 * @param principle name of a {@link Principle}, null when {@code stationId} is
 * @param score in hundredths
 * @param presentStationId where the member served when it was computed, or null
 * @param greedyStationId where the simple procedure would have put the member, or null
 */
record RunMember(
    String memberId,
    String stationId,
    String principle,
    int score,
    String reason,
    String presentStationId,
    String greedyStationId) {

  /** Whether publishing changes where the member serves. */
  boolean changes() {
    return stationId == null ? presentStationId != null : !stationId.equals(presentStationId);
  }
}
