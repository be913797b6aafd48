package org.xieshang.meeting;

/** How a matter goes on that the meeting did not settle; the names are values of {@code meetingResult}. */
enum Way {
  SECOND_ROUND("再协商一轮（提出新的调研要点）"),
  RAISED("提请上级协商"),
  CONVERTED("转为社情民意信息"),
  EXPLAINED("结案并向提议人说明");

  private final String label;

  Way(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
