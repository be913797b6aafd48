package org.xieshang.placement;

import java.util.Arrays;

/**
 * Gives those whom the flow sends anywhere a station each. It counts nothing for the sum where they go, so they go where they keep a
 * 界别 from having more than half.
 */
final class Filling {

  private final Terms terms;
  private final PlacementProblem problem;
  private final int[] at;
  private final Tally tally;
  /** Those who go anywhere, by 界别; the last row is those of none. */
  private final int[] bySector;
  private final int[] from;
  private final int[] to;
  private int waiting;

  private Filling(Terms terms, int[] choice) {
    this.terms = terms;
    problem = terms.problem;
    at = choice.clone();
    for (int i = 0; i < at.length; i++) {
      at[i] = at[i] == Relaxation.ANYWHERE ? PlacementProblem.NOWHERE : at[i];
    }
    tally = new Tally(problem, Aim.FIT, at);
    from = new int[problem.sectors + 2];
    for (int i = 0; i < choice.length; i++) {
      if (choice[i] == Relaxation.ANYWHERE) {
        from[pool(i) + 1]++;
        waiting++;
      }
    }
    for (int c = 0; c <= problem.sectors; c++) {
      from[c + 1] += from[c];
    }
    to = Arrays.copyOfRange(from, 1, from.length);
    bySector = new int[waiting];
    int[] free = from.clone();
    for (int i = 0; i < choice.length; i++) {
      if (choice[i] == Relaxation.ANYWHERE) {
        bySector[free[pool(i)]++] = i;
      }
    }
  }

  /** A station for everybody who has to have one, or null when the choices leave no room. */
  static int[] of(Terms terms, Relaxation flow) {
    return of(terms, flow, flow.choice);
  }

  static int[] of(Terms terms, Relaxation flow, int[] choice) {
    Filling filling = new Filling(terms, choice);
    return filling.send(flow) && filling.fill() ? filling.mend() : null;
  }

  private boolean send(Relaxation flow) {
    for (Relaxation.Sent sent : flow.sent) {
      for (int n = 0; n < sent.members(); n++) {
        int pool = sent.sector() >= 0 ? sent.sector() : best(sent.station(), tally.all[sent.station()] + 1, true);
        if (pool < 0 || from[pool] == to[pool]) {
          return false;
        }
        take(pool, sent.station());
      }
    }
    return true;
  }

  private boolean fill() {
    int[] slots = new int[problem.stations];
    int left = waiting;
    for (int s = 0; s < problem.stations; s++) {
      if (!terms.caps.containsKey(s)) {
        slots[s] = Math.max(0, terms.lower[s] - tally.all[s]);
        left -= slots[s];
      }
    }
    if (left < 0) {
      return false;
    }
    left = dilute(slots, left);
    left = level(slots, left);
    if (left > 0) {
      return false;
    }
    for (int s = 0; s < problem.stations; s++) {
      int all = tally.all[s] + slots[s];
      for (int n = 0; n < slots[s]; n++) {
        take(best(s, all, false), s);
      }
    }
    return true;
  }

  /** Where one 界别 has too many, others join it as far as there is room. */
  private int dilute(int[] slots, int left) {
    for (Tally.Majority majority : tally.majorities()) {
      int s = majority.station();
      int others = Math.min(2 * majority.ofSector(), terms.upper[s]) - tally.all[s] - slots[s];
      if (!terms.caps.containsKey(s) && others > 0 && left >= others) {
        slots[s] += others;
        left -= others;
      }
    }
    return left;
  }

  /** The others go where there are fewest: one more everywhere up to a level. */
  private int level(int[] slots, int left) {
    int lowest = Integer.MAX_VALUE;
    for (int s = 0; s < problem.stations; s++) {
      lowest = Math.min(lowest, tally.all[s] + slots[s]);
    }
    for (int height = lowest + 1; left > 0; height++) {
      boolean room = false;
      for (int s = 0; s < problem.stations && left > 0; s++) {
        int all = tally.all[s] + slots[s];
        if (!terms.caps.containsKey(s) && all < terms.upper[s]) {
          room = true;
          if (all < height) {
            slots[s]++;
            left--;
          }
        }
      }
      if (!room) {
        return left;
      }
    }
    return left;
  }

  /** The 界别 with most people left whom the station can take without getting too many of one; else the one it has fewest of. */
  private int best(int station, int members, boolean uncappedOnly) {
    int best = -1;
    int fewest = -1;
    for (int c = 0; c <= problem.sectors; c++) {
      if (from[c] == to[c] || uncappedOnly && capped(c)) {
        continue;
      }
      int sector = c == problem.sectors ? PlacementProblem.NOWHERE : c;
      if (fewest < 0 || tally.of(station, sector) < tally.of(station, fewest == problem.sectors ? PlacementProblem.NOWHERE : fewest)) {
        fewest = c;
      }
      if (!tally.crowds(station, sector, 1, members) && (best < 0 || to[c] - from[c] > to[best] - from[best])) {
        best = c;
      }
    }
    return best >= 0 ? best : fewest;
  }

  private boolean capped(int sector) {
    return terms.caps.values().stream().anyMatch(caps -> caps.containsKey(sector));
  }

  private void take(int pool, int station) {
    int member = bySector[from[pool]++];
    at[member] = station;
    tally.add(member, station, 1);
    waiting--;
  }

  private int pool(int member) {
    return problem.sector[member] < 0 ? problem.sectors : problem.sector[member];
  }

  /** Where a 界别 still has too many, one of those who may be anywhere changes places with another. */
  private int[] mend() {
    int[] movable = bySector;
    for (Tally.Majority majority : tally.majorities()) {
      for (int i : movable) {
        if (!Rules.tooMany(tally.of(majority.station(), majority.sector()), tally.all[majority.station()])) {
          break;
        }
        if (at[i] == majority.station() && problem.sector[i] == majority.sector() && !terms.caps.containsKey(at[i])) {
          exchange(i, movable);
        }
      }
    }
    return at;
  }

  private void exchange(int one, int[] movable) {
    for (int other : movable) {
      int here = at[one];
      int there = at[other];
      int sector = problem.sector[other];
      if (there != here && sector != problem.sector[one] && !terms.caps.containsKey(there)
          && !tally.crowds(here, sector, 1, tally.all[here])
          && !tally.crowds(there, problem.sector[one], 1, tally.all[there])) {
        tally.add(one, here, -1);
        tally.add(other, there, -1);
        at[one] = there;
        at[other] = here;
        tally.add(one, there, 1);
        tally.add(other, here, 1);
        return;
      }
    }
  }
}
