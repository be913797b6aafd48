package org.xieshang.cockpit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What happened in a period. It is counted month by month, once for all stations and all kinds of cases, and told to each visitor of their
 * own: to count a year of a district takes longer than anybody waits, and the months of any period have mostly been counted before.
 */
@Component
class Facts {

  private static final int MOST_KEPT = 150;

  private final FigureMapper mapper;
  private final Kept<Period, Counted> kept;

  Facts(FigureMapper mapper, Freshness freshness) {
    this.mapper = mapper;
    this.kept = new Kept<>(MOST_KEPT, freshness::of, this::count);
  }

  /** Most ask for all kinds of cases: for them it is added up once. */
  private record Counted(List<KindSum> sums, List<StayCount> stays, Seen ofAllKinds) {

    Counted(YearMonth month, List<KindSum> sums, List<StayCount> stays) {
      this(sums, stays, new Seen());
      sums.forEach(sum -> ofAllKinds.add(month, sum));
      stays.forEach(ofAllKinds::add);
    }
  }

  /** A visitor's part. */
  static final class Seen {

    private final Figures sums = new Figures();
    private final Map<String, Map<String, Tenths>> stays = new HashMap<>();

    private void add(YearMonth month, KindSum sum) {
      sums.add(month, sum);
    }

    private void add(StayCount stay) {
      stays(stay.stage(), stay.stationId()).add(stay.tenths(), stay.stays());
    }

    private void add(Sight sight, YearMonth month, Seen other) {
      sums.add(sight, month, other.sums);
      other.stays.forEach((stage, stations) -> stations.forEach((station, tenths) -> {
        if (sight.covers(station)) {
          stays(stage, station).add(tenths);
        }
      }));
    }

    private Tenths stays(String stage, String stationId) {
      return stays.computeIfAbsent(stage, key -> new HashMap<>()).computeIfAbsent(stationId, key -> new Tenths());
    }

    Figures sums() {
      return sums;
    }

    /** In a stage, at a station or at all of the visitor's (null). */
    Dwell dwell(String stage, String stationId) {
      Map<String, Tenths> stations = stays.getOrDefault(stage, Map.of());
      Tenths all = new Tenths();
      (stationId == null ? stations.values() : List.of(stations.getOrDefault(stationId, all))).forEach(all::add);
      return all.dwell();
    }
  }

  /** {@code category} and {@code tier} may be null. */
  Seen of(Sight sight, Period period, String category, String tier) {
    Seen seen = new Seen();
    for (Period part : period.byMonth()) {
      YearMonth month = YearMonth.from(part.from());
      Counted all = kept.get(part);
      if (category == null && tier == null) {
        seen.add(sight, month, all.ofAllKinds());
      } else {
        all.sums().stream().filter(sum -> sum.is(category, tier) && sight.covers(sum.stationId())).forEach(sum -> seen.add(month, sum));
        all.stays().stream().filter(stay -> stay.is(category, tier) && sight.covers(stay.stationId())).forEach(seen::add);
      }
    }
    return seen;
  }

  boolean isDue(Period part) {
    return kept.isDue(part);
  }

  void countAhead(Period part) {
    kept.countAhead(part);
  }

  private Counted count(Period part) {
    List<KindSum> sums = new ArrayList<>(mapper.listHappened(Figures.HAPPENED, part.start(), part.end()));
    sums.addAll(mapper.listPlanned(part.start(), part.end()));
    sums.addAll(mapper.listClosed(part.start(), part.end()));
    return new Counted(YearMonth.from(part.from()), List.copyOf(sums), List.copyOf(mapper.listStays(part.start(), part.end())));
  }
}
