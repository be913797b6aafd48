package org.xieshang.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Why no placement meets all conditions, and what to ease: numbers first, then who fits, then the 界别, then the moves. Each step eases
 * as little as it can and hands the eased problem to the next.
 */
final class Obstacles {

  private static final int NAMED = 5;

  private final PlacementProblem asked;
  private final long effort;
  private final Runnable onFlow;
  private final List<String> obstacles = new ArrayList<>();
  private final List<Relief> reliefs = new ArrayList<>();
  private PlacementProblem problem;
  private boolean proven = true;

  Obstacles(PlacementProblem problem, long effort, Runnable onFlow) {
    this.asked = problem;
    this.problem = problem;
    this.effort = effort;
    this.onFlow = onFlow;
  }

  NoPlacement explain() {
    places();
    people();
    fit();
    halves();
    moves();
    if (obstacles.isEmpty()) {
      return new NoPlacement(List.of("在规定的计算量内没有找到，也没有证明不存在"), List.of(), "请放宽人数上下限后重算");
    }
    String words = reliefs.stream().map(relief -> relief.words(asked)).collect(Collectors.joining("，"));
    return new NoPlacement(obstacles, reliefs, (!proven ? "可行的放宽办法（未证明最小）：" : obstacles.size() > 1 ? "逐项最小的放宽办法：" : "最小的放宽办法：") + words);
  }

  private void ease(List<Relief> more) {
    reliefs.addAll(more);
    problem = asked.eased(reliefs);
  }

  /** More members have to serve than all stations together may have. */
  private void places() {
    long most = IntStream.of(problem.upper).asLongStream().sum();
    int members = must();
    if (members <= most) {
      return;
    }
    obstacles.add("必须编入的委员有 " + members + " 人，各站上限合计只有 " + most + " 人");
    int[] wanted = wanted();
    List<Relief> more = new ArrayList<>();
    int missing = (int) (members - most);
    List<Integer> order = IntStream.range(0, problem.stations).boxed()
        .sorted(Comparator.comparingInt((Integer s) -> problem.upper[s] - wanted[s])).toList();
    for (int s : order) {
      int excess = Math.min(missing, wanted[s] - problem.upper[s]);
      if (excess > 0) {
        more.add(new Relief(Relief.Kind.RAISE_UPPER, s, excess));
        missing -= excess;
      }
    }
    if (missing > 0) {
      add(more, Relief.Kind.RAISE_UPPER, order.get(0), missing);
    }
    ease(more);
  }

  private static void add(List<Relief> more, Relief.Kind kind, int station, int amount) {
    int before = 0;
    for (Relief relief : List.copyOf(more)) {
      if (relief.kind() == kind && relief.station() == station) {
        before = relief.amount();
        more.remove(relief);
      }
    }
    more.add(new Relief(kind, station, before + amount));
  }

  private int must() {
    int members = 0;
    for (int i = 0; i < problem.members; i++) {
      members += problem.required[i] || problem.lock[i] >= 0 ? 1 : 0;
    }
    return members;
  }

  /** For how many a station is the one they fit best. */
  private int[] wanted() {
    int[] wanted = new int[problem.stations];
    for (int i = 0; i < problem.members; i++) {
      int best = PlacementProblem.NOWHERE;
      for (int p = 0; p < 3; p++) {
        int s = problem.fit(i, p);
        best = s >= 0 && (best < 0 || problem.score(i, s) > problem.score(i, best)) ? s : best;
      }
      if (best >= 0) {
        wanted[best]++;
      }
    }
    return wanted;
  }

  /** The stations together have to have more members than there are. */
  private void people() {
    Held held = new Held(problem);
    int[] least = new int[problem.stations];
    long needed = 0;
    for (int s = 0; s < problem.stations; s++) {
      least[s] = held.all[s] + (held.asks(s) ? 1 : 0);
      needed += Math.max(problem.lower[s], least[s]);
    }
    int missing = (int) Math.max(0, needed - problem.members);
    if (missing == 0) {
      return;
    }
    obstacles.add("各站下限（含已锁定的委员和每站至少一名按原则适配的委员）合计 " + needed + " 人，委员只有 " + problem.members + " 人");
    int[] wanted = wanted();
    List<Integer> order = IntStream.range(0, problem.stations).boxed()
        .sorted(Comparator.comparingInt((Integer s) -> wanted[s] - problem.lower[s])).toList();
    List<Relief> more = new ArrayList<>();
    for (int s : order) {
      int reducible = Math.min(missing, problem.lower[s] - least[s]);
      if (reducible > 0) {
        more.add(new Relief(Relief.Kind.REDUCE_LOWER, s, reducible));
        missing -= reducible;
      }
    }
    for (int s : order) {
      if (missing > 0 && held.asks(s)) {
        if (problem.lower[s] > held.all[s]) {
          add(more, Relief.Kind.REDUCE_LOWER, s, problem.lower[s] - held.all[s]);
        }
        more.add(new Relief(Relief.Kind.EXEMPT_FROM_FIT, s, 0));
        missing--;
      }
    }
    ease(more);
  }

