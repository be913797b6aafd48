package org.xieshang.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.xieshang.procedure.Term;

/** How long before the date a notice must go out, and the first date that today's notice allows. */
record Notice(Term term, LocalDate earliest) {

  /** As people say it: 提前 5 个工作日. */
  String before() {
    return term.amount() == 0 ? "当天" : "提前 " + term.words();
  }

  /** The rule as one line of Markdown. */
  String rule() {
    return (term.amount() == 0 ? "紧急事项不受提前通知期限的限制" : "会议须" + before() + "通知")
        + "，最早可定于 **" + Words.day(earliest) + "**。";
  }

  /** The first date at that hour, or in two hours where that is over already. */
  LocalDateTime proposed(LocalTime hour, LocalDateTime now) {
    LocalDateTime first = earliest.atTime(hour);
    return first.isAfter(now) ? first : now.truncatedTo(ChronoUnit.HOURS).plusHours(2);
  }
}
