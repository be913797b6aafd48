package org.xieshang.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xieshang.record.Stage;
import org.xieshang.record.Topic;
import org.xieshang.roster.Station;

class MinutesTest {

  @Test
  void theyReadAsAnOfficialPaper() {
    Minutes minutes = minutes(List.of(
        speech(1, "王秀兰", Capacity.RESIDENT, Stance.CONCERN, "垃圾清运一周一次太少", "housing-bureau", "七月起每周两次", null),
        speech(2, "梁东", Capacity.FIXED, Stance.CONDITIONAL, "收费要公开。", "agriculture-bureau", null, LocalDate.parse("2026-06-15"))));

    assertThat(minutes.text(minutes.mainOpinions(), null, "签发：韦慧超")).isEqualTo("""
        郭河乡第3次协商会议纪要
        郭河乡协商纪要〔2026〕3号

        一、会议概况
        2026年6月8日（星期一）09:00，郭河乡委员工作站在柳坪村协商议事室召开第 3 次协商会议（协商议事会），围绕“环境卫生整治”（XS-621202226-2026-0001）进行协商。会议由韦慧超主持。\
        议事会固定成员应到 1 人、实到 1 人，政协委员蔡秀华等 1 人，群众代表 5 人参加会议。区住房和城乡建设局派员到会；区农业农村局作了书面答复；列席：法律顾问。到会符合议事规则。

        二、主要意见
        群众代表：
        王秀兰（有顾虑）：垃圾清运一周一次太少。区住房和城乡建设局当场回应：七月起每周两次。
        议事会成员：
        梁东（有条件支持）：收费要公开。区农业农村局将于2026年6月15日前书面回应。

        三、形成的共识
        每周清运两次：同意 6 人、有保留 1 人、不同意 0 人，多数共识。保留和不同意见：担心收费。

        四、未达成共识的事项
        每户收费一百元：同意 2 人、有保留 0 人、不同意 5 人，未达成共识。保留和不同意见：太高。

        签发：韦慧超""");
  }

  @Test
  void theDraftOfTheOpinionsFitsItsFieldHoweverMuchWasSaid() {
    List<Speech> many = IntStream.rangeClosed(1, 60)
        .mapToObj(i -> speech(i, "发言人" + i, Capacity.RESIDENT, Stance.SUPPORT, "𠮷".repeat(1000), null, null, null)).toList();

    String opinions = minutes(many).mainOpinions();

    assertThat(opinions.codePointCount(0, opinions.length())).isLessThanOrEqualTo(2000);
    assertThat(opinions).contains("发言人1（支持）", "发言人60（支持）");
  }

  private static Minutes minutes(List<Speech> speeches) {
    return new Minutes(
        topic(),
        new Station("621202226", "郭河乡", "TOWNSHIP", "621202000", null, null, true),
        new Session(7, 1, "621202226", null, 1, 3, MeetingType.DISCUSSION, MeetingStatus.CLOSED,
            LocalDateTime.parse("2026-06-08T09:00:00"), "柳坪村协商议事室", "韦慧超", null, 5, "法律顾问", null, null, 0, null, true,
            "到会人数符合要求", 5, 7, null, null, null),
        List.of(
            new AgendaItem(1, 7, 1, "通报情况", AgendaKind.BRIEFING, 10, null, null, null, null, null),
            new AgendaItem(2, 7, 2, "每周清运两次", AgendaKind.CONSULTATION, 30, 6, 1, 0, "担心收费", Degree.MAJORITY),
            new AgendaItem(3, 7, 3, "每户收费一百元", AgendaKind.CONSULTATION, 30, 2, 0, 5, "太高", Degree.NONE)),
        List.of(
            new Participant(1, 7, Capacity.FIXED, "seat-1", "梁东", Attendance.PRESENT),
            new Participant(2, 7, Capacity.MEMBER, "member-0001", "蔡秀华", Attendance.PRESENT),
            new Participant(3, 7, Capacity.DEPARTMENT, "housing-bureau", "区住房和城乡建设局", Attendance.PRESENT),
            new Participant(4, 7, Capacity.DEPARTMENT, "agriculture-bureau", "区农业农村局", Attendance.WRITTEN)),
        speeches,
        Map.of("housing-bureau", "区住房和城乡建设局", "agriculture-bureau", "区农业农村局"));
  }

  private static Speech speech(
      int seq, String speaker, Capacity capacity, Stance stance, String words, String department, String answer, LocalDate answerBy) {
    return new Speech(seq, 7, seq, speaker, capacity, stance, words, department, answer, answerBy, null);
  }

  private static Topic topic() {
    return new Topic(1, "621202226", "XS-621202226-2026-0001", "环境卫生整治", "ENVIRONMENT", null, "问题", "诉求", 320, "MASSES",
        "TOWNSHIP", "NORMAL", Stage.MEETING, null, 1, null, null, null, null, LocalDateTime.parse("2026-05-01T09:00:00"), null, null,
        null, 0, null);
  }
}
