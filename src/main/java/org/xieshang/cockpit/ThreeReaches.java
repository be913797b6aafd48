package org.xieshang.cockpit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The 三个下沉 (reference.md, "Figures for leaders"): a station has a leader, a committee and at least three members. */
@Service
class ThreeReaches {

  static final int MEMBERS = 3;

  private final FigureMapper mapper;

  ThreeReaches(FigureMapper mapper) {
    this.mapper = mapper;
  }

  /** What a station has; {@code members} says whether they are enough. */
  record Of(boolean leader, boolean committee, int memberCount, boolean members, boolean whole) {}

  /** How many stations have what. */
  record Sum(int stations, int leader, int committee, int members, int whole, BigDecimal rate, List<Missing> missing) {}

  /** A station that lacks one of the three. */
  record Missing(Place station, boolean leader, boolean committee, int memberCount, boolean members) {}

  /** By station, in the order given. */
  Map<String, Of> of(Sight sight, List<StationRow> stations, LocalDate day) {
    Set<String> led = new HashSet<>();
    mapper.listAreaLeaders(sight, day).forEach(duty -> led.add(duty.stationId()));
    Set<String> linked = new HashSet<>();
    mapper.listCommittees(sight, day).forEach(duty -> linked.add(duty.stationId()));
    Map<String, Long> members = mapper.listMemberCounts(sight, day).stream()
        .collect(Collectors.toMap(StationSum::stationId, StationSum::amount));
    Map<String, Of> coverage = new LinkedHashMap<>();
    for (StationRow station : stations) {
      int count = members.getOrDefault(station.id(), 0L).intValue();
      boolean leader = led.contains(station.id());
      boolean committee = linked.contains(station.id());
      coverage.put(station.id(), new Of(leader, committee, count, count >= MEMBERS, leader && committee && count >= MEMBERS));
    }
    return coverage;
  }

  /** Over the stations of townships and streets; the district's own is none of them. */
  static Sum sum(List<StationRow> stations, Map<String, Of> coverage) {
    List<StationRow> counted = stations.stream().filter(station -> !station.isDistrict()).toList();
    List<Of> all = counted.stream().map(station -> coverage.get(station.id())).toList();
    int whole = (int) all.stream().filter(Of::whole).count();
    return new Sum(
        all.size(),
        (int) all.stream().filter(Of::leader).count(),
        (int) all.stream().filter(Of::committee).count(),
        (int) all.stream().filter(Of::members).count(),
        whole,
        Words.percent(whole, all.size()),
        counted.stream().filter(station -> !coverage.get(station.id()).whole())
            .map(station -> {
              Of has = coverage.get(station.id());
              return new Missing(station.place(), has.leader(), has.committee(), has.memberCount(), has.members());
            })
            .toList());
  }
}
