package org.xieshang.topic;

/** What a station head may decide on a scored topic (reference.md, "review decision"). */
enum Ruling {
  ACCEPT("同意立项"),
  MICRO("立项，转微协商"),
  RETURN("退回补充"),
  MERGE("并入在办议题"),
  REJECT("不予立项"),
  REFER("转其他渠道"),
  TIER_UP("提级"),
  DEFER("列入下期计划");

  private final String label;

  Ruling(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Accepting in either form follows the advice to accept; every other ruling has to say why, whatever the advice. */
  boolean needsReason(String recommendation) {
    return !(recommendation.equals(ACCEPT.name()) && (this == ACCEPT || this == MICRO));
  }
}
