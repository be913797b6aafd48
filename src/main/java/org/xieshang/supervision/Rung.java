package org.xieshang.supervision;

import java.util.List;

/**
 * One rung of the ladder, as the decision table {@code supervision-recipient} says.
 *
 * @param level L0 to L4
 * @param rung from 1; within a level the later rungs take over when the earlier post is vacant
 * @param recipientRole who is told, or at L4 asked
 * @param copyTo who else is told
 * @param document what it is called
 * @param afterWorkingDays before the deadline at L0, after it at L1, after the level below from then on; null when the rung is only
 *     reached because the post before it is vacant
 */
record Rung(String level, int rung, String recipientRole, List<String> copyTo, String document, Integer afterWorkingDays) {

  static final String REMINDER = "L0";
  static final String LEADERS = "L4";

  private static final int BELOW_LEADERS = 3;

  /** L0 to L3 are 0 to 3, the rungs of L4 are 4, 5, 6 …: what the ladder counts by. */
  static int number(String level, int rung) {
    return level.equals(LEADERS) ? BELOW_LEADERS + rung : Integer.parseInt(level.substring(1));
  }

  int number() {
    return number(level, rung);
  }

  /** A reminder is a message; everything above is a numbered document. */
  boolean isNumbered() {
    return !level.equals(REMINDER);
  }

  /** A leader is not only told but has to act. */
  boolean asksALeader() {
    return level.equals(LEADERS);
  }
}
