package org.xieshang.record;

/** Where a case stands; the middle four are the stages of the procedure (procedure.md, S). */
public enum Stage {
  INTAKE("征集"),
  REVIEW("议题审核"),
  RESEARCH("议前调研"),
  MEETING("会议协商"),
  FOLLOW_UP("跟踪落实"),
  CLOSED("归档");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  /** The committee's word for it. */
  public String label() {
    return label;
  }
}
