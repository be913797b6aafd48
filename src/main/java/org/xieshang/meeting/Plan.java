package org.xieshang.meeting;

import java.time.LocalDateTime;
import java.util.List;

/** What the coordinator plans. */
record Plan(
    LocalDateTime startsAt,
    String place,
    MeetingType type,
    String chair,
    String earlyReason,
    List<String> members,
    List<String> departments,
    int residents,
    String others,
    List<PlannedItem> agenda) {

  /** One line of the agenda. */
  record PlannedItem(String title, AgendaKind kind, int minutes) {}
}
