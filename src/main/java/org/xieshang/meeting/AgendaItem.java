package org.xieshang.meeting;

/** One item of an agenda, with the count of consensus once the meeting was held. */
record AgendaItem(
    long id,
    long meetingId,
    int seq,
    String title,
    AgendaKind kind,
    int plannedMinutes,
    Integer agreeCount,
    Integer reservedCount,
    Integer againstCount,
    String reservations,
    Degree degree) {

  boolean agreed() {
    return degree != null && degree != Degree.NONE;
  }

  /** As people say it. */
  String counts() {
    return "同意 %d 人、有保留 %d 人、不同意 %d 人".formatted(agreeCount, reservedCount, againstCount);
  }
}
