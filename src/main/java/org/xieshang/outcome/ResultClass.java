package org.xieshang.outcome;

/** How far a unit got (reference.md, "result class", P). */
enum ResultClass {
  A("已解决或基本解决"),
  B("正在解决或列入计划"),
  C("暂不具备条件"),
  D("留作参考");

  private final String label;

  ResultClass(String label) {
    this.label = label;
  }

  String label() {
    return name() + " " + label;
  }
}
