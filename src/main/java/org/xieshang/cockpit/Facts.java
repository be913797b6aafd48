package org.xieshang.cockpit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * What happened in a period. It is counted once for all stations, for everybody who asks within some minutes, and told to each visitor of
 * their own: to count a year of a district takes longer than anybody waits, and a year changes slowly.
 */
@Component
class Facts {

  private final FigureMapper mapper;
  private final Kept<Key, Counted> kept;

  Facts(FigureMapper mapper, CockpitSettings settings) {
    this.mapper = mapper;
    this.kept = new Kept<>(settings.figuresKept(), this::count);
  }

  private record Key(Period period, String category, String tier) {}

  private record Counted(List<StationMonth> sums, List<StayCount> stays) {}

  /** A visitor's part. */
  static final class Seen {

    private final Figures sums = new Figures();
    private final Map<String, TreeMap<Integer, Long>> stays = new HashMap<>();

    private Seen(Sight sight, Counted all) {
      all.sums().stream().filter(sum -> sight.covers(sum.stationId())).forEach(sums::add);
      all.stays().stream().filter(stay -> sight.covers(stay.stationId())).forEach(stay -> {
        count(stay.stage(), stay);
        count(stay.stationId() + stay.stage(), stay);
      });
    }

    private void count(String of, StayCount stay) {
      stays.computeIfAbsent(of, key -> new TreeMap<>()).merge(stay.tenths(), stay.stays(), Long::sum);
    }

    Figures sums() {
      return sums;
    }

    /** In a stage, at a station or at all of the visitor's (null). */
    Dwell dwell(String stage, String stationId) {
      return Dwell.of(stays.getOrDefault(stationId == null ? stage : stationId + stage, new TreeMap<>()));
    }
  }

  /** {@code category} and {@code tier} may be null. */
  Seen of(Sight sight, Period period, String category, String tier) {
    return new Seen(sight, kept.get(new Key(period, category, tier)));
  }

  private Counted count(Key key) {
    Period period = key.period();
    List<StationMonth> sums = new ArrayList<>(
        mapper.listHappened(Figures.HAPPENED, period.start(), period.end(), key.category(), key.tier()));
    sums.addAll(mapper.listPlanned(period.start(), period.end(), key.category()));
    sums.addAll(mapper.listClosed(period.start(), period.end(), key.category(), key.tier()));
    return new Counted(sums, mapper.listStays(period.start(), period.end(), key.category(), key.tier()));
  }
}
