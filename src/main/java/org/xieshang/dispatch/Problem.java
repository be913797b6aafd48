package org.xieshang.dispatch;

import java.time.LocalDate;
import org.xieshang.procedure.Words;

/**
 * What a report has to name.
 *
 * @param problem ITEM_OVERDUE, ANSWER_OVERDUE, NO_CONSENSUS or UNSATISFIED
 * @param unitName null where no unit is concerned
 * @param dueOn null where nothing was due
 */
record Problem(String problem, String stationId, String title, String unitName, LocalDate dueOn) {

  /** One sentence. */
  String words() {
    return switch (problem) {
      case "ITEM_OVERDUE" -> "落实事项“%s”（主办：%s）应于%s办结，到期末仍未了结。".formatted(title, unitName, Words.day(dueOn));
      case "ANSWER_OVERDUE" -> "议题“%s”的协商会议上，%s应于%s前书面答复的发言，到期末仍未答复。".formatted(title, unitName, Words.day(dueOn));
      case "NO_CONSENSUS" -> "议程“%s”未达成共识。".formatted(title);
      case "UNSATISFIED" -> "落实事项“%s”（主办：%s）满意度测评未通过。".formatted(title, unitName);
      default -> throw new IllegalStateException("no words for " + problem);
    };
  }
}
