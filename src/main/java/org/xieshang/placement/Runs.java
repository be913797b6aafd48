package org.xieshang.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.roster.AccountsChanged;
import org.xieshang.roster.Member;
import org.xieshang.roster.Roster;
import org.xieshang.roster.Station;

/** The runs of the placement: opened, computed, changed by hand, published. */
@Service
@Transactional
class Runs {

  private static final int TOGETHER = 250;

  private final RunMapper mapper;
  private final Roster roster;
  private final Placements placements;
  private final PrincipleWeights weights;
  private final RunSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  /** Flows computed so far; only ever shown, so a restart may forget it. */
  private final Map<Long, Integer> progress = new ConcurrentHashMap<>();

  Runs(RunMapper mapper, Roster roster, Placements placements, PrincipleWeights weights, RunSettings settings,
      ApplicationEventPublisher events, Clock clock) {
    this.mapper = mapper;
    this.roster = roster;
    this.placements = placements;
    this.weights = weights;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** Bounds that contradict each other; the message names the mend. */
  static final class Contradiction extends Exception {
    Contradiction(String words) {
      super(words);
    }
  }

  @Transactional(readOnly = true)
  public Run get(long id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("placement run " + id));
  }

  @Transactional(readOnly = true)
  public Optional<Run> find(long id) {
    return mapper.findRun(id);
  }

  @Transactional(readOnly = true)
  public List<Run> list() {
    return mapper.listRuns();
  }

  @Transactional(readOnly = true)
  public List<StationBound> bounds(long id) {
    return mapper.listBounds(id);
  }

  @Transactional(readOnly = true)
  public List<RunMember> members(long id) {
    return mapper.listMembers(id);
  }

  @Transactional(readOnly = true)
  public List<HandPlaced> locks(long id) {
    return mapper.listLocks(id);
  }

  @Transactional(readOnly = true)
  public List<RunAct> acts(long id) {
    return mapper.listActs(id);
  }

  /** Flows computed so far; zero when nothing is being computed. */
  int progressOf(long id) {
    return progress.getOrDefault(id, 0);
  }

  /**
   * Opens a run for all stations.
   *
   * @param term whose members are placed, or null for all in office
   * @param lower null for the configured bound
   * @param upper null for the configured bound
   * @param mostMoves how many may be moved at most, or null
   * @throws Contradiction when a lower bound is above an upper one
   */
  public Run open(String term, Integer lower, Integer upper, Integer mostMoves, String by) throws Contradiction {
    int least = lower == null ? settings.lower() : lower;
    int most = upper == null ? settings.upper() : upper;
    if (least > most) {
      throw new Contradiction("每站人数下限 " + least + " 大于上限 " + most + "，请改小下限或改大上限。");
    }
    if (inTerm(term).isEmpty()) {
      throw new Contradiction("名册里没有届次为“" + term + "”的在任委员，请核对届次，或留空为全体在任委员编组。");
    }
    NewRow row = new NewRow();
    mapper.insertRun(row, term, mostMoves, by, now());
    for (Station station : stations()) {
      mapper.insertBound(row.getId(), new StationBound(station.id(), least, most, false, false));
    }
    return get(row.getId());
  }

  /** Computes the proposal; false when no placement meets all conditions, and the run says why. */
  public boolean compute(long id) {
    try {
      PlacementProblem problem = problem(get(id));
      PlacementPlan plan = new PlacementSolver().solve(problem, flows -> progress.put(id, flows));
      PlacementPlan greedy = GreedyPlacement.of(problem);
      keep(id, problem, plan, greedy);
      return true;
    } catch (PlacementRefused refused) {
      mapper.updateRefused(id, String.join("\n", refused.faults()), null, null, now());
    } catch (NoPlacement none) {
      List<String> stationIds = mapper.listBounds(id).stream().map(StationBound::stationId).toList();
      String reliefs = none.reliefs().stream()
          .map(relief -> relief.kind() + " " + (relief.kind() == Relief.Kind.ALLOW_MOVES ? "-" : stationIds.get(relief.station())) + " " + relief.amount())
          .collect(Collectors.joining("\n"));
      mapper.updateRefused(id, String.join("\n", none.obstacles()), none.relaxation(), reliefs, now());
    } finally {
      progress.remove(id);
    }
    mapper.deleteMembers(id);
    return false;
  }

