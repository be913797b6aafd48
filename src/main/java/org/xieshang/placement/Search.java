package org.xieshang.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Branch and bound on the flow: what the network can't carry is decided step by step, the most promising first. Usually the first flow,
 * well filled, already keeps every rule.
 */
final class Search {

  /** Something left to look at: no assignment behind these decisions is better than {@code bound}. */
  private record Open(Branch branch, long bound, int depth, long number) {}

  private static final Comparator<Open> MOST_PROMISING = Comparator.comparingLong(Open::bound).reversed()
      .thenComparing(Comparator.comparingInt(Open::depth).reversed())
      .thenComparingLong(Open::number);

  private static final int DIVES = 25;
  private static final int DEAR = 1_000_000_000;

  private final PlacementProblem problem;
  private final Aim aim;
  private final Rules rules;
  private final Effort effort;
  private final Runnable onFlow;
  private final PriorityQueue<Open> open = new PriorityQueue<>(MOST_PROMISING);
  private long numbers;

  private int[] best;
  private long bestGain = -1;
  private Relaxation latest;
  private long bound;

  Search(PlacementProblem problem, Aim aim, Rules rules, Effort effort, Runnable onFlow) {
    this.problem = problem;
    this.aim = aim;
    this.rules = rules;
    this.effort = effort;
    this.onFlow = onFlow;
  }

  /** The best assignment found, or null; {@link #proven} says whether there is none better. */
  int[] run() {
    return run(false);
  }

  /** Any assignment that keeps the rules, or null. */
  int[] any() {
    return run(true);
  }

  private int[] run(boolean any) {
    look(null, Long.MAX_VALUE, true);
    while (!open.isEmpty() && open.peek().bound() > bestGain && !effort.spent() && !(any && best != null)) {
      Open next = open.poll();
      look(next.branch(), next.bound(), false);
    }
    bound = open.isEmpty() ? bestGain : Math.max(bestGain, open.peek().bound());
    return best;
  }

  /** Whether {@link #run} has looked at everything that could be better; with nothing found, that nothing exists. */
  boolean proven() {
    return bound == bestGain;
  }

  long gain() {
    return bestGain;
  }

  /** No assignment has more. */
  long bound() {
    return bound;
  }

  private void look(Branch branch, long known, boolean dive) {
    Node node = evaluate(branch, known);
    if (node == null || node.bound <= bestGain) {
      return;
    }
    if (dive && !node.majorities.isEmpty()) {
      dive(branch, node);
      if (bestGain >= node.bound) {
        return;
      }
    }
    for (Branch child : node.children(branch)) {
      open.add(new Open(child, node.bound, Branch.depth(child), numbers++));
    }
  }

  /** Caps every 界别 that has too many where it is, again and again: usually costs nothing, and then nothing is left to search. */
  private void dive(Branch root, Node first) {
    Branch branch = root;
    Node node = first;
    for (int i = 0; i < DIVES && node != null && !node.majorities.isEmpty() && node.bound > bestGain && !effort.spent(); i++) {
      for (Tally.Majority majority : node.majorities) {
        int all = majority.all();
        branch = Branch.atLeast(branch, majority.station(), all);
        branch = Branch.sectorAtMost(branch, majority.station(), majority.sector(), all / 2);
      }
      node = evaluate(branch, Long.MAX_VALUE);
    }
  }

  private Node evaluate(Branch branch, long known) {
    Terms terms = new Terms(problem, rules, branch);
    Node node = rules.limitsMoves() ? limited(terms) : unlimited(terms);
    if (node == null) {
      return null;
    }
    node.bound = Math.min(known, Math.floorDiv(node.bound, aim.step(problem)) * aim.step(problem));
    node.assess();
    return node;
  }

  private Node unlimited(Terms terms) {
    // Of flows that gain as much, one that moves few.
    effort.spend(problem);
    onFlow.run();
    Relaxation flow = Relaxation.solve(terms, aim, aim == Aim.FIT ? 1 : 0, latest);
    latest = flow == null ? latest : flow;
    return flow == null ? null : new Node(terms, flow, flow, flow.gain, Filling.of(terms, flow));
  }

  /** The Lagrangian bound on moves: the price at which few and many moves are worth the same, and a mixture of the two. */
  private Node limited(Terms terms) {
    Relaxation high = flow(terms, aim, 1);
    if (high == null) {
      return null;
    }
    if (high.moves <= rules.moves()) {
      return new Node(terms, high, high, high.gain, Filling.of(terms, high));
    }
    Relaxation low = flow(terms, Aim.STAYING, 0);
    if (low.moves > rules.moves()) {
      return null;
    }
    long gainOfLow = gain(low.choice);
    long gainOfHigh = high.gain;
    long least = high.gain;
    while (true) {
      long scale = problem.scale();
      int price = (int) Math.max(0, Math.min(DEAR, (gainOfHigh - gainOfLow) * scale / (high.moves - low.moves)));
      Relaxation between = flow(terms, aim, price);
      long value = scale * between.gain + (long) price * (rules.moves() - between.moves);
      least = Math.min(least, Math.floorDiv(value, scale));
      boolean news = between.moves != low.moves && between.moves != high.moves
          || between.moves == low.moves && between.gain > gainOfLow
          || between.moves == high.moves && between.gain > gainOfHigh;
      if (!news) {
        break;
      }
      if (between.moves <= rules.moves()) {
        low = between;
        gainOfLow = between.gain;
      } else {
        high = between;
        gainOfHigh = between.gain;
      }
    }
    int[] filled = Filling.of(terms, low);
    Node node = new Node(terms, low, high, least, filled);
    int[] mixed = Mixture.of(problem, low.choice, high.choice, rules.moves() - low.moves);
    consider(Filling.of(terms, low, mixed), terms);
    return node;
  }

