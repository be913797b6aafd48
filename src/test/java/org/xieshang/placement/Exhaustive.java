package org.xieshang.placement;

/** Tries every assignment of a small problem, sharing nothing with the solver: the oracle of what is best and of what is impossible. */
final class Exhaustive {

  private final PlacementProblem problem;
  private final int[] at;
  private final int[] all;
  private final int[] promise;
  private long best = -1;

  private Exhaustive(PlacementProblem problem) {
    this.problem = problem;
    at = new int[problem.members];
    all = new int[problem.stations];
    promise = new int[problem.members + 1];
    for (int i = problem.members - 1; i >= 0; i--) {
      int most = 0;
      for (int s = 0; s < problem.stations; s++) {
        most = Math.max(most, score(i, s));
      }
      promise[i] = promise[i + 1] + most;
    }
  }

  /** The greatest sum of fit, or -1 when no assignment meets all conditions. */
  static long best(PlacementProblem problem) {
    Exhaustive search = new Exhaustive(problem);
    search.place(0, 0, 0);
    return search.best;
  }

  private void place(int member, long sum, int moves) {
    if (sum + promise[member] <= best || problem.moves >= 0 && moves > problem.moves) {
      return;
    }
    if (member == problem.members) {
      if (keeps(problem, at)) {
        best = sum;
      }
      return;
    }
    for (int s = problem.required[member] ? 0 : -1; s < problem.stations; s++) {
      if (problem.lock[member] >= 0 && problem.lock[member] != s || s >= 0 && all[s] == problem.upper[s]) {
        continue;
      }
      at[member] = s;
      if (s >= 0) {
        all[s]++;
      }
      int present = problem.present[member];
      place(member + 1, sum + (s < 0 ? 0 : score(member, s)), moves + (present >= 0 && present != s ? 1 : 0));
      if (s >= 0) {
        all[s]--;
      }
    }
  }

  private int score(int member, int station) {
    int score = 0;
    int[] weights = {problem.weights.nativePlace(), problem.weights.residence(), problem.weights.workplace()};
    for (int p = 0; p < 3; p++) {
      score += problem.places[3 * member + p] == station ? weights[p] : 0;
    }
    return score;
  }

  /** Whether an assignment meets bounds, locks, moves, fit and halves, counted plainly. */
  static boolean keeps(PlacementProblem problem, int[] at) {
    int moves = 0;
    for (int i = 0; i < at.length; i++) {
      moves += problem.present[i] >= 0 && problem.present[i] != at[i] ? 1 : 0;
      if (at[i] < 0 && problem.required[i] || problem.lock[i] >= 0 && problem.lock[i] != at[i]) {
        return false;
      }
    }
    if (problem.moves >= 0 && moves > problem.moves) {
      return false;
    }
    int[] all = new int[problem.stations];
    boolean[] fit = new boolean[problem.stations];
    int[][] of = new int[problem.stations][problem.sectors];
    for (int i = 0; i < at.length; i++) {
      if (at[i] >= 0) {
        all[at[i]]++;
        for (int p = 0; p < 3; p++) {
          fit[at[i]] |= problem.places[3 * i + p] == at[i];
        }
        if (problem.sector[i] >= 0) {
          of[at[i]][problem.sector[i]]++;
        }
      }
    }
    for (int s = 0; s < problem.stations; s++) {
      if (all[s] < problem.lower[s] || all[s] > problem.upper[s] || problem.upper[s] > 0 && !fit[s] && !problem.anyFit[s]) {
        return false;
      }
      for (int count : of[s]) {
        if (all[s] >= 3 && 2 * count > all[s] && !problem.anySector[s]) {
          return false;
        }
      }
    }
    return true;
  }
}
