package org.xieshang.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xieshang.roster.ServingStations;
import org.xieshang.roster.SiteLoaded.Seat;

/** Keeps who serves where: a member serves one station at a time, and what was before stays readable. */
@Service
public class Placements implements ServingStations {

  private final PlacementMapper mapper;
  private final RunMapper runs;
  private final Clock clock;

  Placements(PlacementMapper mapper, RunMapper runs, Clock clock) {
    this.mapper = mapper;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public Optional<String> stationOf(String memberId) {
    return placementOf(memberId).map(PlacedMember::stationId);
  }

  /** Where the member serves today, and by which principle. */
  public Optional<PlacedMember> placementOf(String memberId) {
    LocalDate today = today();
    return mapper.listOf(memberId).stream().filter(placed -> holdsOn(placed, today)).findFirst();
  }

  @Override
  public List<String> membersAt(String stationId) {
    return mapper.listPlacedAt(stationId, today()).stream().map(PlacedMember::memberId).toList();
  }

  @Override
  public Map<String, String> stationByMember() {
    return mapper.listPlaced(today()).stream()
        .collect(Collectors.toMap(PlacedMember::memberId, PlacedMember::stationId));
  }

  /**
   * Takes over the members' sheet: a member who is no longer in it stops serving; one whom a later placement has moved
   * stays moved.
   */
  void follow(List<Seat> seats, LocalDate today) {
    Map<String, List<PlacedMember>> stored = new HashMap<>();
    for (PlacedMember placed : mapper.listAll()) {
      stored.computeIfAbsent(placed.memberId(), id -> new ArrayList<>()).add(placed);
    }
    Map<String, LocalDate> published = runs.listPublished().stream()
        .collect(Collectors.toMap(Published::memberId, Published::publishedOn));
    for (Seat seat : seats) {
      // What a run has decided stands, also that somebody serves nowhere.
      if (published.getOrDefault(seat.memberId(), LocalDate.MIN).isBefore(seat.since())) {
        place(seat, stored.getOrDefault(seat.memberId(), List.of()));
      }
    }
    Set<String> seated = seats.stream().map(Seat::memberId).collect(Collectors.toSet());
    LocalDate yesterday = today.minusDays(1);
    stored.values().stream()
        .flatMap(List::stream)
        .filter(placed -> !seated.contains(placed.memberId()))
        .filter(placed -> placed.endedOn() == null || placed.endedOn().isAfter(yesterday))
        .forEach(placed -> mapper.updatePlaced(ending(placed, yesterday)));
  }

  /** Members who are no longer in office stop serving. */
  void leave(Set<String> members, LocalDate today) {
    LocalDate yesterday = today.minusDays(1);
    mapper.listPlaced(today).stream()
        .filter(placed -> members.contains(placed.memberId()))
        .forEach(placed -> mapper.updatePlaced(ending(placed, yesterday)));
  }

  /** Puts a run's proposal into force on a day; those whom it doesn't know stay where they are. */
  void publish(List<RunMember> members, LocalDate today) {
    Map<String, PlacedMember> serving = mapper.listPlaced(today).stream()
        .collect(Collectors.toMap(PlacedMember::memberId, placed -> placed));
    LocalDate yesterday = today.minusDays(1);
    for (RunMember member : members) {
      PlacedMember before = serving.get(member.memberId());
      if (before != null && before.stationId().equals(member.stationId())) {
        continue;
      }
      if (before != null) {
        mapper.updatePlaced(ending(before, yesterday));
      }
      if (member.stationId() != null) {
        PlacedMember wanted = new PlacedMember(member.memberId(), member.stationId(), member.principle(), today, null);
        // Twice on one day, back and forth: the row is there already.
        if (mapper.updatePlaced(wanted) == 0) {
          mapper.insertPlaced(wanted);
        }
      }
    }
  }

  private void place(Seat seat, List<PlacedMember> before) {
    PlacedMember wanted = new PlacedMember(seat.memberId(), seat.stationId(), seat.principle(), seat.since(), null);
    if (before.contains(wanted)) {
      return;
    }
    Optional<PlacedMember> last = before.stream().max(Comparator.comparing(PlacedMember::startedOn));
    if (last.filter(l -> l.endedOn() == null && l.startedOn().isAfter(seat.since())).isPresent()) {
      return;
    }
    before.stream()
        .filter(placed -> placed.endedOn() == null)
        .forEach(placed -> mapper.updatePlaced(ending(placed, seat.since().minusDays(1))));
    if (mapper.updatePlaced(wanted) == 0) {
      mapper.insertPlaced(wanted);
    }
  }

  private static PlacedMember ending(PlacedMember placed, LocalDate day) {
    return new PlacedMember(placed.memberId(), placed.stationId(), placed.principle(), placed.startedOn(), day);
  }

  private static boolean holdsOn(PlacedMember placed, LocalDate day) {
    return !placed.startedOn().isAfter(day) && (placed.endedOn() == null || !placed.endedOn().isBefore(day));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
