package org.xieshang.placement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** The problem as it stands after some decisions of the search. */
final class Terms {

  final PlacementProblem problem;
  final Rules rules;
  final int[] lower;
  final int[] upper;
  final int[] lock;
  /** Members who have to leave their present station; null when there are none. */
  private boolean[] leaving;
  private boolean[] exempted;
  private int exemptions;
  /** Per station how many of a 界别 there may be; only stations where the search has decided so. */
  final Map<Integer, Map<Integer, Integer>> caps = new TreeMap<>();

  Terms(PlacementProblem problem, Rules rules, Branch branch) {
    this.problem = problem;
    this.rules = rules;
    lower = problem.lower.clone();
    upper = problem.upper.clone();
    lock = problem.lock.clone();
    Deque<Branch> decisions = new ArrayDeque<>();
    for (Branch at = branch; at != null; at = at.before()) {
      decisions.push(at);
    }
    decisions.forEach(this::apply);
    for (int s = 0; s < lower.length; s++) {
      if (asksFit(s) && upper[s] > 0) {
        lower[s] = Math.max(lower[s], 1);
      }
    }
  }

  private void apply(Branch decision) {
    int subject = decision.subject();
    switch (decision.kind()) {
      case AT_LEAST -> lower[subject] = Math.max(lower[subject], decision.value());
      case AT_MOST -> upper[subject] = Math.min(upper[subject], decision.value());
      case SECTOR_AT_MOST ->
          caps.computeIfAbsent(subject, s -> new TreeMap<>()).merge(decision.sector(), decision.value(), Math::min);
      case LOCK -> lock[subject] = decision.value();
      case LEAVE -> {
        leaving = leaving == null ? new boolean[problem.members] : leaving;
        leaving[subject] = true;
      }
      case EXEMPT -> {
        exempted = exempted == null ? new boolean[problem.stations] : exempted;
        exempted[subject] = true;
        exemptions++;
      }
      default -> throw new IllegalStateException(decision.kind().name());
    }
  }

  boolean leaves(int member) {
    return leaving != null && leaving[member];
  }

  boolean exempt(int station) {
    return problem.anySector[station] || exempted != null && exempted[station];
  }

  boolean mayExempt() {
    return exemptions < rules.exemptions();
  }

  /** Whether somebody at the station has to fit. */
  boolean asksFit(int station) {
    return rules.fit() && problem.upper[station] > 0 && !problem.anyFit[station];
  }

  boolean capped(int station, int sector) {
    Map<Integer, Integer> at = caps.get(station);
    return at != null && at.containsKey(sector);
  }
}
