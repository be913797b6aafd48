package org.xieshang.placement;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who would serve where; seats are made when they are read, so that a plan for the whole country stays small. */
public final class PlacementPlan {

  private final PlacementProblem problem;
  private final int[] at;
  private final long objective;
  private final long bound;
  private final Reasons reasons;
  private Map<String, Integer> memberIndex;

  PlacementPlan(PlacementProblem problem, int[] at, long bound) {
    this.problem = problem;
    this.at = at;
    long sum = 0;
    for (int i = 0; i < at.length; i++) {
      sum += problem.score(i, at[i]);
    }
    this.objective = sum;
    this.bound = bound;
    reasons = new Reasons(problem);
  }

  /** Every member, in the problem's order. */
  public List<Seat> seats() {
    return new AbstractList<>() {
      @Override
      public Seat get(int member) {
        return seat(member);
      }

      @Override
      public int size() {
        return at.length;
      }
    };
  }

  /** The member's, if the problem knows the member. */
  public synchronized Optional<Seat> seatOf(String memberId) {
    if (memberIndex == null) {
      memberIndex = new HashMap<>();
      for (int i = 0; i < at.length; i++) {
        memberIndex.put(problem.memberId(i), i);
      }
    }
    return Optional.ofNullable(memberIndex.get(memberId)).map(this::seat);
  }

  /** Those who would serve at a station. */
  public List<Seat> at(String stationId) {
    return seats().stream().filter(seat -> stationId.equals(seat.stationId())).toList();
  }

  /** Those who serve today and would serve elsewhere or nowhere. */
  public List<Seat> moves() {
    return seats().stream().filter(Seat::moved).toList();
  }

  /** Those who have to serve and have no station; only a plan that isn't the solver's leaves any. */
  public List<Seat> unplaced() {
    return seats().stream().filter(seat -> seat.stationId() == null && mustServe(seat.memberId())).toList();
  }

  private boolean mustServe(String memberId) {
    seatOf(memberId);
    return problem.required[memberIndex.get(memberId)];
  }

  /** The sum of fit, in hundredths. */
  public long objective() {
    return objective;
  }

  /** No placement has more, in hundredths. */
  public long bound() {
    return bound;
  }

  /** What the best placement could have more at most, in hundredths. */
  public long gap() {
    return Math.max(0, bound - objective);
  }

  /** Whether it is proven that no placement has more. */
  public boolean optimal() {
    return gap() == 0;
  }

  /** 总适配度 96.35，已证明最优; or how far from the best it may be. */
  public String words() {
    String sum = "总适配度 " + hundredths(objective);
    return optimal() ? sum + "，已证明最优" : sum + "，与最优至多相差 " + hundredths(gap());
  }

  int station(int member) {
    return at[member];
  }

  private static String hundredths(long value) {
    return value / 100 + "." + (value % 100 < 10 ? "0" : "") + value % 100;
  }

  private Seat seat(int member) {
    int station = at[member];
    int present = problem.present[member];
    return new Seat(
        problem.memberId(member),
        station < 0 ? null : problem.stationId(station),
        station < 0 ? null : problem.weights.first(problem.principles(member, station)),
        problem.score(member, station),
        problem.lock[member] >= 0,
        present < 0 ? null : problem.stationId(present),
        reasons.of(member, station));
  }
}
