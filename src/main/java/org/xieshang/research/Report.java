package org.xieshang.research;

import java.util.List;

/**
 * The research report 调研报告.
 *
 * @param policyBasis may be null
 * @param positions who holds which position
 * @param options what could be done, two at least
 */
public record Report(
    String facts, String causes, String policyBasis, String recommendation, List<Position> positions, List<Choice> options) {

  public Report {
    positions = List.copyOf(positions);
    options = List.copyOf(options);
  }

  /** Where one side stands; the concern may be null. */
  public record Position(String stakeholder, Stance stance, String concern) {}

  /** A way to deal with the matter; cost and risk may be null. */
  public record Choice(String measure, String benefit, String cost, String risk) {}

  /** How a side stands to what is asked for. */
  public enum Stance {
    SUPPORT("支持"),
    CONDITIONAL("有条件支持"),
    CONCERNED("有顾虑"),
    AGAINST("反对"),
    NEUTRAL("中立");

    private final String label;

    Stance(String label) {
      this.label = label;
    }

    /** The committee's word for it. */
    public String label() {
      return label;
    }
  }
}
