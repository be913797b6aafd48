package org.xieshang.research;

import java.time.LocalDateTime;

/**
 * What a department was asked and wrote before the meeting; everything after {@code askedAt} is null until it replies.
 *
 * @param departmentId the unit's id in the roster
 */
public record Opinion(
    String departmentId,
    State state,
    LocalDateTime askedAt,
    LocalDateTime repliedAt,
    Feasible feasible,
    String opinion,
    String policyBasis,
    String costAndTime) {

  /** Whether the department replied in time. */
  public enum State {
    ASKED("待复"),
    REPLIED("已复"),
    MISSING("未复");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The committee's word for it. */
    public String label() {
      return label;
    }
  }

  /** Whether what the proposer asks for can be done. */
  public enum Feasible {
    YES("能办"),
    PARTLY("能办一部分"),
    NO("暂不能办");

    private final String label;

    Feasible(String label) {
      this.label = label;
    }

    /** The committee's word for it. */
    public String label() {
      return label;
    }
  }

  /** 已复：能办, or 未复. */
  public String inWords() {
    return feasible == null ? state.label() : state.label() + "：" + feasible.label();
  }
}
