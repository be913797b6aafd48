package org.xieshang.placement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What people do without a solver: who fits best goes first, then the thin stations are filled. Kept to show what the optimum is worth;
 * it may leave members unplaced, stations short and rules broken.
 */
public final class GreedyPlacement {

  private GreedyPlacement() {}

  /** The greedy plan; its bound says nothing about the optimum. */
  public static PlacementPlan of(PlacementProblem problem) {
    int[] at = new int[problem.members];
    Arrays.fill(at, PlacementProblem.NOWHERE);
    int[] all = new int[problem.stations];
    for (int i = 0; i < at.length; i++) {
      if (problem.lock[i] >= 0) {
        at[i] = problem.lock[i];
        all[at[i]]++;
      }
    }
    pairs(problem).forEach(pair -> {
      int member = pair / 3;
      int station = problem.places[pair];
      if (at[member] < 0 && all[station] < problem.upper[station]) {
        at[member] = station;
        all[station]++;
      }
    });
    int thin = 0;
    for (int i = 0; i < at.length; i++) {
      if (at[i] < 0 && problem.required[i]) {
        thin = thinnest(problem, all, thin);
        if (thin < problem.stations) {
          at[i] = thin;
          all[thin]++;
        }
      }
    }
    return new PlacementPlan(problem, at, Long.MAX_VALUE);
  }

  private static IntStream pairs(PlacementProblem problem) {
    return IntStream.range(0, 3 * problem.members)
        .filter(pair -> problem.places[pair] >= 0)
        .boxed()
        .sorted(Comparator.comparingInt((Integer pair) -> -problem.score(pair / 3, problem.places[pair])).thenComparingInt(pair -> pair))
        .mapToInt(Integer::intValue);
  }

  /** The first station below its lower bound, else the first with room. */
  private static int thinnest(PlacementProblem problem, int[] all, int from) {
    for (int s = from; s < problem.stations; s++) {
      if (all[s] < problem.lower[s]) {
        return s;
      }
    }
    for (int s = 0; s < problem.stations; s++) {
      if (all[s] < problem.upper[s]) {
        return s;
      }
    }
    return problem.stations;
  }
}