  private long gain(int[] choice) {
    long sum = 0;
    for (int i = 0; i < choice.length; i++) {
      sum += choice[i] >= 0 ? aim.gain(problem, i, choice[i]) : 0;
    }
    return sum;
  }

  private Relaxation flow(Terms terms, Aim what, int price) {
    effort.spend(problem);
    onFlow.run();
    return Relaxation.solve(terms, what, price);
  }

  /** Keeps an assignment that meets everything and is better than the best so far. */
  private void consider(int[] at, Terms terms) {
    if (at == null) {
      return;
    }
    Tally tally = new Tally(problem, aim, at);
    if (tally.gain > bestGain && tally.withinBounds() && Node.keeps(terms, tally)) {
      best = at;
      bestGain = tally.gain;
    }
  }

  /** What a flow says about some decisions. */
  private final class Node {

    private final Terms terms;
    private final Relaxation low;
    private final Relaxation high;
    private final int[] at;
    private long bound;
    private List<Tally.Majority> majorities = List.of();
    private List<Integer> unfit = List.of();
    private Tally tally;

    Node(Terms terms, Relaxation low, Relaxation high, long bound, int[] at) {
      this.terms = terms;
      this.low = low;
      this.high = high;
      this.bound = bound;
      this.at = at;
    }

    void assess() {
      if (at == null) {
        throw new IllegalStateException("a flow within the bounds could not be filled");
      }
      tally = new Tally(problem, aim, at);
      majorities = majorities(terms, tally);
      unfit = unfit(terms, tally);
      consider(at, terms);
    }

    static boolean keeps(Terms terms, Tally tally) {
      return majorities(terms, tally).isEmpty() && unfit(terms, tally).isEmpty()
          && (!terms.rules.limitsMoves() || tally.moves <= terms.rules.moves());
    }

    private static List<Tally.Majority> majorities(Terms terms, Tally tally) {
      return terms.rules.sector() ? tally.majorities().stream().filter(m -> !terms.exempt(m.station())).toList() : List.of();
    }

    private static List<Integer> unfit(Terms terms, Tally tally) {
      return terms.rules.fit() ? tally.withoutFit() : List.of();
    }

    /** Decisions, one of which every assignment keeps that meets the rules, and none of which this one keeps. */
    List<Branch> children(Branch branch) {
      if (!majorities.isEmpty()) {
        return spread(branch, majorities.stream()
            .max(Comparator.comparingInt((Tally.Majority m) -> 2 * m.ofSector() - m.all()).thenComparingInt(m -> -m.station()))
            .orElseThrow());
      }
      if (!unfit.isEmpty()) {
        return bringOneWhoFits(branch, unfit.get(0));
      }
      return stayOrLeave(branch);
    }

    private List<Branch> spread(Branch branch, Tally.Majority majority) {
      int s = majority.station();
      int twice = 2 * majority.ofSector();
      List<Branch> children = new ArrayList<>();
      children.add(Branch.sectorAtMost(Branch.atMost(branch, s, twice - 1), s, majority.sector(), majority.ofSector() - 1));
      if (twice <= terms.upper[s]) {
        children.add(Branch.atLeast(branch, s, twice));
      }
      if (majority.ofSector() < Rules.FROM_MEMBERS && terms.lower[s] < Rules.FROM_MEMBERS) {
        children.add(Branch.atMost(branch, s, Rules.FROM_MEMBERS - 1));
      }
      if (terms.mayExempt()) {
        children.add(Branch.exempt(branch, s));
      }
      return children;
    }

    private List<Branch> bringOneWhoFits(Branch branch, int station) {
      List<Branch> children = new ArrayList<>();
      for (int i = 0; i < problem.members; i++) {
        if (terms.lock[i] < 0 && problem.fits(i, station) && !(terms.leaves(i) && problem.present[i] == station)) {
          children.add(Branch.lock(branch, i, station));
        }
      }
      return children;
    }

    private List<Branch> stayOrLeave(Branch branch) {
      for (int i = 0; i < problem.members; i++) {
        boolean open = terms.lock[i] < 0 && problem.present[i] >= 0 && !terms.leaves(i);
        if (open && problem.moves(i, low.choice[i]) != problem.moves(i, high.choice[i])) {
          return List.of(Branch.lock(branch, i, problem.present[i]), Branch.leave(branch, i));
        }
      }
      return List.of();
    }
  }
}
