package org.xieshang.cockpit;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums by figure, and by station or month, with what follows from them; what is not in it is 0. */
final class Figures {

  /** The facts of reports that are shown here, by the name the view gives them. */
  static final List<String> HAPPENED = List.of(
      "TOPICS_RECEIVED", "TOPICS_ACCEPTED", "MEETINGS_HELD", "ATTENDANCES", "ITEMS_DONE", "ANSWERS", "ANSWERS_SATISFIED",
      "CONSENSUS_UNANIMOUS", "CONSENSUS_MAJORITY", "CONSENSUS_PARTIAL", "CONSENSUS_NONE");

  private final Map<String, Map<String, Long>> byStation = new HashMap<>();
  private final Map<String, Map<YearMonth, Long>> byMonth = new HashMap<>();

  Figures stations(List<StationSum> found) {
    found.forEach(sum -> byStation.computeIfAbsent(sum.figure(), key -> new HashMap<>()).merge(sum.stationId(), sum.amount(), Long::sum));
    return this;
  }

  void add(YearMonth month, KindSum sum) {
    add(month, sum.figure(), sum.stationId(), sum.amount());
  }

  /** What of a month is the visitor's. */
  void add(Sight sight, YearMonth month, Figures other) {
    other.byStation.forEach((figure, stations) -> stations.forEach((station, amount) -> {
      if (sight.covers(station)) {
        add(month, figure, station, amount);
      }
    }));
  }

  private void add(YearMonth month, String figure, String stationId, long amount) {
    byStation.computeIfAbsent(figure, key -> new HashMap<>()).merge(stationId, amount, Long::sum);
    byMonth.computeIfAbsent(figure, key -> new HashMap<>()).merge(month, amount, Long::sum);
  }

  /** At a station, in a month, or, as null, altogether. */
  long sum(String figure, Object of) {
    if (of instanceof YearMonth month) {
      return byMonth.getOrDefault(figure, Map.of()).getOrDefault(month, 0L);
    }
    Map<String, Long> found = byStation.getOrDefault(figure, Map.of());
    return of == null ? found.values().stream().mapToLong(Long::longValue).sum() : found.getOrDefault(of, 0L);
  }

  long sum(String figure) {
    return sum(figure, null);
  }

  BigDecimal satisfaction(Object of) {
    return Words.percent(sum("ANSWERS_SATISFIED", of), sum("ANSWERS", of));
  }

  BigDecimal consensus(Object of) {
    long agreed = sum("CONSENSUS_UNANIMOUS", of) + sum("CONSENSUS_MAJORITY", of);
    return Words.percent(agreed, agreed + sum("CONSENSUS_PARTIAL", of) + sum("CONSENSUS_NONE", of));
  }

  /** 2026-05. */
  static String month(YearMonth month) {
    return month.toString();
  }
}
