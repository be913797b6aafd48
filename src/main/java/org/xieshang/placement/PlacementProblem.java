package org.xieshang.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is to serve where, as arrays: a member fits at most three stations, and no pair that counts nothing is ever kept, so that the
 * whole country fits into memory.
 */
public final class PlacementProblem {

  static final int NOWHERE = -1;
  static final int UNLIMITED = -1;
  private static final int PRINCIPLES = 3;

  final PrincipleWeights weights;
  final int stations;
  final int members;
  final int sectors;
  final int[] lower;
  final int[] upper;
  final boolean[] required;
  final int[] sector;
  /** The station of the member's native place, residence and workplace, or NOWHERE; three per member. */
  final int[] places;
  final int[] lock;
  final int[] present;
  /** How many who serve today may serve elsewhere or nowhere, or UNLIMITED. */
  final int moves;
  /** How many serve somewhere today. */
  final int serving;
  /** Stations excepted from a rule, by hand. */
  final boolean[] anyFit;
  final boolean[] anySector;
  private final String[] stationIds;
  private final String[] stationNames;
  private final String[] memberIds;
  private final String[] sectorNames;

  private PlacementProblem(Builder from) {
    weights = from.weights;
    stations = from.stationIds.size();
    members = from.memberIds.size();
    sectors = from.sectors.size();
    lower = from.lower.toArray();
    upper = from.upper.toArray();
    sector = from.sector.toArray();
    places = from.places.toArray();
    lock = from.lock.toArray();
    present = from.present.toArray();
    moves = from.moves;
    serving = (int) Arrays.stream(present).filter(at -> at >= 0).count();
    anyFit = new boolean[stations];
    anySector = new boolean[stations];
    from.anyFit.forEach(s -> anyFit[s] = true);
    from.anySector.forEach(s -> anySector[s] = true);
    required = new boolean[members];
    for (int i = 0; i < members; i++) {
      required[i] = from.required.get(i) == 1;
    }
    stationIds = from.stationIds.keySet().toArray(String[]::new);
    memberIds = from.memberIds.keySet().toArray(String[]::new);
    sectorNames = from.sectors.keySet().toArray(String[]::new);
    stationNames = from.stationNames.toArray(String[]::new);
  }

  private PlacementProblem(PlacementProblem from, List<Relief> reliefs) {
    weights = from.weights;
    stations = from.stations;
    members = from.members;
    sectors = from.sectors;
    lower = from.lower.clone();
    upper = from.upper.clone();
    required = from.required;
    sector = from.sector;
    places = from.places;
    lock = from.lock;
    present = from.present;
    serving = from.serving;
    anyFit = from.anyFit.clone();
    anySector = from.anySector.clone();
    stationIds = from.stationIds;
    stationNames = from.stationNames;
    memberIds = from.memberIds;
    sectorNames = from.sectorNames;
    int most = from.moves;
    for (Relief relief : reliefs) {
      int s = relief.station();
      switch (relief.kind()) {
        case RAISE_UPPER -> upper[s] += relief.amount();
        case REDUCE_LOWER -> lower[s] -= relief.amount();
        case EXEMPT_FROM_FIT -> anyFit[s] = true;
        case EXEMPT_FROM_HALF -> anySector[s] = true;
        case ALLOW_MOVES -> most = relief.amount();
        default -> throw new IllegalArgumentException(relief.kind().name());
      }
    }
    moves = most;
  }

  /** The same problem with its conditions eased as {@link NoPlacement} proposes. */
  public PlacementProblem eased(List<Relief> reliefs) {
    return new PlacementProblem(this, reliefs);
  }

  /** Begins a problem. */
  public static Builder weighing(PrincipleWeights weights) {
    return new Builder(weights);
  }

  /** How many members there are. */
  public int members() {
    return members;
  }

  /** How many stations there are. */
  public int stations() {
    return stations;
  }

  /** What a unit of fit costs in a network where a move costs at least one: all moves together never outweigh a unit. */
  int scale() {
    return Math.max(60, serving + 1);
  }

  String stationId(int station) {
    return stationIds[station];
  }

  String stationName(int station) {
    return stationNames[station];
  }

  String memberId(int member) {
    return memberIds[member];
  }

  String sectorName(int aSector) {
    return sectorNames[aSector];
  }

  /** The principles by which a member fits a station, as bits; none is zero. */
  int principles(int member, int station) {
    int found = 0;
    for (int p = 0; p < PRINCIPLES; p++) {
      if (places[member * PRINCIPLES + p] == station) {
        found |= 1 << p;
      }
    }
    return found;
  }

  int score(int member, int station) {
    return station < 0 ? 0 : weights.of(principles(member, station));
  }

  boolean fits(int member, int station) {
    int at = member * PRINCIPLES;
    return places[at] == station || places[at + 1] == station || places[at + 2] == station;
  }

  /** The p-th place of a member if it is the first of them in its station, else NOWHERE: walks over the stations that fit, each once. */
  int fit(int member, int p) {
    int at = member * PRINCIPLES;
    int station = places[at + p];
    for (int before = 0; before < p; before++) {
      if (places[at + before] == station) {
        return NOWHERE;
      }
    }
    return station;
  }

  boolean moves(int member, int station) {
    return present[member] >= 0 && present[member] != station;
  }

  /** Collects stations, then members, then what is known of them; every slip is told at the end, at once. */
  public static final class Builder {

