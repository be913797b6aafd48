package org.xieshang.placement;

/**
 * One condition eased.
 *
 * @param station the station's place among the problem's; unused for {@link Kind#ALLOW_MOVES}
 * @param amount by how many members a bound is eased, or how many moves are allowed in all
 */
public record Relief(Kind kind, int station, int amount) {

  /** What can be eased. */
  public enum Kind { RAISE_UPPER, REDUCE_LOWER, EXEMPT_FROM_FIT, EXEMPT_FROM_HALF, ALLOW_MOVES }

  String words(PlacementProblem problem) {
    return switch (kind) {
      case RAISE_UPPER -> name(problem) + "的上限由 " + problem.upper[station] + " 人提高到 " + (problem.upper[station] + amount) + " 人";
      case REDUCE_LOWER -> name(problem) + "的下限由 " + problem.lower[station] + " 人降到 " + (problem.lower[station] - amount) + " 人";
      case EXEMPT_FROM_FIT -> name(problem) + "允许没有按原则适配的委员";
      case EXEMPT_FROM_HALF -> name(problem) + "允许同一界别超过半数";
      case ALLOW_MOVES -> "最多变动人数由 " + problem.moves + " 人提高到 " + amount + " 人";
    };
  }

  private String name(PlacementProblem problem) {
    return problem.stationName(station) + "工作站";
  }
}
