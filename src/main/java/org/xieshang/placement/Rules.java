package org.xieshang.placement;

/**
 * Which conditions beyond the bounds a search keeps; the explanation of an impossible problem leaves them out one by one.
 *
 * @param fit at every open station somebody fits by a principle
 * @param sector from three members up no 界别 has more than half
 * @param exemptions how many stations may break the rule of the half
 * @param moves how many may be moved, or UNLIMITED
 */
record Rules(boolean fit, boolean sector, int exemptions, int moves) {

  static final int FROM_MEMBERS = 3;

  static Rules of(PlacementProblem problem) {
    return new Rules(true, true, 0, problem.moves);
  }

  Rules withoutSector() {
    return new Rules(fit, false, 0, moves);
  }

  Rules withoutFit() {
    return new Rules(false, sector, exemptions, moves);
  }

  Rules exempting(int stations) {
    return new Rules(fit, sector, stations, moves);
  }

  Rules moving(int most) {
    return new Rules(fit, sector, exemptions, most);
  }

  boolean limitsMoves() {
    return moves != PlacementProblem.UNLIMITED;
  }

  /** Whether so many of one 界别 are too many among all. */
  static boolean tooMany(int ofOne, int all) {
    return all >= FROM_MEMBERS && 2 * ofOne > all;
  }
}
