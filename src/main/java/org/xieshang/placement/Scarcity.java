package org.xieshang.placement;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/** Whether every station can have somebody who fits: a matching of stations and members, and by Hall's theorem who is in the way. */
final class Scarcity {

  private final PlacementProblem problem;
  private final int[] memberOf;
  private final int[] stationOf;
  private final Ints[] fitting;

  /** Matches the stations that still ask for somebody with members who are still free. */
  Scarcity(PlacementProblem problem, List<Integer> stations) {
    this.problem = problem;
    memberOf = new int[problem.stations];
    stationOf = new int[problem.members];
    fitting = new Ints[problem.stations];
    Arrays.fill(memberOf, -1);
    Arrays.fill(stationOf, -1);
    stations.forEach(s -> fitting[s] = new Ints());
    for (int i = 0; i < problem.members; i++) {
      for (int p = 0; p < 3; p++) {
        int s = problem.fit(i, p);
        if (s >= 0 && fitting[s] != null && problem.lock[i] < 0) {
          fitting[s].add(i);
        }
      }
    }
    stations.forEach(this::match);
  }

  /**
   * A station that can't be matched, and those with which it shares all who fit it: together one more than there are members who fit
   * any of them. Empty when, numbers apart, the station can have somebody.
   */
  TreeSet<Integer> rivals(int station) {
    if (memberOf[station] >= 0) {
      return new TreeSet<>();
    }
    TreeSet<Integer> rivals = new TreeSet<>(List.of(station));
    Deque<Integer> open = new ArrayDeque<>(rivals);
    while (!open.isEmpty()) {
      int s = open.poll();
      for (int k = 0; k < fitting[s].size(); k++) {
        int rival = stationOf[fitting[s].get(k)];
        if (rivals.add(rival)) {
          open.add(rival);
        }
      }
    }
    return rivals;
  }

  private void match(int station) {
    int[] cameFrom = new int[problem.stations];
    Arrays.fill(cameFrom, -1);
    cameFrom[station] = station;
    Deque<Integer> open = new ArrayDeque<>(List.of(station));
    while (!open.isEmpty()) {
      int s = open.poll();
      for (int k = 0; k < fitting[s].size(); k++) {
        int member = fitting[s].get(k);
        int holder = stationOf[member];
        if (holder < 0) {
          give(member, s, cameFrom);
          return;
        }
        if (cameFrom[holder] < 0) {
          cameFrom[holder] = s;
          open.add(holder);
        }
      }
    }
  }

  /** Each station on the way hands the member it had to the one before it. */
  private void give(int member, int station, int[] cameFrom) {
    int given = member;
    int to = station;
    while (true) {
      int had = memberOf[to];
      memberOf[to] = given;
      stationOf[given] = to;
      if (cameFrom[to] == to) {
        return;
      }
      given = had;
      to = cameFrom[to];
    }
  }
}
