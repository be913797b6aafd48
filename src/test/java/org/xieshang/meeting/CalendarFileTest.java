package org.xieshang.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xieshang.procedure.Now;

/** Reads the file back by the rules of RFC 5545. */
class CalendarFileTest {

  private static final String PLACE = "柳坪村协商议事室；二楼, 东侧\\西侧";
  private static final String TITLE = "环境卫生综合整治要精细化到房前屋后，𠮷山村民小组逐户推进并长期坚持下去";

  private final String file = CalendarFile.of(meeting(2), "郭河乡第3次协商会议", TITLE, List.of(item(1, 10), item(2, 50)), clock());

  @Test
  void noLineIsLongerThan75OctetsAndAllEndInCrLf() {
    assertThat(file).endsWith("\r\n");
    assertThat(file.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    assertThat(file.split("\r\n")).allSatisfy(line ->
        assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75));
  }

  @Test
  void textComesBackAsItWas() {
    assertThat(text("LOCATION")).isEqualTo(PLACE);
    assertThat(text("SUMMARY")).isEqualTo("郭河乡第3次协商会议：" + TITLE);
    assertThat(text("DESCRIPTION")).isEqualTo("主持人：韦慧超\n议程：\n1. 议程1\n2. 议程2");
  }

  @Test
  void timesAreUtcAndTheEndFollowsFromTheAgenda() {
    assertThat(properties().get("DTSTART")).isEqualTo("20260608T010000Z");
    assertThat(properties().get("DTEND")).isEqualTo("20260608T020000Z");
    assertThat(properties().get("DTSTAMP")).isEqualTo("20260601T010000Z");
  }

  @Test
  void aLaterNoticeReplacesTheEarlier() {
    assertThat(properties()).containsEntry("UID", "meeting-7@xieshang.org").containsEntry("SEQUENCE", "2");
  }

  private Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    for (String line : file.replace("\r\n ", "").split("\r\n")) {
      properties.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
    }
    return properties;
  }

  private String text(String property) {
    StringBuilder text = new StringBuilder();
    String value = properties().get(property);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        char escaped = value.charAt(++i);
        text.append(escaped == 'n' ? '\n' : escaped);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static AgendaItem item(int seq, int minutes) {
    return new AgendaItem(seq, 7, seq, "议程" + seq, AgendaKind.CONSULTATION, minutes, null, null, null, null, null);
  }

  private static Now clock() {
    Now now = mock(Now.class);
    when(now.now()).thenReturn(LocalDateTime.parse("2026-06-01T09:00:00"));
    when(now.date(any())).then(call -> Date.from(call.<LocalDateTime>getArgument(0).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    return now;
  }

  private static Session meeting(int postponed) {
    return new Session(7, 1, "621202226", null, 1, 3, MeetingType.DISCUSSION, MeetingStatus.NOTICED,
        LocalDateTime.parse("2026-06-08T09:00:00"), PLACE, "韦慧超", null, 5, null, null, null, postponed, null, null, null, null, null,
        null, null, null);
  }
}
