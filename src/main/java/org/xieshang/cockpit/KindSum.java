package org.xieshang.cockpit;

/** One figure's sum at one station over cases of one kind; the tier is null where no case is counted. */
record KindSum(String figure, String stationId, String category, String tier, long amount) {

  /** A month has thousands of them, made of a few dozen words. */
  KindSum {
    figure = Words.once(figure);
    stationId = Words.once(stationId);
    category = Words.once(category);
    tier = Words.once(tier);
  }

  /** Without a tier it counts for each; {@code null} asks for all. */
  boolean is(String category, String tier) {
    return (category == null || category.equals(this.category)) && (tier == null || this.tier == null || tier.equals(this.tier));
  }
}
