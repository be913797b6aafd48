package org.xieshang.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.roster.Member;
import org.xieshang.roster.Roster;
import org.xieshang.roster.Station;

/** A run as its page shows it. */
@Component
class ProposalSheets {

  private static final int TILES = 6;

  private final Runs runs;
  private final Roster roster;
  private final Coverage coverage;

  ProposalSheets(Runs runs, Roster roster, Coverage coverage) {
    this.runs = runs;
    this.roster = roster;
    this.coverage = coverage;
  }

  /**
   * All of a run.
   *
   * @param tiles the stations as they lie, north on top and west to the left
   */
  record Sheet(
      Run run, String total, String gap, String present, String greedy, String greedyFaults, long moves, int progress,
      List<List<At>> tiles, List<At> stations, List<Line> nowhere, List<RunAct> acts, List<String> obstacles) {}

  /** One station in the proposal. */
  record At(
      Station station, int lower, int upper, boolean excepted, List<Line> lines, long before, long greedy, long fitting,
      Coverage.Of coverage) {

    public int count() {
      return lines.size();
    }
  }

  /** One member in the proposal. */
  record Line(Member member, String principle, String reason, String from, String fixed) {}

  @Transactional(readOnly = true)
  public Sheet of(Run run) {
    Map<String, Member> people = roster.members().stream().collect(Collectors.toMap(Member::id, Function.identity()));
    Map<String, String> names = runs.names();
    Map<String, String> fixed = runs.locks(run.id()).stream().collect(Collectors.toMap(HandPlaced::memberId, HandPlaced::reason));
    List<RunMember> members = runs.members(run.id());
    Map<String, List<RunMember>> byStation =
        members.stream().filter(m -> m.stationId() != null).collect(Collectors.groupingBy(RunMember::stationId));
    Map<String, Long> before = members.stream().filter(m -> m.presentStationId() != null)
        .collect(Collectors.groupingBy(RunMember::presentStationId, Collectors.counting()));
    Map<String, Long> greedy = members.stream().filter(m -> m.greedyStationId() != null)
        .collect(Collectors.groupingBy(RunMember::greedyStationId, Collectors.counting()));
    Map<String, Station> stations = runs.stations().stream().collect(Collectors.toMap(Station::id, Function.identity()));
    List<At> all = new ArrayList<>();
    for (StationBound bound : runs.bounds(run.id())) {
      Station station = stations.get(bound.stationId());
      if (station == null) {
        continue;
      }
      List<RunMember> here = byStation.getOrDefault(station.id(), List.of());
      all.add(new At(station, bound.lowerBound(), bound.upperBound(), bound.anyFit() || bound.anySector(),
          here.stream().filter(m -> people.containsKey(m.memberId())).map(m -> line(m, people, names, fixed)).toList(),
          before.getOrDefault(station.id(), 0L), greedy.getOrDefault(station.id(), 0L),
          here.stream().filter(m -> m.score() > 0).count(), coverage.of(station.id(), !here.isEmpty())));
    }
    List<Line> nowhere = members.stream().filter(m -> m.stationId() == null && people.containsKey(m.memberId()))
        .map(m -> line(m, people, names, fixed)).toList();
    return new Sheet(run, words(run.objective()), gap(run), words(run.presentTotal()), words(run.greedyTotal()),
        run.objective() == null ? "" : Runs.greedyFaults(run, runs.bounds(run.id()), members),
        Runs.moves(members), runs.progressOf(run.id()), tiles(all), all, nowhere, acts(run.id()),
        run.obstacles() == null ? List.of() : run.obstacles().lines().toList());
  }

  private List<RunAct> acts(long id) {
    return runs.acts(id).stream()
        .map(act -> new RunAct(act.actedAt(), roster.personName(act.actor()), act.step(), act.words())).toList();
  }

  private static Line line(RunMember m, Map<String, Member> people, Map<String, String> names, Map<String, String> fixed) {
    String from = !m.changes() ? null : m.presentStationId() == null ? "新编入" : "原在" + names.getOrDefault(m.presentStationId(), m.presentStationId());
    return new Line(people.get(m.memberId()), m.principle() == null ? "—" : Principle.valueOf(m.principle()).words(), m.reason(), from,
        fixed.get(m.memberId()));
  }

  /** North above south, and within a row west before east; where nobody has measured, last. */
  private static List<List<At>> tiles(List<At> all) {
    Comparator<At> south = Comparator.comparing(at -> at.station().latitude(), Comparator.nullsFirst(Comparator.naturalOrder()));
    Comparator<At> west = Comparator.comparing(at -> at.station().longitude(), Comparator.nullsLast(Comparator.naturalOrder()));
    List<At> down = all.stream().sorted(south.reversed()).toList();
    List<List<At>> rows = new ArrayList<>();
    for (int from = 0; from < down.size(); from += TILES) {
      rows.add(down.subList(from, Math.min(down.size(), from + TILES)).stream().sorted(west).toList());
    }
    return rows;
  }

  private static String gap(Run run) {
    return run.objective() == null ? null
        : run.objective() >= run.boundTotal() ? "已证明最优" : "与最优至多相差 " + words(run.boundTotal() - run.objective());
  }

  private static String words(Long hundredths) {
    return hundredths == null ? "—" : RunStep.hundredths(hundredths);
  }
}
