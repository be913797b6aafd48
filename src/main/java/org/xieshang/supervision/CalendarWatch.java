package org.xieshang.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xieshang.notice.Administrators;
import org.xieshang.notice.Message;
import org.xieshang.notice.Notices;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.WorkCalendar;
import org.xieshang.roster.Holder;
import org.xieshang.roster.Roster;

/** A year without a holiday calendar is said aloud: in the log at every start, and once to those who can mend it. */
@Component
@Order(CalendarWatch.ORDER)
class CalendarWatch implements ApplicationRunner {

  /** After the site has been loaded. */
  static final int ORDER = 300;

  /** The longest terms of the table {@code deadline}: 办理 and 回头看. */
  private static final int MONTHS_AHEAD = 3;

  private final WorkCalendar calendar;
  private final Notices notices;
  private final Administrators administrators;
  private final Roster roster;
  private final Now now;

  CalendarWatch(WorkCalendar calendar, Notices notices, Administrators administrators, Roster roster, Now now) {
    this.calendar = calendar;
    this.notices = notices;
    this.administrators = administrators;
    this.roster = roster;
    this.now = now;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    tell();
  }

  /** Looks as far ahead as deadlines reach. */
  void tell() {
    LocalDate today = now.today();
    Set<Integer> missing = new TreeSet<>(calendar.check(today, today.plusMonths(MONTHS_AHEAD)));
    if (missing.isEmpty()) {
      return;
    }
    Set<String> told = new LinkedHashSet<>(administrators.accounts());
    roster.holdersOf("leading-group-office", roster.district().id()).stream().map(Holder::account).forEach(told::add);
    List<Message> messages = new ArrayList<>();
    for (int year : missing) {
      for (String account : told) {
        messages.add(new Message(
            "calendar/" + year + "/" + account, account, "工作日历", null, "工作日历缺少 " + year + " 年",
            year + " 年的节假日安排尚未录入，涉及该年的期限暂按周一至周五计算。\n国务院办公厅公布安排后，请系统管理员在 config/calendar/ 新建 "
                + year + ".csv（写明依据）并重新启动。", null, null, null));
      }
    }
    notices.send(messages);
  }
}
