package org.xieshang.cockpit;

/** How often cases of a station, and of a kind, stayed in a stage for so many tenths of a day. */
record StayCount(String stationId, String stage, String category, String tier, int tenths, long stays) {

  StayCount {
    stationId = Words.once(stationId);
    stage = Words.once(stage);
    category = Words.once(category);
    tier = Words.once(tier);
  }

  boolean is(String category, String tier) {
    return (category == null || category.equals(this.category)) && (tier == null || tier.equals(this.tier));
  }
}
