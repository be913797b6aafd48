package org.xieshang.placement;

/**
 * Where a plan has a member serve.
 *
 * @param stationId null for a provincial or municipal member who serves nowhere
 * @param principle the one that counts most of those that hold; null when {@code stationId} is
 * @param score the sum of the principles that hold, in hundredths
 * @param locked fixed beforehand, by hand
 * @param presentStationId where the member serves today; null when nowhere
 * @param reason a sentence for the member
 */
public record Seat(
    String memberId,
    String stationId,
    Principle principle,
    int score,
    boolean locked,
    String presentStationId,
    String reason) {

  /** Whether someone who serves today would serve elsewhere or nowhere. */
  public boolean moved() {
    return presentStationId != null && !presentStationId.equals(stationId);
  }
}
