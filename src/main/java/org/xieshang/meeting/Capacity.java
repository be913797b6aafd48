package org.xieshang.meeting;

/** In what capacity somebody takes part. */
enum Capacity {
  FIXED("议事会成员"),
  MEMBER("政协委员"),
  RESIDENT("群众代表"),
  DEPARTMENT("部门代表"),
  OTHER("列席人员");

  private final String label;

  Capacity(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
