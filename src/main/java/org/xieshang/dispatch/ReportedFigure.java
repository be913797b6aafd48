package org.xieshang.dispatch;

import java.math.BigDecimal;

/**
 * A figure as it was reported.
 *
 * @param amount null for a rate of nothing
 */
record ReportedFigure(int seq, String code, String name, BigDecimal amount, String unit, String definition) {

  /** 12 件, 86.7 %, or a dash. */
  public String words() {
    return amount == null ? "—" : amount.stripTrailingZeros().toPlainString() + " " + unit;
  }
}
