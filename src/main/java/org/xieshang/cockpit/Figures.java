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

  private final Map<String, Map<Object, Long>> sums = new HashMap<>();

  Figures stations(List<StationSum> found) {
    found.forEach(sum -> add(sum.figure(), sum.stationId(), sum.amount()));
    return this;
  }

  Figures months(List<MonthSum> found) {
    found.forEach(sum -> add(sum.figure(), sum.month(), sum.amount()));
    return this;
  }

  private void add(String figure, Object of, long amount) {
    sums.computeIfAbsent(figure, key -> new HashMap<>()).merge(of, amount, Long::sum);
  }

  /** At a station or in a month; null as either means all of them. */
  long sum(String figure, Object of) {
    Map<Object, Long> found = sums.getOrDefault(figure, Map.of());
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
