package org.xieshang.procedure;

/**
 * How long a step may take, as the decision table {@code deadline} says.
 *
 * @param amount at least 0; 0 working days is the same day
 * @param unit of the amount
 */
public record Term(int amount, Unit unit) {

  /** What a term is counted in. */
  public enum Unit {
    WORKING_DAYS("个工作日"),
    CALENDAR_DAYS("天"),
    HOURS("小时"),
    MONTHS("个月");

    private final String label;

    Unit(String label) {
      this.label = label;
    }
  }

  /** As people say it: 5 个工作日. */
  public String words() {
    return amount == 0 ? "当天" : amount + " " + unit.label;
  }
}
