package org.xieshang.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against exhaustive search and a second solver: what is best, what is impossible, and whether the way out helps. */
class PlacementSolverTest {

  @BeforeAll
  static void loadTheSecondSolver() {
    OrTools.load();
  }

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
        assertThat(Exhaustive.keeps(problem, stations(plan))).as("seed %d", seed).isTrue();
        possible++;
      } catch (NoPlacement impossible) {
        if (best >= 0) {
          fail("seed %d has a placement worth %d: %s", seed, best, impossible.getMessage());
        }
        assertThat(impossible.reliefs()).as("seed %d", seed).isNotEmpty();
        assertThat(Exhaustive.best(problem.eased(impossible.reliefs()))).as("seed %d: %s", seed, impossible.getMessage()).isNotNegative();
        for (int i = 0; i < impossible.reliefs().size(); i++) {
          int left = i;
          var others = IntStream.range(0, impossible.reliefs().size()).filter(j -> j != left).mapToObj(impossible.reliefs()::get).toList();
          assertThat(Exhaustive.best(problem.eased(others))).as("seed %d needs %s", seed, impossible.reliefs().get(i)).isNegative();
        }
      }
    }
    assertThat(possible).isBetween(40, 180);
  }

  @ParameterizedTest
  @CsvSource({"1, 60, 10", "2, 60, 10", "3, 60, 10", "1, 200, 25", "1, 600, 80", "2, 3000, 400"})
  void underAllRulesTheSecondSolverFindsNothingBetter(long seed, int members, int stations) throws Exception {
    PlacementProblem problem = Instances.district(seed, members, stations, 33);
    PlacementPlan plan = new PlacementSolver().solve(problem);

    assertThat(plan.objective()).isEqualTo(OrTools.best(problem));
    assertThat(plan.gap()).isZero();
    assertThat(Exhaustive.keeps(problem, stations(plan))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, 60, 10, 0", "2, 60, 10, 3", "3, 60, 10, 20", "2, 200, 25, 20", "1, 200, 25, 3"})
  void norWithFewMoves(long seed, int members, int stations, int moves) throws Exception {
    PlacementProblem problem = Instances.rerun(seed, members, stations, moves);
    PlacementPlan plan = new PlacementSolver().solve(problem);

    assertThat(plan.objective()).isEqualTo(OrTools.best(problem));
    assertThat(plan.gap()).isZero();
    assertThat(plan.moves()).hasSizeLessThanOrEqualTo(moves);
    assertThat(Exhaustive.keeps(problem, stations(plan))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, 300, 40, 33", "2, 300, 40, 0", "3, 1000, 100, 5", "4, 2000, 300, 10", "5, 3000, 400, 5", "6, 3000, 400, 100", "7, 3000, 40, 20"})
  void theFlowGainsWhatTheSecondFlowGains(long seed, int members, int stations, int slack) throws Exception {
    PlacementProblem problem = Instances.district(seed, members, stations, slack);
    Relaxation flow = Relaxation.solve(new Terms(problem, Rules.of(problem), null), Aim.FIT, 0);

    assertThat(flow.gain).isEqualTo(new OrTools.Flow(problem).solve());
  }

  @Test
  void theSameProblemHasTheSameAnswer() throws Exception {
    int[] first = stations(new PlacementSolver().solve(Instances.district(9, 300, 40, 10)));

    assertThat(stations(new PlacementSolver().solve(Instances.district(9, 300, 40, 10)))).isEqualTo(first);
  }

  @Test
  void whoHasNoTimeToProveTellsHowFarTheBestMayBe() throws Exception {
    PlacementProblem problem = Instances.district(2, 300, 40, 33);
    PlacementPlan hasty = new PlacementSolver(3_000).solve(problem);
    PlacementPlan proven = new PlacementSolver().solve(problem);

    assertThat(Exhaustive.keeps(problem, stations(hasty))).isTrue();
    assertThat(hasty.gap()).isPositive();
    assertThat(proven.objective()).isBetween(hasty.objective(), hasty.bound());
    assertThat(hasty.words()).contains("与最优至多相差 0.");
    assertThat(proven.words()).endsWith("已证明最优");
  }

  static int[] stations(PlacementPlan plan) {
    return IntStream.range(0, plan.seats().size()).map(plan::station).toArray();
  }
}
