package org.xieshang.meeting;

/** Where a meeting stands (reference.md, "meeting status"). */
enum MeetingStatus {
  DRAFT("拟定中"),
  NOTICED("已通知"),
  POSTPONED("改期"),
  IN_SESSION("正在召开"),
  CLOSED("已召开"),
  CANCELLED("未开成");

  private final String label;

  MeetingStatus(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
