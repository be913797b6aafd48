package org.xieshang.record;

/** How a case ended (reference.md, "end state"). */
public enum EndState {
  RESOLVED("成果落实"),
  EXPLAINED("已解释说明"),
  CONVERTED("已转化"),
  REJECTED("不予立项"),
  REFERRED("转其他渠道"),
  MERGED("已并案"),
  DEFERRED("列入下期计划"),
  LAPSED("逾期未补正"),
  WITHDRAWN("已撤回"),
  ESCALATED_CLOSED("上级已解决"),
  NO_CONSENSUS_CLOSED("未达成共识");

  private final String label;

  EndState(String label) {
    this.label = label;
  }

  /** The committee's word for it. */
  public String label() {
    return label;
  }
}