  /** Stations for which nobody is left who fits. */
  private void fit() {
    Held held = new Held(problem);
    List<Integer> asking = new ArrayList<>();
    List<Relief> more = new ArrayList<>();
    for (int s = 0; s < problem.stations; s++) {
      if (held.asks(s) && held.all[s] == problem.upper[s]) {
        obstacles.add(problem.stationName(s) + "工作站上限 " + problem.upper[s] + " 人已被锁定的委员占满，其中没有按原则适配的");
        more.add(new Relief(Relief.Kind.EXEMPT_FROM_FIT, s, 0));
      } else if (held.asks(s)) {
        asking.add(s);
      }
    }
    problem = asked.eased(Stream.concat(reliefs.stream(), more.stream()).toList());
    Scarcity scarcity = new Scarcity(problem, asking);
    Set<Set<Integer>> told = new HashSet<>();
    for (int s : Relaxation.withoutFit(new Terms(problem, Rules.of(problem), null))) {
      TreeSet<Integer> rivals = scarcity.rivals(s);
      if (rivals.isEmpty()) {
        obstacles.add(names(List.of(s)) + "排不进按原则适配的委员：各站名额都要留给必须编入的委员");
      } else if (told.add(rivals)) {
        obstacles.add(names(List.copyOf(rivals)) + (rivals.size() == 1
            ? "没有可编入的按原则适配的委员，而每站至少要有一名"
            : "可编入的按原则适配的委员一共只有 " + (rivals.size() - 1) + " 名，而每站至少要有一名"));
      }
      more.add(new Relief(Relief.Kind.EXEMPT_FROM_FIT, s, 0));
    }
    if (!more.isEmpty()) {
      ease(more);
    }
  }

  /** Where locked members are. */
  private static final class Held {

    private final PlacementProblem problem;
    private final int[] all;
    private final boolean[] fitting;

    Held(PlacementProblem problem) {
      this.problem = problem;
      all = new int[problem.stations];
      fitting = new boolean[problem.stations];
      for (int i = 0; i < problem.members; i++) {
        int s = problem.lock[i];
        if (s >= 0) {
          all[s]++;
          fitting[s] |= problem.fits(i, s);
        }
      }
    }

    /** Whether somebody who fits has to come yet. */
    boolean asks(int station) {
      return problem.upper[station] > 0 && !problem.anyFit[station] && !fitting[station];
    }
  }

  /** The 界别 can't be spread; as few stations as can be are excepted. */
  private void halves() {
    Rules rules = Rules.of(problem).moving(PlacementProblem.UNLIMITED);
    Effort left = new Effort(effort);
    List<Integer> over = null;
    boolean sure = true;
    for (int exempt = 0; over == null && sure; exempt++) {
      Search search = new Search(problem, Aim.FIT, rules.exempting(exempt), left, onFlow);
      int[] at = search.any();
      over = at == null ? null : majorities(at);
      sure = at != null || search.proven();
    }
    if (over == null) {
      int[] at = new Search(problem, Aim.FIT, rules.withoutSector(), new Effort(effort), onFlow).any();
      over = at == null ? List.of() : majorities(at);
    }
    if (over.isEmpty()) {
      return;
    }
    proven &= sure;
    obstacles.add(names(over) + (sure ? "无论怎样编组都有一个界别超过半数" : "在规定的计算量内没有找到界别都不超过半数的编组")
        + "（" + largestSector() + "）");
    ease(over.stream().map(s -> new Relief(Relief.Kind.EXEMPT_FROM_HALF, s, 0)).toList());
  }

  private List<Integer> majorities(int[] at) {
    return new Tally(problem, Aim.FIT, at).majorities().stream().map(Tally.Majority::station).filter(s -> !problem.anySector[s]).toList();
  }

  private String names(List<Integer> stations) {
    return stations.stream().limit(NAMED).map(s -> problem.stationName(s) + "工作站（" + problem.lower[s] + "至" + problem.upper[s] + "人）")
        .collect(Collectors.joining("、")) + (stations.size() > NAMED ? "等 " + stations.size() + " 个站" : "");
  }

  private String largestSector() {
    int[] count = new int[problem.sectors];
    int best = 0;
    for (int i = 0; i < problem.members; i++) {
      if (problem.sector[i] >= 0) {
        count[problem.sector[i]]++;
        best = count[problem.sector[i]] > count[best] ? problem.sector[i] : best;
      }
    }
    return problem.sectorName(best) + "有 " + count[best] + " 人，全部委员 " + problem.members + " 人";
  }

  private void moves() {
    if (problem.moves == PlacementProblem.UNLIMITED) {
      return;
    }
    Search search = new Search(problem, Aim.STAYING, Rules.of(problem).moving(PlacementProblem.UNLIMITED), new Effort(effort), onFlow);
    int[] at = search.run();
    int fewest = at == null ? 0 : new Tally(problem, Aim.STAYING, at).moves;
    if (fewest > problem.moves) {
      proven &= search.proven();
      obstacles.add("满足各站人数和界别要求至少要变动 " + fewest + " 名委员，只允许变动 " + problem.moves + " 名");
      ease(List.of(new Relief(Relief.Kind.ALLOW_MOVES, 0, fewest)));
    }
  }
}
