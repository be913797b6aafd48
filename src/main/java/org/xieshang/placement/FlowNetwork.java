package org.xieshang.placement;

import java.util.Arrays;

/**
 * Min-cost flow that ships every supply to the demands, by the primal-dual method: the nearest demands by reduced cost, then a blocking
 * flow along arcs of reduced cost zero. Placement costs take few distinct values, so few rounds are needed, however many members.
 */
final class FlowNetwork {

  static final int UNBOUNDED = Integer.MAX_VALUE / 2;
  private static final int UNSEEN = -1;

  private final Ints tails = new Ints();
  private final Ints heads = new Ints();
  private final Ints caps = new Ints();
  private final Ints costs = new Ints();
  private final Ints supplies = new Ints();
  private Ints begun;

  private int[] first;
  private int[] to;
  private int[] room;
  private int[] cost;
  private int[] twin;
  private int[] placeOf;
  private int[] left;
  private long[] potential;

  private int[] level;
  private int[] next;
  private int[] queue;
  private int reached;
  private int[] sources;
  private int sourceCount;

  /** A node that has so much to send (or, negative, needs so much). */
  int node(int supply) {
    supplies.add(supply);
    return supplies.size() - 1;
  }

  /** An arc; only arcs out of nodes that nothing enters may cost less than zero. */
  int arc(int from, int head, int cap, int price) {
    tails.add(from);
    heads.add(head);
    caps.add(cap);
    costs.add(price);
    return tails.size() - 1;
  }

  void supply(int node, int more) {
    supplies.set(node, supplies.get(node) + more);
  }

  int nodes() {
    return supplies.size();
  }

  int arcs() {
    return tails.size();
  }

  /** The flow to begin with on the arc added last; a guess, which is mended where it doesn't suit the potentials. */
  void begin(int flow) {
    begun = begun == null ? new Ints() : begun;
    while (begun.size() < tails.size() - 1) {
      begun.add(0);
    }
    begun.add(flow);
  }

  /** The potential of a node after {@link #solve}. */
  long potential(int node) {
    return potential[node];
  }

  int flow(int arc) {
    return room[twin[placeOf[arc]]];
  }

  /** Ships everything as cheaply as can be; false when not everything can be shipped. */
  boolean solve() {
    compile();
    return ship();
  }

  /** The same, beginning with the flow given to {@link #begin} and with potentials that nearly suit it. */
  boolean solve(long[] guess) {
    compile();
    potential = guess;
    if (!resume()) {
      compile();
    }
    return ship();
  }

  /** Takes over the flow begun with, arc by arc as the potentials allow; false when an arc without bound stands against it. */
  private boolean resume() {
    for (int a = 0; a < placeOf.length; a++) {
      int at = placeOf[a];
      long price = reduced(tails.get(a), at);
      int cap = caps.get(a);
      if (price < 0 && cap >= UNBOUNDED) {
        return false;
      }
      int flow = begun != null && a < begun.size() ? begun.get(a) : 0;
      push(at, price < 0 ? cap : price > 0 ? 0 : Math.min(flow, cap));
    }
    return true;
  }

  private void push(int at, int amount) {
    room[at] -= amount;
    room[twin[at]] += amount;
    left[to[twin[at]]] -= amount;
    left[to[at]] += amount;
  }

  private boolean ship() {
    gatherSources();
    while (sourceCount > 0) {
      if (levels()) {
        block();
        gatherSources();
      } else if (!lift()) {
        return false;
      }
    }
    return true;
  }

  /** After a failed {@link #solve}: whether what is left over can get as far as the node, where it is stuck. */
  boolean stuckAt(int node) {
    return level[node] != UNSEEN;
  }

  private void compile() {
    int nodes = supplies.size();
    int arcs = tails.size();
    first = new int[nodes + 1];
    for (int a = 0; a < arcs; a++) {
      first[tails.get(a) + 1]++;
      first[heads.get(a) + 1]++;
    }
    for (int v = 0; v < nodes; v++) {
      first[v + 1] += first[v];
    }
    int[] free = Arrays.copyOf(first, nodes);
    to = new int[2 * arcs];
    room = new int[2 * arcs];
    cost = new int[2 * arcs];
    twin = new int[2 * arcs];
    placeOf = new int[arcs];
    potential = new long[nodes];
    for (int a = 0; a < arcs; a++) {
      int tail = tails.get(a);
      int head = heads.get(a);
      int there = free[tail]++;
      int back = free[head]++;
      to[there] = head;
      room[there] = caps.get(a);
      cost[there] = costs.get(a);
      twin[there] = back;
      to[back] = tail;
      cost[back] = -costs.get(a);
      twin[back] = there;
      placeOf[a] = there;
      // The tail's potential makes its cheapest arc cost nothing.
      potential[tail] = Math.max(potential[tail], -costs.get(a));
    }
    left = supplies.toArray();
    level = new int[nodes];
    next = new int[nodes];
    queue = new int[nodes];
    sources = new int[nodes];
  }

  private void gatherSources() {
    sourceCount = 0;
    for (int v = 0; v < left.length; v++) {
      if (left[v] > 0) {
        sources[sourceCount++] = v;
      }
    }
  }

