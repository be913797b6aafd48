package org.xieshang.placement;

/**
 * Finds the best placement and proves it: a min-cost flow for what a network carries, a search for the rest. The same problem always
 * has the same answer.
 */
public final class PlacementSolver {

  /** Is told of each flow computed; most problems need one, few need hundreds. */
  @FunctionalInterface
  public interface Progress {

    /** So many flows were computed until now. */
    void flows(int computed);
  }

  private static final long EFFORT = 100_000_000;

  private final long effort;

  /** A solver that gives up proving after a minute or two. */
  public PlacementSolver() {
    this(EFFORT);
  }

  PlacementSolver(long effort) {
    this.effort = effort;
  }

  /**
   * The best placement, or with {@link PlacementPlan#gap} one that is proven to be near it.
   *
   * @throws NoPlacement when none meets all conditions
   */
  public PlacementPlan solve(PlacementProblem problem) throws NoPlacement {
    return solve(problem, computed -> {});
  }

  /** The same, telling how it goes. */
  public PlacementPlan solve(PlacementProblem problem, Progress progress) throws NoPlacement {
    int[] computed = new int[1];
    Runnable onFlow = () -> progress.flows(++computed[0]);
    Search search = new Search(problem, Aim.FIT, Rules.of(problem), new Effort(effort), onFlow);
    int[] at = search.run();
    if (at == null) {
      throw new Obstacles(problem, effort, onFlow).explain();
    }
    spare(problem, at);
    return new PlacementPlan(problem, at, search.bound());
  }

  /** Nobody is sent where they don't fit who needn't serve and isn't needed there. */
  private static void spare(PlacementProblem problem, int[] at) {
    Tally tally = new Tally(problem, Aim.FIT, at);
    for (int i = 0; i < at.length; i++) {
      int s = at[i];
      boolean idle = s >= 0 && !problem.required[i] && problem.lock[i] < 0 && problem.present[i] != s && !problem.fits(i, s);
      if (idle && tally.all[s] > problem.lower[s]) {
        tally.add(i, s, -1);
        if (!problem.anySector[s] && tally.crowded(s)) {
          tally.add(i, s, 1);
        } else {
          at[i] = PlacementProblem.NOWHERE;
        }
      }
    }
  }
}
