package org.xieshang.cockpit;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xieshang.procedure.Now;

/** Which steps are overdue, how far the ladder has come with them, and at whom they lie. */
@Service
class Overdue {

  private static final int MOST_HOLDERS = 10;

  private final FigureMapper mapper;
  private final People people;
  private final Words words;
  private final Now now;

  Overdue(FigureMapper mapper, People people, Words words, Now now) {
    this.mapper = mapper;
    this.people = people;
    this.words = words;
    this.now = now;
  }

  /** What the visitor's cases have overdue, longest first. */
  List<OverdueStep> steps(Sight sight, String category, String tier) {
    return mapper.listOverdue(sight, at(), category, tier);
  }

  Date at() {
    return now.date(now.now());
  }

  /** The steps by case, each list longest first. */
  static Map<Long, List<OverdueStep>> byCase(List<OverdueStep> steps) {
    return steps.stream().collect(Collectors.groupingBy(OverdueStep::topicId, LinkedHashMap::new, Collectors.toList()));
  }

  /** One level of the ladder, and the steps at it. */
  record Level(String level, String name, int steps, ListBehind list) {}

  /** One holder, and the steps that lie there. */
  record Holder(String holder, String name, int steps, BigDecimal worstDays, ListBehind list) {}

  /** All levels, also those without a step. */
  List<Level> levels(List<OverdueStep> steps) {
    Map<String, Long> counts = steps.stream().collect(Collectors.groupingBy(OverdueStep::level, Collectors.counting()));
    return OverdueStep.LEVELS.stream()
        .map(level -> new Level(level, words.of("cockpit.level", level), counts.getOrDefault(level, 0L).intValue(),
            ListBehind.of("cases", "level", level)))
        .toList();
  }

  /** Those with most overdue steps. */
  List<Holder> holders(List<OverdueStep> steps, Map<String, String> stations) {
    Date at = at();
    Map<String, List<OverdueStep>> byHolder =
        steps.stream().collect(Collectors.groupingBy(OverdueStep::holder, LinkedHashMap::new, Collectors.toList()));
    List<String> most = byHolder.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
        .limit(MOST_HOLDERS)
        .map(Map.Entry::getKey)
        .toList();
    Map<String, String> names = people.holderNames(most, stations);
    return most.stream()
        .map(holder -> new Holder(holder, names.get(holder), byHolder.get(holder).size(), byHolder.get(holder).get(0).daysAt(at),
            ListBehind.of("cases", "assignee", holder)))
        .toList();
  }

  /** What a case's row says of its most overdue step. */
  record Worst(
      BigDecimal days,
      int steps,
      String step,
      LocalDateTime dueAt,
      String level,
      String levelName,
      String holder,
      String holderName) {}

  /** What stands in the rows of these cases. */
  Map<Long, Worst> worst(Map<Long, List<OverdueStep>> byCase, Map<String, String> stations) {
    Date at = at();
    List<String> holders = new ArrayList<>();
    byCase.values().forEach(steps -> holders.add(steps.get(0).holder()));
    Map<String, String> names = people.holderNames(holders, stations);
    Map<Long, Worst> worst = new LinkedHashMap<>();
    byCase.forEach((id, steps) -> {
      OverdueStep first = steps.get(0);
      worst.put(id, new Worst(first.daysAt(at), steps.size(), first.name(), now.local(first.dueAt()), first.level(),
          words.of("cockpit.level", first.level()), first.holder(), names.get(first.holder())));
    });
    return worst;
  }
}
