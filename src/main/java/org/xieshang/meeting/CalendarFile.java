package org.xieshang.meeting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.xieshang.procedure.Now;

/** The invitation as an iCalendar object (RFC 5545): one event, whose later notices replace the earlier ones by UID and SEQUENCE. */
final class CalendarFile {

  private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
  /** RFC 5545, 3.1: lines of at most 75 octets, without the line break. */
  private static final int OCTETS = 75;

  private CalendarFile() {}

  static String of(Session session, String name, String title, List<AgendaItem> agenda, Now now) {
    int minutes = agenda.stream().mapToInt(AgendaItem::plannedMinutes).sum();
    String items = agenda.stream().map(item -> item.seq() + ". " + item.title()).collect(Collectors.joining("\n"));
    StringBuilder file = new StringBuilder();
    line(file, "BEGIN:VCALENDAR");
    line(file, "VERSION:2.0");
    line(file, "PRODID:-//xieshang.org//meeting//ZH");
    line(file, "BEGIN:VEVENT");
    line(file, "UID:meeting-" + session.id() + "@xieshang.org");
    line(file, "SEQUENCE:" + session.postponedCount());
    line(file, "DTSTAMP:" + utc(now.now(), now));
    line(file, "DTSTART:" + utc(session.startsAt(), now));
    line(file, "DTEND:" + utc(session.startsAt().plusMinutes(minutes), now));
    line(file, "SUMMARY:" + text(name + "：" + title));
    line(file, "LOCATION:" + text(session.place()));
    line(file, "DESCRIPTION:" + text("主持人：" + session.chair() + "\n议程：\n" + items));
    line(file, "STATUS:CONFIRMED");
    line(file, "END:VEVENT");
    line(file, "END:VCALENDAR");
    return file.toString();
  }

  private static String utc(LocalDateTime time, Now now) {
    return UTC.format(now.date(time).toInstant().atOffset(ZoneOffset.UTC));
  }

  /** RFC 5545, 3.3.11. */
  private static String text(String value) {
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n");
  }

  /** Folds between characters, never inside one. */
  private static void line(StringBuilder file, String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      String character = Character.toString(line.codePointAt(i));
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > OCTETS) {
        file.append("\r\n ");
        octets = 1;
      }
      file.append(character);
      octets += size;
      i += character.length();
    }
    file.append("\r\n");
  }
}
