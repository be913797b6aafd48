package org.xieshang.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The network of some terms: who may go where, at what cost, and how much of a flow of before it begins with. */
final class Drawing {

  private final Terms terms;
  private final PlacementProblem problem;
  private final Aim aim;
  private final int price;
  private final FlowNetwork net = new FlowNetwork();
  /** Whether at a price somebody who doesn't fit may stand for one who does. */
  private final boolean forgiving;
  private final boolean stays;
  private final Relaxation before;
  private final int[] came;
  private final int[] cameFitting;
  private final Map<Integer, Integer> atHub = new TreeMap<>();
  private final Map<Long, Integer> atPart = new TreeMap<>();
  private final Map<Long, Integer> sentBefore = new TreeMap<>();
  private long toMust;
  private long toMay;
  private long mustNeeds;
  private final int[] rigidArc;
  private final int[] freeArc;
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

  Drawing(Terms terms, Aim aim, int price, boolean forgiving, Relaxation before) {
    this.terms = terms;
    this.problem = terms.problem;
    this.aim = aim;
    this.price = price;
    this.forgiving = forgiving;
    this.before = before;
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
    rigidArc = new int[problem.stations];
    freeArc = new int[problem.stations];
    came = new int[problem.stations];
    cameFitting = new int[problem.stations];
    must = net.node(0);
    may = net.node(0);
    rest = net.node(0);
  }

  Relaxation solve() {
    hub(PlacementProblem.NOWHERE);
    terms.caps.values().forEach(caps -> caps.keySet().forEach(this::hub));
    recall();
    drawStations();
    drawMembers();
    drawRest();
    return impossible || !(before == null ? net.solve() : net.solve(guess())) ? null : read();
  }

  private void hub(int sector) {
    hubs.computeIfAbsent(sector, s -> net.node(0));
  }

  /** Counts where people went in the flow before. */
  private void recall() {
    if (before == null) {
      return;
    }
    for (Relaxation.Sent sent : before.sent) {
      if (hubs.containsKey(sent.sector()) && terms.caps.containsKey(sent.station())) {
        sentBefore.put(key(sent.station(), sent.sector()), sent.members());
        atHub.merge(sent.sector(), -sent.members(), Integer::sum);
      }
    }
    for (int i = 0; i < problem.members; i++) {
      int s = before.choice[i];
      if (terms.lock[i] >= 0) {
        continue;
      }
      if (s >= 0) {
        came[s]++;
        cameFitting[s] += problem.fits(i, s) ? 1 : 0;
        if (terms.capped(s, problem.sector[i])) {
          atPart.merge(key(s, problem.sector[i]), 1, Integer::sum);
        }
      } else if (s == Relaxation.ANYWHERE) {
        atHub.merge(hubs.containsKey(problem.sector[i]) ? problem.sector[i] : PlacementProblem.NOWHERE, 1, Integer::sum);
      }
    }
  }

  private long[] guess() {
    Relaxation.Trace trace = before.trace;
    long[] guess = new long[net.nodes()];
    System.arraycopy(trace.potentials(), 0, guess, 0, rest + 1);
    long ofAny = trace.ofHub().get(PlacementProblem.NOWHERE);
    hubs.forEach((sector, node) -> guess[node] = trace.ofHub().getOrDefault(sector, ofAny));
    cappedAt.forEach((key, node) -> guess[node] = trace.ofPart().getOrDefault(key, guess[stationsAt + (int) (key >> 32)]));
    for (int s = 0; s < problem.stations; s++) {
      if (fitAt[s] != stationsAt + s) {
        guess[fitAt[s]] = trace.ofFit()[s];
      }
    }
    return guess;
  }

