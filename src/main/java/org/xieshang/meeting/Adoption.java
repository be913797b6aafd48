package org.xieshang.meeting;

/** What the party committee or government says to one outcome; {@link #NOT_ASKED} where the rules ask for no adoption. */
enum Adoption {
  WHOLE("全部采纳"),
  PART("部分采纳"),
  NOTED("留存参考"),
  NOT_ASKED("无须采纳");

  private final String label;

  Adoption(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
