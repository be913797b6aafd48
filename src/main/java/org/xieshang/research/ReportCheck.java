package org.xieshang.research;

/** What the station head may decide on a report. */
enum ReportCheck {
  ACCEPT("通过，提交会议协商"),
  DEEPEN("退回深化（只有一次）"),
  SOLVED("调研中已解决，征得提议人同意"),
  PREMISE_WRONG("议题前提不成立，向提议人说明"),
  RAISE("超出本级，提请上级协商");

  private final String label;

  ReportCheck(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
