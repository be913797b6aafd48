package org.xieshang.cockpit;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.xieshang.procedure.Now;

/** The stations a visitor sees, or those of them they ask for. */
@Service
class Scope {

  private final FigureMapper mapper;
  private final Now now;

  Scope(FigureMapper mapper, Now now) {
    this.mapper = mapper;
    this.now = now;
  }

  /** What the parameters {@code station} and {@code areaLeader} leave; a station that is not the visitor's is refused. */
  Sight narrowed(Ask ask) {
    Sight sight = ask.sight();
    String station = ask.text("station");
    if (station != null) {
      mustSee(sight, station);
      sight = sight.only(List.of(station));
    }
    String leader = ask.text("areaLeader");
    if (leader != null) {
      sight = sight.only(mapper.listAreaLeaders(sight, now.today()).stream()
          .filter(duty -> Objects.equals(duty.id(), leader)).map(Duty::stationId).toList());
    }
    return sight;
  }

  /** The station, if it is there and the visitor's. */
  StationRow mustSee(Sight sight, String stationId) {
    return (sight.covers(stationId) ? mapper.listStations(sight.only(List.of(stationId))) : List.<StationRow>of()).stream()
        .findFirst().orElseThrow(Refused::notTheirs);
  }

  /** The id itself where there is no such station. */
  String nameOf(String stationId) {
    return mapper.findStationName(stationId).orElse(stationId);
  }

  List<StationRow> stations(Sight sight) {
    return mapper.listStations(sight);
  }

  /** Whether that is every station there is. */
  boolean isWhole(List<StationRow> stations) {
    return stations.size() == mapper.countStations();
  }
}
