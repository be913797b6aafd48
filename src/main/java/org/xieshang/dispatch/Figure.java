package org.xieshang.dispatch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * The figures of a report (reference.md, "Figures for leaders"), in their order. What counts for one is defined once, by the view
 * {@code v_dispatch_fact} (of the plan, {@code v_plan_fact}); the words here say the same to people.
 */
enum Figure {
  TOPICS_RECEIVED("收到议题", "件", "本期收到的议题，不含下级提级转来的"),
  TOPICS_ACCEPTED("立项议题", "件", "本期登记立项的议题"),
  OPEN_INTAKE("在办：征集", "件", "期末前收到、汇总时尚未受理的议题"),
  OPEN_REVIEW("在办：议题审核", "件", "期末前收到、汇总时处于议题审核阶段的议题"),
  OPEN_RESEARCH("在办：议前调研", "件", "期末前收到、汇总时处于议前调研阶段的议题"),
  OPEN_MEETING("在办：会议协商", "件", "期末前收到、汇总时处于会议协商阶段的议题"),
  OPEN_FOLLOW_UP("在办：跟踪落实", "件", "期末前收到、汇总时处于跟踪落实阶段的议题"),
  MEETINGS_PLANNED("计划协商", "次", "已审定的年度计划安排在本期各月的议题"),
  MEETINGS_HELD("召开协商会议", "次", "本期召开、达到法定人数的会议"),
  ATTENDANCES("到会人次", "人次", "本期会议签到的议事会成员、委员、部门代表、列席人员和群众代表"),
  MEMBER_ATTENDANCES("委员到会人次", "人次", "本期会议签到的政协委员"),
  CONSENSUS_UNANIMOUS("一致共识", "项", "本期会议上达成一致共识的议程"),
  CONSENSUS_MAJORITY("多数共识", "项", "本期会议上达成多数共识的议程"),
  CONSENSUS_PARTIAL("部分共识", "项", "本期会议上达成部分共识的议程"),
  CONSENSUS_NONE("未达成共识", "项", "本期会议上未达成共识的议程"),
  CONSENSUS_RATE("共识率", "%", "一致共识、多数共识的议程占本期全部表决议程的比例"),
  ITEMS_DUE("到期落实事项", "项", "期限（批准延期的按新期限）在本期内的落实事项，不含已终止的"),
  ITEMS_DONE("销号落实事项", "项", "本期销号的落实事项"),
  ITEMS_OVERDUE("超期落实事项", "项", "到期末已过期限、尚未了结的落实事项"),
  ANSWERS("测评答卷", "份", "本期满意度测评收到的答卷"),
  SATISFACTION_RATE("满意率", "%", "满意和基本满意的答卷占本期全部答卷的比例");

  private final String label;
  private final String unit;
  private final String definition;

  Figure(String label, String unit, String definition) {
    this.label = label;
    this.unit = unit;
    this.definition = definition;
  }

  /**
   * The figure with its words.
   *
   * @param sums what the view says, by its code; what is not in it is 0
   */
  ReportedFigure of(Map<String, Long> sums) {
    BigDecimal amount = switch (this) {
      case CONSENSUS_RATE -> percent(sum(sums, CONSENSUS_UNANIMOUS, CONSENSUS_MAJORITY),
          sum(sums, CONSENSUS_UNANIMOUS, CONSENSUS_MAJORITY, CONSENSUS_PARTIAL, CONSENSUS_NONE));
      case SATISFACTION_RATE -> percent(sums.getOrDefault("ANSWERS_SATISFIED", 0L), sum(sums, ANSWERS));
      default -> BigDecimal.valueOf(sum(sums, this));
    };
    return new ReportedFigure(ordinal() + 1, name(), label, amount, unit, definition);
  }

  private static long sum(Map<String, Long> sums, Figure... figures) {
    long sum = 0;
    for (Figure figure : figures) {
      sum += sums.getOrDefault(figure.name(), 0L);
    }
    return sum;
  }

  /** Null of nothing: no rate at all is not 0 %. */
  private static BigDecimal percent(long part, long whole) {
    return whole == 0 ? null : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
