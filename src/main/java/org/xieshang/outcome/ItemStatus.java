package org.xieshang.outcome;

/** Where an item stands (reference.md, "follow-up status"). */
public enum ItemStatus {
  LISTED("待交办"),
  ASSIGNED("已交办"),
  REFUSED("申请退办"),
  IN_PROGRESS("办理中"),
  COMPLETED_REPORTED("已报办结"),
  VERIFIED("已核实"),
  REWORK("整改重办"),
  CLOSED("已销号"),
  RECONSULTED("转重新协商"),
  ESCALATED("已提级"),
  TERMINATED("已终止");

  private final String label;

  ItemStatus(String label) {
    this.label = label;
  }

  /** The committee's word for it. */
  public String label() {
    return label;
  }

  /** Whether the unit is at work on it. */
  boolean inHand() {
    return this == IN_PROGRESS || this == REWORK;
  }
}
