package org.xieshang.cockpit;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;

/**
 * A human step of a case whose deadline has passed.
 *
 * @param assignee null when nobody has claimed it
 * @param candidate then: the group, or the one person, it is offered to
 * @param dueAt the engine's date
 * @param levelNo how far the ladder has come: 0 or less not yet, 1 to 3, from 4 on the leaders
 */
record OverdueStep(
    String taskId,
    String step,
    String stepId,
    String assignee,
    String candidate,
    Date dueAt,
    long topicId,
    String stationId,
    int levelNo) {

  static final List<String> LEVELS = List.of("NONE", "L1", "L2", "L3", "L4");

  String level() {
    return LEVELS.get(Math.max(0, Math.min(levelNo, 4)));
  }

  /** At whom it lies: a person, or a group of the station. */
  String holder() {
    return holder(assignee, candidate, stationId);
  }

  static String holder(String assignee, String candidate, String stationId) {
    return assignee != null ? "user:" + assignee : "group:" + candidate + "@" + stationId;
  }

  long minutesAt(Date now) {
    return (now.getTime() - dueAt.getTime()) / 60_000;
  }

  BigDecimal daysAt(Date now) {
    return Words.days(minutesAt(now));
  }

  String name() {
    return step == null || step.isBlank() ? stepId : step;
  }
}
