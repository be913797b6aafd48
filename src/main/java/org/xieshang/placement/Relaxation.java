package org.xieshang.placement;

import java.util.List;
import java.util.Map;

/**
 * The part of a problem that a flow carries, solved exactly. A member goes to a station that fits, stays, or goes "anywhere"; who goes
 * anywhere fills places that the network only counts, so that it stays as small as the roster. Stations where the search has capped
 * a 界别 are drawn in full.
 */
final class Relaxation {

  /** A member's choice besides a station and {@link PlacementProblem#NOWHERE}. */
  static final int ANYWHERE = -2;

  /** So many of those who go anywhere go to this station; {@code sector} NOWHERE means any that is capped nowhere. */
  record Sent(int sector, int station, int members) {}

  final int[] choice;
  final List<Sent> sent;
  final long gain;
  final int moves;

  final Trace trace;

  Relaxation(int[] choice, List<Sent> sent, long gain, int moves, Trace trace) {
    this.choice = choice;
    this.sent = sent;
    this.gain = gain;
    this.moves = moves;
    this.trace = trace;
  }

  /** What a similar flow begins with: what places cost, and which of a station's places were counted as what. */
  record Trace(
      long[] potentials, long[] ofFit, Map<Integer, Long> ofHub, Map<Long, Long> ofPart, int[] rigid, int[] free) {}

  /**
   * The best flow.
   *
   * @param price of one move, in units of one by {@link PlacementProblem#scale}
   * @return null when there is none
   */
  static Relaxation solve(Terms terms, Aim aim, int price) {
    return new Drawing(terms, aim, price, false, null).solve();
  }

  /** The same as {@link #solve}, quicker when {@code before} is the flow of similar terms, with the same aim and price. */
  static Relaxation solve(Terms terms, Aim aim, int price, Relaxation before) {
    return new Drawing(terms, aim, price, false, before).solve();
  }

  /** The stations that get nobody who fits, as few as can be, when numbers alone are no obstacle. */
  static List<Integer> withoutFit(Terms terms) {
    Drawing drawing = new Drawing(terms, Aim.STAYING, 0, true, null);
    if (drawing.solve() == null) {
      throw new IllegalStateException("the numbers were an obstacle");
    }
    return drawing.forgiven();
  }
}
