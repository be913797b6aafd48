package org.xieshang.meeting;

import java.time.LocalDate;
import org.xieshang.procedure.Term;

/** How long before the date a notice must go out, and the first date that today's notice allows. */
record Notice(Term term, LocalDate earliest) {

  /** As people say it: 提前 5 个工作日. */
  String before() {
    return term.amount() == 0 ? "当天" : "提前 " + term.words();
  }
}
