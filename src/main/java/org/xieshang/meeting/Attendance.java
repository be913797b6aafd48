package org.xieshang.meeting;

/** Whether an invited party came; {@link #WRITTEN} counts for departments only. */
enum Attendance {
  PRESENT("到会"),
  WRITTEN("书面答复"),
  ABSENT("缺席");

  private final String label;

  Attendance(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