  private void keep(long id, PlacementProblem problem, PlacementPlan plan, PlacementPlan greedy) {
    mapper.deleteMembers(id);
    List<RunMember> rows = new ArrayList<>();
    long present = 0;
    for (int i = 0; i < problem.members(); i++) {
      Seat seat = plan.seats().get(i);
      present += problem.score(i, problem.present[i]);
      rows.add(new RunMember(seat.memberId(), seat.stationId(), seat.principle() == null ? null : seat.principle().name(),
          seat.score(), seat.reason(), seat.presentStationId(), greedy.seats().get(i).stationId()));
      if (rows.size() == TOGETHER) {
        mapper.insertMembers(id, rows);
        rows.clear();
      }
    }
    if (!rows.isEmpty()) {
      mapper.insertMembers(id, rows);
    }
    mapper.updateFound(id, plan.objective(), plan.bound(), present, greedy.objective(), greedy.unplaced().size(), now());
  }

  private PlacementProblem problem(Run run) throws PlacementRefused {
    Map<String, String> names = names();
    PlacementProblem.Builder problem = PlacementProblem.weighing(weights);
    for (StationBound bound : mapper.listBounds(run.id())) {
      String id = bound.stationId();
      problem.station(id, names.getOrDefault(id, id), bound.lowerBound(), bound.upperBound());
      if (bound.anyFit()) {
        problem.exemptFromFit(id);
      }
      if (bound.anySector()) {
        problem.exemptFromHalf(id);
      }
    }
    AreaFit areas = new AreaFit(roster.stations());
    Station district = roster.district();
    List<Member> members = inTerm(run.term());
    Set<String> known = members.stream().map(Member::id).collect(Collectors.toSet());
    for (Member member : members) {
      problem.member(member.id(), "DISTRICT".equals(member.level()), member.sector());
    }
    for (Member member : members) {
      match(problem, areas, district, member, member.nativeArea(), Principle.NATIVE_PLACE);
      match(problem, areas, district, member, member.residenceArea(), Principle.RESIDENCE);
      match(problem, areas, district, member, member.workplaceArea(), Principle.WORKPLACE);
      if (member.stationId() != null && names.containsKey(member.stationId())) {
        problem.present(member.id(), member.stationId());
      }
    }
    for (HandPlaced lock : mapper.listLocks(run.id())) {
      // Whoever has left since is nobody's to place.
      if (known.contains(lock.memberId())) {
        problem.lock(lock.memberId(), lock.stationId());
      }
    }
    if (run.mostMoves() != null) {
      problem.atMostMoves(run.mostMoves());
    }
    return problem.build();
  }

  /** Whoever works at the district's seat serves the district conveniently; to be from the district says nothing. */
  private static void match(
      PlacementProblem.Builder problem, AreaFit areas, Station district, Member member, String area, Principle principle) {
    Optional<String> station = principle == Principle.WORKPLACE && district.name().equals(area)
        ? Optional.of(district.id()) : areas.station(area).map(Station::id);
    station.ifPresent(id -> problem.match(member.id(), id, principle));
  }

  private List<Member> inTerm(String term) {
    return roster.members().stream().filter(m -> term == null || m.term() == null || m.term().equals(term)).toList();
  }

  /** Where members can serve: the stations and, for the district's own cases, the district. */
  List<Station> stations() {
    List<Station> all = new ArrayList<>(roster.stations());
    all.add(roster.district());
    all.sort(Comparator.comparing(Station::id));
    return all;
  }

  Map<String, String> names() {
    return stations().stream().collect(Collectors.toMap(Station::id, Station::name, (one, other) -> one, LinkedHashMap::new));
  }