  private long reduced(int node, int at) {
    return cost[at] + potential[node] - potential[to[at]];
  }

  /** Breadth first along free arcs; true when a demand is reached. */
  private boolean levels() {
    Arrays.fill(level, UNSEEN);
    int end = 0;
    for (int i = 0; i < sourceCount; i++) {
      level[sources[i]] = 0;
      queue[end++] = sources[i];
    }
    int last = Integer.MAX_VALUE;
    int begin = 0;
    while (begin < end && level[queue[begin]] < last) {
      int v = queue[begin++];
      next[v] = first[v];
      for (int at = first[v]; at < first[v + 1]; at++) {
        int w = to[at];
        if (level[w] == UNSEEN && room[at] > 0 && reduced(v, at) == 0) {
          level[w] = level[v] + 1;
          queue[end++] = w;
          if (left[w] < 0) {
            last = level[w];
          }
        }
      }
    }
    while (begin < end) {
      int v = queue[begin++];
      next[v] = first[v];
    }
    reached = end;
    return last != Integer.MAX_VALUE;
  }

  /** A blocking flow from every source along the levels. */
  private void block() {
    int[] path = queue;
    for (int i = 0; i < sourceCount; i++) {
      int source = sources[i];
      while (left[source] > 0 && send(source, path)) {
        // One path at a time.
      }
    }
  }

  private boolean send(int source, int[] path) {
    int v = source;
    int length = 0;
    while (left[v] >= 0) {
      int at = step(v);
      if (at >= 0) {
        path[length++] = at;
        v = to[at];
      } else if (length == 0) {
        return false;
      } else {
        level[v] = UNSEEN;
        v = to[twin[path[--length]]];
        next[v]++;
      }
    }
    int amount = Math.min(left[source], -left[v]);
    for (int i = 0; i < length; i++) {
      amount = Math.min(amount, room[path[i]]);
    }
    for (int i = 0; i < length; i++) {
      room[path[i]] -= amount;
      room[twin[path[i]]] += amount;
    }
    left[source] -= amount;
    left[v] += amount;
    return true;
  }

  private int step(int v) {
    int end = first[v + 1];
    int at = next[v];
    while (at < end) {
      int w = to[at];
      if (room[at] > 0 && level[w] == level[v] + 1 && reduced(v, at) == 0) {
        next[v] = at;
        return at;
      }
      at++;
    }
    next[v] = end;
    return -1;
  }

  /** Goes on from all that is free to reach to the nearest demand, and makes the way there free; false when there is none. */
  private boolean lift() {
    Nearest heap = new Nearest();
    long[] distance = new long[left.length];
    Arrays.fill(distance, Long.MAX_VALUE);
    for (int i = 0; i < reached; i++) {
      distance[queue[i]] = 0;
    }
    for (int i = 0; i < reached; i++) {
      relax(queue[i], 0, distance, heap);
    }
    int settled = reached;
    long far = -1;
    while (!heap.isEmpty()) {
      long d = heap.distance();
      int v = heap.take();
      if (d > distance[v] || level[v] != UNSEEN) {
        continue;
      }
      level[v] = 1;
      queue[settled++] = v;
      if (left[v] < 0) {
        far = d;
        break;
      }
      relax(v, d, distance, heap);
    }
    if (far < 0) {
      return false;
    }
    for (int i = 0; i < settled; i++) {
      potential[queue[i]] -= far - distance[queue[i]];
    }
    return true;
  }

  private void relax(int v, long d, long[] distance, Nearest heap) {
    for (int at = first[v]; at < first[v + 1]; at++) {
      int w = to[at];
      if (room[at] > 0 && level[w] == UNSEEN) {
        long through = d + reduced(v, at);
        if (through < distance[w]) {
          distance[w] = through;
          heap.add(through, w);
        }
      }
    }
  }

  /** Nodes by distance; an entry that was bettered stays behind and is skipped. */
  private static final class Nearest {

    private long[] distances = new long[64];
    private int[] nodes = new int[64];
    private int size;

    boolean isEmpty() {
      return size == 0;
    }

    long distance() {
      return distances[0];
    }

    void add(long distance, int node) {
      if (size == nodes.length) {
        distances = Arrays.copyOf(distances, 2 * size);
        nodes = Arrays.copyOf(nodes, 2 * size);
      }
      int at = size++;
      while (at > 0 && distances[(at - 1) >> 1] > distance) {
        distances[at] = distances[(at - 1) >> 1];
        nodes[at] = nodes[(at - 1) >> 1];
        at = (at - 1) >> 1;
      }
      distances[at] = distance;
      nodes[at] = node;
    }

    int take() {
      int taken = nodes[0];
      size--;
      long distance = distances[size];
      int node = nodes[size];
      int at = 0;
      while (2 * at + 1 < size) {
        int child = 2 * at + 1;
        if (child + 1 < size && distances[child + 1] < distances[child]) {
          child++;
        }
        if (distances[child] >= distance) {
          break;
        }
        distances[at] = distances[child];
        nodes[at] = nodes[child];
        at = child;
      }
      distances[at] = distance;
      nodes[at] = node;
      return taken;
    }
  }
}
