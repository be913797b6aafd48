package org.xieshang.placement;

/** How much a search may compute: counted, not timed, so that the same problem always has the same answer. */
final class Effort {

  private long left;

  Effort(long left) {
    this.left = left;
  }

  /** Takes the cost of one flow. */
  void spend(PlacementProblem problem) {
    left -= 4L * problem.members + 4L * problem.stations + 100;
  }

  boolean spent() {
    return left <= 0;
  }
}
