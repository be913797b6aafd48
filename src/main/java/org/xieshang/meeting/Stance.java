package org.xieshang.meeting;

/** How a speaker stands to the matter (reference.md, "speech"). */
enum Stance {
  SUPPORT("支持"),
  CONDITIONAL("有条件支持"),
  CONCERN("有顾虑"),
  AGAINST("反对"),
  NEUTRAL("中性");

  private final String label;

  Stance(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