  private Relaxation.Trace trace() {
    long[] potentials = new long[rest + 1];
    for (int v = 0; v <= rest; v++) {
      potentials[v] = net.potential(v);
    }
    long[] ofFit = new long[problem.stations];
    int[] rigid = new int[problem.stations];
    int[] free = new int[problem.stations];
    for (int s = 0; s < problem.stations; s++) {
      ofFit[s] = net.potential(fitAt[s]);
      boolean inShort = !terms.caps.containsKey(s);
      rigid[s] = inShort ? net.flow(rigidArc[s]) : 0;
      free[s] = inShort ? net.flow(freeArc[s]) : 0;
    }
    Map<Integer, Long> ofHub = new TreeMap<>();
    hubs.forEach((sector, node) -> ofHub.put(sector, net.potential(node)));
    Map<Long, Long> ofPart = new TreeMap<>();
    cappedAt.forEach((key, node) -> ofPart.put(key, net.potential(node)));
    return new Relaxation.Trace(potentials, ofFit, ofHub, ofPart, rigid, free);
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
        begin(cameFitting[s] - 1);
      }
      net.supply(fitAt[s], -1);
      ofFit = 1;
      if (forgiving) {
        forgiveArcs.add(net.arc(hubs.get(PlacementProblem.NOWHERE), fitAt[s], 1, 1));
        forgiveStations.add(s);
      }
    }
    int rigid = Math.max(0, least - ofFit);
    int flexible = most - ofFit - rigid;
    int begunRigid = 0;
    int begunFree = 0;
    if (before != null) {
      int coming = Math.max(0, came[s] - ofFit);
      int was = before.trace.rigid()[s];
      begunRigid = Math.min(Math.min(rigid, coming), was + before.trace.free()[s] == 0 ? coming : was);
      begunFree = Math.min(flexible, coming - begunRigid);
      toMust += begunRigid;
      toMay += begunFree;
    }
    rigidArc[s] = net.arc(station, must, rigid, 0);
    begin(begunRigid);
    freeArc[s] = net.arc(station, may, flexible, 0);
    begin(begunFree);
    net.supply(must, -rigid);
    mustNeeds += rigid;
    needed += ofFit + rigid;
    optional += most - ofFit - rigid;
  }

  private void drawInFull(int s, int least, int most) {
    int station = stationsAt + s;
    fitAt[s] = station;
    net.supply(station, -least);
    int sentHere = 0;
    for (int sector : hubs.keySet()) {
      sentHere += sentBefore.getOrDefault(key(s, sector), 0);
    }
    net.arc(station, rest, most - least, 0);
    begin(came[s] + sentHere - least);
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
      begin(atPart.getOrDefault(key(s, sector), 0) + sentBefore.getOrDefault(key(s, sector), 0));
    });
    hubs.forEach((sector, hub) -> {
      hubArcs.add(net.arc(hub, cappedAt.getOrDefault(key(s, sector), station), FlowNetwork.UNBOUNDED, 0));
      begin(sentBefore.getOrDefault(key(s, sector), 0));
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
    choose(i, hubs.getOrDefault(problem.sector[i], hubs.get(PlacementProblem.NOWHERE)), Relaxation.ANYWHERE, moving);
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
    if (before != null && before.choice[member] == station) {
      net.begin(1);
    }
  }

  private void begin(int flow) {
    if (before != null) {
      net.begin(Math.max(0, flow));
    }
  }

  private void drawRest() {
    if (impossible) {
      return;
    }
    hubs.forEach((sector, hub) -> {
      int there = Math.max(0, atHub.getOrDefault(sector, 0));
      int rigid = (int) Math.min(there, Math.max(0, mustNeeds - toMust));
      net.arc(hub, must, FlowNetwork.UNBOUNDED, 0);
      begin(rigid);
      net.arc(hub, may, FlowNetwork.UNBOUNDED, 0);
      begin(there - rigid);
      toMust += rigid;
      toMay += there - rigid;
    });
    net.arc(may, rest, (int) Math.min(optional, FlowNetwork.UNBOUNDED), 0);
    begin((int) toMay);
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
    int ofMembers = firstArc[0];
    for (int i = 0; i < problem.members; i++) {
      choice[i] = terms.lock[i];
      for (int arc = firstArc[i]; arc < firstArc[i + 1]; arc++) {
        if (net.flow(arc) > 0) {
          choice[i] = target.get(arc - ofMembers);
        }
      }
      gain += choice[i] >= 0 ? aim.gain(problem, i, choice[i]) : 0;
      moves += problem.moves(i, choice[i]) ? 1 : 0;
    }
    List<Relaxation.Sent> sent = new ArrayList<>();
    for (int i = 0; i < hubArcs.size(); i++) {
      int members = net.flow(hubArcs.get(i));
      if (members > 0) {
        sent.add(new Relaxation.Sent(hubSectors.get(i), hubStations.get(i), members));
      }
    }
    return new Relaxation(choice, sent, gain, moves, trace());
  }

  private static long key(int station, int sector) {
    return ((long) station << 32) + sector;
  }
}
