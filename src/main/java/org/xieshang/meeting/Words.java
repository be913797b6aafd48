package org.xieshang.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xieshang.roster.Station;

/** Dates and titles as official papers write them. */
final class Words {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）HH:mm", Locale.SIMPLIFIED_CHINESE);

  private Words() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String moment(LocalDateTime time) {
    return MOMENT.format(time);
  }

  /** 郭河乡第3次协商会议; without its number before the first notice. */
  static String meeting(Session session, Station station) {
    return station.name() + (session.ordinalNo() == null ? "" : "第" + session.ordinalNo() + "次") + "协商会议";
  }
}
