package org.xieshang.placement;

import java.util.ArrayList;
import java.util.List;

/** Who is where, counted: per station, and per station and 界别. */
final class Tally {

  /** A 界别 with more than half of a station's members. */
  record Majority(int station, int sector, int ofSector, int all) {}

  private final PlacementProblem problem;
  final int[] all;
  final int[] fitting;
  private final int[] ofSector;
  int moves;
  long gain;

  /** Counts an assignment; whoever is not yet at a station is left out. */
  Tally(PlacementProblem problem, Aim aim, int[] at) {
    this.problem = problem;
    all = new int[problem.stations];
    fitting = new int[problem.stations];
    ofSector = new int[problem.stations * Math.max(1, problem.sectors)];
    for (int i = 0; i < at.length; i++) {
      moves += problem.moves(i, at[i]) ? 1 : 0;
      if (at[i] >= 0) {
        add(i, at[i], 1);
        fitting[at[i]] += problem.fits(i, at[i]) ? 1 : 0;
        gain += aim.gain(problem, i, at[i]);
      }
    }
  }

  /** Adds or takes away a member who doesn't fit there. */
  void add(int member, int station, int count) {
    all[station] += count;
    if (problem.sector[member] >= 0) {
      ofSector[station * problem.sectors + problem.sector[member]] += count;
    }
  }

  int of(int station, int sector) {
    return sector < 0 ? 0 : ofSector[station * problem.sectors + sector];
  }

  /** Whether, with some more of a 界别, it would have too many at a station that will have so many members. */
  boolean crowds(int station, int sector, int more, int members) {
    return sector >= 0 && Rules.tooMany(of(station, sector) + more, members);
  }

  /** Whether one 界别 has more than half of the station's members. */
  boolean crowded(int station) {
    int sector = largest(station);
    return sector >= 0 && Rules.tooMany(of(station, sector), all[station]);
  }

  /** Every station where one 界别 has more than half. */
  List<Majority> majorities() {
    List<Majority> found = new ArrayList<>();
    for (int s = 0; s < problem.stations; s++) {
      int sector = largest(s);
      if (sector >= 0 && Rules.tooMany(of(s, sector), all[s])) {
        found.add(new Majority(s, sector, of(s, sector), all[s]));
      }
    }
    return found;
  }

  private int largest(int station) {
    int best = -1;
    for (int c = 0; c < problem.sectors; c++) {
      if (best < 0 || of(station, c) > of(station, best)) {
        best = c;
      }
    }
    return best;
  }

  /** Open stations where nobody fits by a principle. */
  List<Integer> withoutFit() {
    List<Integer> found = new ArrayList<>();
    for (int s = 0; s < problem.stations; s++) {
      if (problem.upper[s] > 0 && !problem.anyFit[s] && fitting[s] == 0) {
        found.add(s);
      }
    }
    return found;
  }

  boolean withinBounds() {
    for (int s = 0; s < problem.stations; s++) {
      if (all[s] < problem.lower[s] || all[s] > problem.upper[s]) {
        return false;
      }
    }
    return true;
  }
}
