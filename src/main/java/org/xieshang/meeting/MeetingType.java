package org.xieshang.meeting;

/** Kinds of meetings (reference.md, "meeting type"). */
enum MeetingType {
  DISCUSSION("协商议事会"),
  YARD("院坝协商"),
  MICRO("微协商"),
  TOPICAL("专题协商"),
  ON_SITE("现场协商"),
  ONLINE("网络协商"),
  SECOND_ROUND("再协商");

  private final String label;

  MeetingType(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
