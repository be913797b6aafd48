package org.xieshang.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;

/** Against exhaustive search: what is best, what is impossible, and whether the way out helps. */
class PlacementSolverTest {

  @Test
  void smallProblemsAreSolvedAsExhaustiveSearchSolvesThem() throws Exception {
    agreesOnSmallProblems(false);
  }

  @Test
  void soAreThoseThatMayMoveOnlyFew() throws Exception {
    agreesOnSmallProblems(true);
  }

  private static void agreesOnSmallProblems(boolean moves) throws PlacementRefused {
    int possible = 0;
    int compared = 0;
    for (long seed = 0; compared < 200; seed++) {
      PlacementProblem problem;
      try {
        problem = Instances.small(seed, moves);
      } catch (PlacementRefused lockedBeyondTheBounds) {
        continue;
      }
      compared++;
      long best = Exhaustive.best(problem);
      try {
        PlacementPlan plan = new PlacementSolver().solve(problem);
        assertThat(plan.objective()).as("seed %d", seed).isEqualTo(best);
        assertThat(plan.optimal()).as("seed %d", seed).isTrue();
        assertThat(Exhaustive.keeps(problem, stations(problem, plan))).as("seed %d", seed).isTrue();
        possible++;
      } catch (NoPlacement impossible) {
        if (best >= 0) {
          fail("seed %d has a placement worth %d: %s", seed, best, impossible.getMessage());
        }
        assertThat(impossible.reliefs()).as("seed %d", seed).isNotEmpty();
        assertThat(Exhaustive.best(problem.eased(impossible.reliefs()))).as("seed %d: %s", seed, impossible.getMessage()).isNotNegative();
      }
    }
    assertThat(possible).isBetween(40, 180);
  }

  private static int[] stations(PlacementProblem problem, PlacementPlan plan) {
    int[] at = new int[problem.members()];
    for (int i = 0; i < at.length; i++) {
      at[i] = plan.station(i);
    }
    return at;
  }
}