  /** Members a person may pick, by id. */
  @Transactional(readOnly = true)
  public Map<String, Member> people() {
    return roster.members().stream().collect(Collectors.toMap(Member::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }

  /** Eases the conditions as was proposed. */
  public void ease(long id) {
    Map<String, StationBound> bounds = mapper.listBounds(id).stream().collect(Collectors.toMap(StationBound::stationId, Function.identity()));
    for (String line : Optional.ofNullable(get(id).reliefs()).orElse("").lines().toList()) {
      String[] relief = line.split(" ");
      int amount = Integer.parseInt(relief[2]);
      Relief.Kind kind = Relief.Kind.valueOf(relief[0]);
      if (kind == Relief.Kind.ALLOW_MOVES) {
        mapper.updateMoves(id, amount);
        continue;
      }
      StationBound was = bounds.get(relief[1]);
      StationBound is = switch (kind) {
        case RAISE_UPPER -> new StationBound(was.stationId(), was.lowerBound(), was.upperBound() + amount, was.anyFit(), was.anySector());
        case REDUCE_LOWER -> new StationBound(was.stationId(), was.lowerBound() - amount, was.upperBound(), was.anyFit(), was.anySector());
        case EXEMPT_FROM_FIT -> new StationBound(was.stationId(), was.lowerBound(), was.upperBound(), true, was.anySector());
        default -> new StationBound(was.stationId(), was.lowerBound(), was.upperBound(), was.anyFit(), true);
      };
      bounds.put(is.stationId(), is);
      mapper.updateBound(id, is);
    }
    mapper.updateState(id, "COMPUTING");
  }

  /**
   * Changes a station's bounds.
   *
   * @throws Contradiction when the lower one is above the upper one
   */
  public void bound(long id, String stationId, int lower, int upper) throws Contradiction {
    if (lower > upper) {
      throw new Contradiction(names().get(stationId) + "的下限 " + lower + " 大于上限 " + upper + "，请改正。");
    }
    StationBound was = mapper.listBounds(id).stream().filter(one -> one.stationId().equals(stationId)).findFirst().orElseThrow();
    mapper.updateBound(id, new StationBound(stationId, lower, upper, was.anyFit(), was.anySector()));
  }

  public void allowMoves(long id, Integer mostMoves) {
    mapper.updateMoves(id, mostMoves);
  }

  /** Fixes a member at a station, whatever was fixed before. */
  public void fix(long id, String memberId, String stationId, String reason, String by) {
    mapper.deleteLock(id, memberId);
    mapper.insertLock(id, new HandPlaced(memberId, stationId, reason, by));
  }

  public void free(long id, String memberId) {
    mapper.deleteLock(id, memberId);
  }

  /** The conditions have changed; what was computed no longer counts. */
  public void recompute(long id) {
    mapper.updateState(id, "COMPUTING");
  }

  public void abandon(long id) {
    mapper.updateState(id, "ABANDONED");
  }

  public void note(long id, String actor, String step, String words) {
    mapper.insertAct(id, new RunAct(now(), actor, step, words));
  }

  /** Why the proposal no longer fits the roster, in words; empty when it does. */
  @Transactional(readOnly = true)
  public Optional<String> overtaken(long id) {
    Run run = get(id);
    Map<String, RunMember> proposed = new HashMap<>();
    mapper.listMembers(id).forEach(member -> proposed.put(member.memberId(), member));
    Set<String> left = new TreeSet<>(proposed.keySet());
    Set<String> come = new TreeSet<>();
    int moved = 0;
    for (Member member : inTerm(run.term())) {
      RunMember known = proposed.get(member.id());
      left.remove(member.id());
      if (known == null) {
        come.add(member.id());
      } else if (!Objects.equals(known.presentStationId(), member.stationId())) {
        moved++;
      }
    }
    if (left.isEmpty() && come.isEmpty() && moved == 0) {
      return Optional.empty();
    }
    return Optional.of("方案计算之后名册有变动：离任 " + left.size() + " 人，新任 " + come.size() + " 人，另有 " + moved + " 人换了工作站");
  }

  /**
   * Puts the proposal into force today, in the caller's transaction, with the accounts that follow from it.
   *
   * @param by who approved it
   */
  public void publish(long id, String by) {
    LocalDate today = LocalDate.now(clock);
    placements.publish(mapper.listMembers(id), today);
    mapper.updatePublished(id, by, today);
    events.publishEvent(new AccountsChanged());
  }

  /** Of those whom a run moves, who comes to a station and who leaves it. */
  @Transactional(readOnly = true)
  public Map<String, List<RunMember>> changesByStation(long id) {
    Map<String, List<RunMember>> changes = new LinkedHashMap<>();
    for (RunMember member : mapper.listMembers(id)) {
      if (member.changes()) {
        if (member.stationId() != null) {
          changes.computeIfAbsent(member.stationId(), key -> new ArrayList<>()).add(member);
        }
        if (member.presentStationId() != null) {
          changes.computeIfAbsent(member.presentStationId(), key -> new ArrayList<>()).add(member);
        }
      }
    }
    return changes;
  }

  /** So many of the members would serve elsewhere or nowhere. */
  static long moves(Collection<RunMember> members) {
    return members.stream().filter(member -> member.presentStationId() != null && member.changes()).count();
  }

  /** How many stations the simple procedure would leave outside their bounds; a sum that ignores them is no fair comparison. */
  static long greedyOutOfBounds(Collection<StationBound> bounds, Collection<RunMember> members) {
    Map<String, Long> greedy = members.stream().filter(m -> m.greedyStationId() != null)
        .collect(Collectors.groupingBy(RunMember::greedyStationId, Collectors.counting()));
    return bounds.stream().filter(bound -> {
      long count = greedy.getOrDefault(bound.stationId(), 0L);
      return count < bound.lowerBound() || count > bound.upperBound();
    }).count();
  }

  /** What is wrong with the simple procedure's result, in words; empty when nothing is. */
  static String greedyFaults(Run run, Collection<StationBound> bounds, Collection<RunMember> members) {
    long out = greedyOutOfBounds(bounds, members);
    return (out > 0 ? "，但有 " + out + " 个站人数不合要求" : "")
        + (run.greedyUnplaced() > 0 ? "，还有 " + run.greedyUnplaced() + " 人无站可去" : "");
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock);
  }
}
