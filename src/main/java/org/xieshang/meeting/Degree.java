package org.xieshang.meeting;

/** Degree of consensus on one item (reference.md, "consensus degree"). */
enum Degree {
  UNANIMOUS("一致共识"),
  MAJORITY("多数共识"),
  PARTIAL("部分共识"),
  NONE("未达成共识");

  private final String label;

  Degree(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