    private final PrincipleWeights weights;
    private final Map<String, Integer> stationIds = new LinkedHashMap<>();
    private final List<String> stationNames = new ArrayList<>();
    private final Ints lower = new Ints();
    private final Ints upper = new Ints();
    private final Map<String, Integer> memberIds = new LinkedHashMap<>();
    private final Ints required = new Ints();
    private final Ints sector = new Ints();
    private final Ints places = new Ints();
    private final Ints lock = new Ints();
    private final Ints present = new Ints();
    private final Map<String, Integer> sectors = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<Integer> anyFit = new ArrayList<>();
    private final List<Integer> anySector = new ArrayList<>();
    private int moves = UNLIMITED;

    private Builder(PrincipleWeights weights) {
      this.weights = weights;
    }

    /**
     * A station.
     *
     * @param name the area's own name: 蒲池乡
     * @param least how many members it must have
     * @param most how many it may have; 0 closes it
     */
    public Builder station(String id, String name, int least, int most) {
      if (stationIds.putIfAbsent(id, stationIds.size()) != null) {
        faults.add("工作站" + name + "（" + id + "）出现了两次");
        return this;
      }
      if (least < 0 || most < 0) {
        faults.add(name + "工作站的人数上下限不能小于 0");
      } else if (least > most) {
        faults.add(name + "工作站的下限 " + least + " 人大于上限 " + most + " 人");
      }
      stationNames.add(name);
      lower.add(least);
      upper.add(most);
      return this;
    }

    /**
     * A member.
     *
     * @param mustServe true for a district member, who serves at exactly one station
     * @param sectorName 界别; null or blank when unknown: such members are of no 界别
     */
    public Builder member(String id, boolean mustServe, String sectorName) {
      if (memberIds.putIfAbsent(id, memberIds.size()) != null) {
        faults.add("委员编号 " + id + " 重复");
        return this;
      }
      required.add(mustServe ? 1 : 0);
      String known = sectorName == null || sectorName.isBlank() ? "" : sectorName.strip();
      sector.add(known.isEmpty() ? NOWHERE : sectors.computeIfAbsent(known, name -> sectors.size()));
      for (int p = 0; p < PRINCIPLES; p++) {
        places.add(NOWHERE);
      }
      lock.add(NOWHERE);
      present.add(NOWHERE);
      return this;
    }

    /** The member's native place, residence or workplace lies in the station's area. */
    public Builder match(String memberId, String stationId, Principle principle) {
      if (principle == Principle.BALANCE) {
        throw new IllegalArgumentException("BALANCE is what is left when nothing matches");
      }
      Integer member = member(memberId);
      Integer station = station(stationId, memberId);
      if (member != null && station != null) {
        int at = member * PRINCIPLES + principle.ordinal();
        if (places.get(at) >= 0 && places.get(at) != station) {
          faults.add("委员 " + memberId + " 的" + principle.place() + "同时属于两个工作站");
        }
        places.set(at, station);
      }
      return this;
    }

    /** The member serves there, whatever it costs. */
    public Builder lock(String memberId, String stationId) {
      Integer member = member(memberId);
      Integer station = station(stationId, memberId);
      if (member != null && station != null) {
        if (lock.get(member) >= 0 && lock.get(member) != station) {
          faults.add("委员 " + memberId + " 被同时锁定在" + stationNames.get(lock.get(member)) + "和" + stationNames.get(station));
        }
        lock.set(member, station);
      }
      return this;
    }

    /** The member serves there today. */
    public Builder present(String memberId, String stationId) {
      Integer member = member(memberId);
      Integer station = station(stationId, memberId);
      if (member != null && station != null) {
        present.set(member, station);
      }
      return this;
    }

    /** Excepts a station from the rule that somebody there fits by a principle. */
    public Builder exemptFromFit(String stationId) {
      except(stationId, anyFit);
      return this;
    }

    /** Excepts a station from the rule that no 界别 has more than half. */
    public Builder exemptFromHalf(String stationId) {
      except(stationId, anySector);
      return this;
    }

    private void except(String stationId, List<Integer> from) {
      Integer station = stationIds.get(stationId);
      if (station == null) {
        faults.add("工作站 " + stationId + " 不存在");
      } else {
        from.add(station);
      }
    }

    /** At most so many of those who serve today may serve elsewhere or nowhere; who serves nowhere today is not counted. */
    public Builder atMostMoves(int most) {
      if (most < 0) {
        faults.add("最多变动人数不能小于 0");
      }
      moves = most;
      return this;
    }

    /**
     * The problem.
     *
     * @throws PlacementRefused when something in it contradicts itself
     */
    public PlacementProblem build() throws PlacementRefused {
      if (stationIds.isEmpty()) {
        faults.add("没有工作站");
      }
      if (memberIds.isEmpty()) {
        faults.add("没有委员");
      }
      locksWithinBounds();
      if (!faults.isEmpty()) {
        throw new PlacementRefused(faults);
      }
      return new PlacementProblem(this);
    }

    private void locksWithinBounds() {
      int[] locked = new int[stationIds.size()];
      for (int i = 0; i < memberIds.size(); i++) {
        if (lock.get(i) >= 0) {
          locked[lock.get(i)]++;
        }
      }
      for (int s = 0; s < locked.length; s++) {
        if (locked[s] > upper.get(s)) {
          faults.add(stationNames.get(s) + "工作站锁定了 " + locked[s] + " 名委员，超过上限 " + upper.get(s) + " 人");
        }
      }
    }

    private Integer member(String id) {
      Integer member = memberIds.get(id);
      if (member == null) {
        faults.add("没有编号为 " + id + " 的委员");
      }
      return member;
    }

    private Integer station(String id, String memberId) {
      Integer station = stationIds.get(id);
      if (station == null) {
        faults.add("委员 " + memberId + " 对应的工作站 " + id + " 不存在");
      }
      return station;
    }
  }
}
