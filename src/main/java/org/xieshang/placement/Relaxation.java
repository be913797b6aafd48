package org.xieshang.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

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

  private Relaxation(int[] choice, List<Sent> sent, long gain, int moves) {
    this.choice = choice;
    this.sent = sent;
    this.gain = gain;
    this.moves = moves;
  }


  /**
   * The best flow.
   *
   * @param price of one move, in units of one by {@link PlacementProblem#scale}
   * @return null when there is none
   */
  static Relaxation solve(Terms terms, Aim aim, int price) {
    return new Drawing(terms, aim, price, false).solve();
  }

  /** The stations that get nobody who fits, as few as can be, when numbers alone are no obstacle. */
  static List<Integer> withoutFit(Terms terms) {
    Drawing drawing = new Drawing(terms, Aim.STAYING, 0, true);
    if (drawing.solve() == null) {
      throw new IllegalStateException("the numbers were an obstacle");
    }
    return drawing.forgiven();
  }

  /** The network of some terms. */
  private static final class Drawing {

    private final Terms terms;
    private final PlacementProblem problem;
    private final Aim aim;
    private final int price;
    private final FlowNetwork net = new FlowNetwork();
    /** Whether at a price somebody who doesn't fit may stand for one who does. */
    private final boolean forgiving;
    private final boolean stays;
    private final int stationsAt;
    private final int[] fitAt;
    private final Map<Long, Integer> cappedAt = new TreeMap<>();
    private final TreeMap<Integer, Integer> hubs = new TreeMap<>();
    private final int[] firstArc;
    private final Ints target = new Ints();
    private final Ints hubArcs = new Ints();
    private final Ints hubSectors = new Ints();
    private final Ints hubStations = new Ints();
    private final Ints forgiveArcs = new Ints();
    private final Ints forgiveStations = new Ints();
    private final int must;
    private final int may;
    private final int rest;
    private long needed;
    private long optional;
    private boolean impossible;

    Drawing(Terms terms, Aim aim, int price, boolean forgiving) {
      this.terms = terms;
      this.problem = terms.problem;
      this.aim = aim;
      this.price = price;
      this.forgiving = forgiving;
      stays = !forgiving && problem.serving > 0;
      for (int i = 0; i < problem.members; i++) {
        net.node(terms.lock[i] < 0 ? 1 : 0);
      }
      stationsAt = problem.members;
      for (int s = 0; s < problem.stations; s++) {
        net.node(0);
      }
      fitAt = new int[problem.stations];
      firstArc = new int[problem.members + 1];
      must = net.node(0);
      may = net.node(0);
      rest = net.node(0);
    }

    Relaxation solve() {
      drawHubs();
      drawStations();
      drawMembers();
      drawRest();
      return impossible || !net.solve() ? null : read();
    }

    List<Integer> forgiven() {
      List<Integer> found = new ArrayList<>();
      for (int i = 0; i < forgiveArcs.size(); i++) {
        if (net.flow(forgiveArcs.get(i)) > 0) {
          found.add(forgiveStations.get(i));
        }
      }
      return found;
    }

    private void drawHubs() {
      TreeSet<Integer> sectors = new TreeSet<>();
      terms.caps.values().forEach(caps -> sectors.addAll(caps.keySet()));
      hubs.put(PlacementProblem.NOWHERE, net.node(0));
      sectors.forEach(sector -> hubs.put(sector, net.node(0)));
      for (int hub : hubs.values()) {
        net.arc(hub, must, FlowNetwork.UNBOUNDED, 0);
        net.arc(hub, may, FlowNetwork.UNBOUNDED, 0);
      }
    }

    private void drawStations() {
      int[] held = new int[problem.stations];
      boolean[] heldFit = new boolean[problem.stations];
      for (int i = 0; i < problem.members; i++) {
        int s = terms.lock[i];
        if (s >= 0) {
          held[s]++;
          heldFit[s] |= problem.fits(i, s);
        }
      }
      for (int s = 0; s < problem.stations; s++) {
        int most = terms.upper[s] - held[s];
        int least = Math.max(0, terms.lower[s] - held[s]);
        boolean asksFit = terms.asksFit(s) && !heldFit[s];
        if (most < least || asksFit && most < 1) {
          impossible = true;
          return;
        }
        if (terms.caps.containsKey(s)) {
          drawInFull(s, asksFit ? Math.max(1, least) : least, most);
        } else {
          drawInShort(s, least, most, asksFit);
        }
      }
    }

    private void drawInShort(int s, int least, int most, boolean asksFit) {
      int station = stationsAt + s;
      fitAt[s] = station;
      int ofFit = 0;
      if (asksFit) {
        if (stays || forgiving) {
          fitAt[s] = net.node(0);
          net.arc(fitAt[s], station, FlowNetwork.UNBOUNDED, 0);
        }
        net.supply(fitAt[s], -1);
        ofFit = 1;
        if (forgiving) {
          forgiveArcs.add(net.arc(hubs.get(PlacementProblem.NOWHERE), fitAt[s], 1, 1));
          forgiveStations.add(s);
        }
      }
      int rigid = Math.max(0, least - ofFit);
      net.arc(station, must, rigid, 0);
      net.arc(station, may, most - ofFit - rigid, 0);
      net.supply(must, -rigid);
      needed += ofFit + rigid;
      optional += most - ofFit - rigid;
    }

    private void drawInFull(int s, int least, int most) {
      int station = stationsAt + s;
      fitAt[s] = station;
      net.supply(station, -least);
      net.arc(station, rest, most - least, 0);
      needed += least;
      Map<Integer, Integer> caps = terms.caps.get(s);
      Map<Integer, Integer> held = new TreeMap<>();
      for (int i = 0; i < problem.members; i++) {
        if (terms.lock[i] == s) {
          held.merge(problem.sector[i], 1, Integer::sum);
        }
      }
      caps.forEach((sector, most1) -> {
        int left = most1 - held.getOrDefault(sector, 0);
        impossible |= left < 0;
        int part = net.node(0);
        cappedAt.put(key(s, sector), part);
        net.arc(part, station, Math.max(0, left), 0);
      });
      hubs.forEach((sector, hub) -> {
        hubArcs.add(net.arc(hub, cappedAt.getOrDefault(key(s, sector), station), FlowNetwork.UNBOUNDED, 0));
        hubSectors.add(sector);
        hubStations.add(s);
      });
    }

    private void drawMembers() {
      for (int i = 0; i < problem.members; i++) {
        firstArc[i] = net.arcs();
        if (terms.lock[i] < 0) {
          drawMember(i);
        }
      }
      firstArc[problem.members] = net.arcs();
    }

    private void drawMember(int i) {
      int present = problem.present[i];
      int moving = present >= 0 ? price : 0;
      for (int p = 0; p < 3; p++) {
        int s = problem.fit(i, p);
        if (s >= 0 && !(s == present && terms.leaves(i))) {
          int node = cappedAt.isEmpty() ? fitAt[s] : cappedAt.getOrDefault(key(s, problem.sector[i]), fitAt[s]);
          choose(i, node, s, (s == present ? 0 : moving) - gain(i, s));
        }
      }
      if (stays && present >= 0 && !problem.fits(i, present) && !terms.leaves(i)) {
        choose(i, cappedAt.getOrDefault(key(present, problem.sector[i]), stationsAt + present), present, -gain(i, present));
      }
      choose(i, hubs.getOrDefault(problem.sector[i], hubs.get(PlacementProblem.NOWHERE)), ANYWHERE, moving);
      if (!problem.required[i]) {
        choose(i, rest, PlacementProblem.NOWHERE, moving);
      }
    }

    private int gain(int member, int station) {
      return forgiving ? 0 : problem.scale() * aim.gain(problem, member, station);
    }

    private void choose(int member, int node, int station, int cost) {
      net.arc(member, node, 1, cost);
      target.add(station);
    }

    private void drawRest() {
      if (impossible) {
        return;
      }
      net.arc(may, rest, (int) Math.min(optional, FlowNetwork.UNBOUNDED), 0);
      long free = 0;
      for (int i = 0; i < problem.members; i++) {
        free += terms.lock[i] < 0 ? 1 : 0;
      }
      impossible = free < needed;
      net.supply(rest, (int) Math.min(0, needed - free));
    }

    private Relaxation read() {
      int[] choice = new int[problem.members];
      long gain = 0;
      int moves = 0;
      int before = firstArc[0];
      for (int i = 0; i < problem.members; i++) {
        choice[i] = terms.lock[i];
        for (int arc = firstArc[i]; arc < firstArc[i + 1]; arc++) {
          if (net.flow(arc) > 0) {
            choice[i] = target.get(arc - before);
          }
        }
        gain += choice[i] >= 0 ? aim.gain(problem, i, choice[i]) : 0;
        moves += problem.moves(i, choice[i]) ? 1 : 0;
      }
      List<Sent> sent = new ArrayList<>();
      for (int i = 0; i < hubArcs.size(); i++) {
        int members = net.flow(hubArcs.get(i));
        if (members > 0) {
          sent.add(new Sent(hubSectors.get(i), hubStations.get(i), members));
        }
      }
      return new Relaxation(choice, sent, gain, moves);
    }

    private static long key(int station, int sector) {
      return ((long) station << 32) + sector;
    }
  }
}
