package org.xieshang.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Goes from a flow with few moves towards one with many, as far as allowed: their difference falls apart into chains of members who make
 * room for each other, and between two flows that are best at the same price each chain is worth its moves.
 */
final class Mixture {

  private final PlacementProblem problem;
  private final int[] low;
  private final int[] high;
  private final int[] seenAt;
  private final List<Ints> chains = new ArrayList<>();

  private Mixture(PlacementProblem problem, int[] low, int[] high) {
    this.problem = problem;
    this.low = low;
    this.high = high;
    seenAt = new int[problem.stations + 2];
    Arrays.fill(seenAt, -1);
  }

  static int[] of(PlacementProblem problem, int[] low, int[] high, int more) {
    Mixture mixture = new Mixture(problem, low, high);
    mixture.fallApart();
    return mixture.go(more);
  }

  private int[] go(int more) {
    int[] choice = low.clone();
    int left = more;
    chains.sort(Comparator.comparingInt(this::moves).reversed());
    for (Ints chain : chains) {
      int moves = moves(chain);
      if (moves > 0 && moves <= left) {
        left -= moves;
        for (int i = 0; i < chain.size(); i++) {
          choice[chain.get(i)] = high[chain.get(i)];
        }
      }
    }
    return choice;
  }

  private int moves(Ints chain) {
    int sum = 0;
    for (int i = 0; i < chain.size(); i++) {
      int member = chain.get(i);
      sum += (problem.moves(member, high[member]) ? 1 : 0) - (problem.moves(member, low[member]) ? 1 : 0);
    }
    return sum;
  }

  /** Walks from place to place along members who change; a walk that meets itself has found a ring. */
  private void fallApart() {
    int places = problem.stations + 2;
    Ints[] leaving = new Ints[places];
    int[] surplus = new int[places];
    for (int i = 0; i < low.length; i++) {
      if (low[i] != high[i]) {
        int from = place(low[i]);
        leaving[from] = leaving[from] == null ? new Ints() : leaving[from];
        leaving[from].add(i);
        surplus[from]++;
        surplus[place(high[i])]--;
      }
    }
    int[] used = new int[places];
    for (int start = 0; start < places; start++) {
      for (; surplus[start] > 0; surplus[start]--) {
        surplus[walk(start, leaving, used)]++;
      }
    }
    for (int start = 0; start < places; start++) {
      while (leaving[start] != null && used[start] < leaving[start].size()) {
        walk(start, leaving, used);
      }
    }
  }

  private int walk(int start, Ints[] leaving, int[] used) {
    List<Integer> path = new ArrayList<>();
    int at = start;
    seenAt[at] = 0;
    while (leaving[at] != null && used[at] < leaving[at].size()) {
      int member = leaving[at].get(used[at]++);
      path.add(member);
      at = place(high[member]);
      if (seenAt[at] >= 0) {
        List<Integer> ring = path.subList(seenAt[at], path.size());
        keep(ring);
        ring.forEach(one -> seenAt[place(low[one])] = -1);
        ring.clear();
      }
      seenAt[at] = path.size();
    }
    path.forEach(one -> seenAt[place(low[one])] = -1);
    seenAt[at] = -1;
    if (!path.isEmpty()) {
      keep(path);
    }
    return at;
  }

  private void keep(List<Integer> members) {
    Ints chain = new Ints();
    members.forEach(chain::add);
    chains.add(chain);
  }

  private int place(int choice) {
    if (choice >= 0) {
      return choice;
    }
    return choice == Relaxation.ANYWHERE ? problem.stations : problem.stations + 1;
  }
}
