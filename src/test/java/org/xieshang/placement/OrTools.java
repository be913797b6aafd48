package org.xieshang.placement;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Set;
import java.util.TreeSet;

/** The second solver, by other people and in another language: its flow is the yardstick of speed, its way to SCIP, a MIP solver, knows every rule. */
public final class OrTools {

  private OrTools() {}

  /** Loads the native code, which takes a moment the first time. */
  public static void load() {
    Loader.loadNativeLibraries();
  }

  /** What our own flow makes of the same. */
  public static long ourFlow(PlacementProblem problem) {
    return Relaxation.solve(new Terms(problem, Rules.of(problem), null), Aim.FIT, 0).gain;
  }

  /** The bare flow of a problem without locks: everything but moves and halves. */
  public static final class Flow {

    private final MinCostFlow flow = new MinCostFlow();

    /** Draws the network as a textbook does: members, anywhere, stations and those of each who fit. */
    public Flow(PlacementProblem problem) {
      int members = problem.members;
      int stations = problem.stations;
      int fit = members;
      int station = members + stations;
      int anywhere = members + 2 * stations;
      int rest = anywhere + 1;
      long free = members;
      for (int s = 0; s < stations; s++) {
        int least = Math.max(1, problem.lower[s]);
        flow.setNodeSupply(fit + s, -1);
        flow.setNodeSupply(station + s, 1 - least);
        flow.addArcWithCapacityAndUnitCost(fit + s, station + s, members, 0);
        flow.addArcWithCapacityAndUnitCost(anywhere, station + s, members, 0);
        flow.addArcWithCapacityAndUnitCost(station + s, rest, problem.upper[s] - least, 0);
        free -= least;
      }
      for (int i = 0; i < members; i++) {
        flow.setNodeSupply(i, 1);
        for (int p = 0; p < 3; p++) {
          int s = problem.fit(i, p);
          if (s >= 0) {
            flow.addArcWithCapacityAndUnitCost(i, fit + s, 1, -problem.score(i, s));
          }
        }
        flow.addArcWithCapacityAndUnitCost(i, anywhere, 1, 0);
        if (!problem.required[i]) {
          flow.addArcWithCapacityAndUnitCost(i, rest, 1, 0);
        }
      }
      flow.setNodeSupply(rest, -free);
    }

    /** The greatest sum of fit that the flow allows, or -1. */
    public long solve() {
      return flow.solve() == MinCostFlowBase.Status.OPTIMAL ? -flow.getOptimalCost() : -1;
    }
  }

  /**
   * The best sum of fit under every rule, or -1 when there is none: a member's pairs that count are variables, those who go elsewhere
   * are counted by 界别.
   */
  static long best(PlacementProblem problem) {
    return new Model(problem).solve();
  }

  /** Drawn apart from the production code, from the text of the rules. */
  private static final class Model {

    private final PlacementProblem problem;
    private final int pools;
    private final MPSolver solver = MPSolver.createSolver("SCIP");
    private final MPObjective sum = solver.objective();
    private final MPConstraint stays;
    /** A station's members, summed up: the constraint says what the sum is. */
    private final MPConstraint[] counted;
    private final MPConstraint[] fitting;
    private final MPConstraint[] halves;
    private final MPConstraint[] mayBeElsewhere;
    private final MPConstraint[] mustBeElsewhere;

    Model(PlacementProblem problem) {
      this.problem = problem;
      pools = problem.sectors + 1;
      stays = solver.makeConstraint(problem.moves < 0 ? 0 : problem.serving - problem.moves, problem.members);
      counted = new MPConstraint[problem.stations];
      fitting = new MPConstraint[problem.stations];
      halves = new MPConstraint[problem.stations * pools];
      mayBeElsewhere = new MPConstraint[pools];
      mustBeElsewhere = new MPConstraint[pools];
      for (int s = 0; s < problem.stations; s++) {
        station(s);
      }
      for (int pool = 0; pool < pools; pool++) {
        pool(pool);
      }
      for (int i = 0; i < problem.members; i++) {
        member(i);
      }
      sum.setMaximization();
    }

    long solve() {
      MPSolver.ResultStatus status = solver.solve();
      if (status == MPSolver.ResultStatus.INFEASIBLE) {
        return -1;
      } else if (status != MPSolver.ResultStatus.OPTIMAL) {
        throw new IllegalStateException(status.name());
      }
      return Math.round(sum.value());
    }

    /** Bounds, one who fits, and twice a 界别 at most all, unless there are fewer than three. */
    private void station(int s) {
      MPVariable all = solver.makeNumVar(problem.lower[s], problem.upper[s], "");
      counted[s] = solver.makeConstraint(0, 0);
      counted[s].setCoefficient(all, -1);
      fitting[s] = solver.makeConstraint(problem.upper[s] > 0 ? 1 : 0, problem.members);
      MPVariable few = solver.makeIntVar(0, problem.lower[s] >= 3 ? 0 : 1, "");
      MPConstraint atMostTwo = solver.makeConstraint(0, Math.max(2, problem.upper[s]));
      atMostTwo.setCoefficient(all, 1);
      atMostTwo.setCoefficient(few, Math.max(0, problem.upper[s] - 2));
      for (int c = 0; c < problem.sectors; c++) {
        halves[s * pools + c] = solver.makeConstraint(-2.0 * problem.members, 0);
        halves[s * pools + c].setCoefficient(all, -1);
        halves[s * pools + c].setCoefficient(few, -2);
      }
    }

    /** Those of a 界别 who go where they neither fit nor serve are only counted. */
    private void pool(int pool) {
      mayBeElsewhere[pool] = solver.makeConstraint(-problem.members, 0);
      mustBeElsewhere[pool] = solver.makeConstraint(0, problem.members);
      for (int s = 0; s < problem.stations; s++) {
        MPVariable some = solver.makeIntVar(0, problem.members, "");
        counted[s].setCoefficient(some, 1);
        half(s, pool, some);
        mayBeElsewhere[pool].setCoefficient(some, 1);
        mustBeElsewhere[pool].setCoefficient(some, 1);
      }
    }

    private void half(int s, int pool, MPVariable members) {
      if (pool < problem.sectors) {
        halves[s * pools + pool].setCoefficient(members, 2);
      }
    }

    private void member(int i) {
      int pool = problem.sector[i] < 0 ? problem.sectors : problem.sector[i];
      MPConstraint once = solver.makeConstraint(1, 1);
      for (int s : stationsOf(i)) {
        MPVariable here = solver.makeIntVar(problem.lock[i] == s ? 1 : 0, 1, "");
        once.setCoefficient(here, 1);
        sum.setCoefficient(here, problem.score(i, s));
        counted[s].setCoefficient(here, 1);
        half(s, pool, here);
        if (problem.fits(i, s)) {
          fitting[s].setCoefficient(here, 1);
        }
        if (problem.present[i] == s) {
          stays.setCoefficient(here, 1);
        }
      }
      MPVariable away = solver.makeIntVar(0, 1, "");
      once.setCoefficient(away, 1);
      mayBeElsewhere[pool].setCoefficient(away, -1);
      if (problem.required[i]) {
        mustBeElsewhere[pool].setCoefficient(away, -1);
      }
    }

    private Set<Integer> stationsOf(int i) {
      Set<Integer> stations = new TreeSet<>();
      for (int p = 0; p < 3; p++) {
        stations.add(problem.places[3 * i + p]);
      }
      stations.add(problem.present[i]);
      stations.add(problem.lock[i]);
      stations.remove(PlacementProblem.NOWHERE);
      return stations;
    }
  }
}
