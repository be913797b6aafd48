package org.xieshang.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xieshang.record.Topic;
import org.xieshang.roster.Station;

/**
 * The 协商纪要 of one meeting as official papers are written, composed from what was recorded.
 *
 * @param departments names by id
 */
record Minutes(
    Topic topic,
    Station station,
    Session session,
    List<AgendaItem> agenda,
    List<Participant> participants,
    List<Speech> speeches,
    java.util.Map<String, String> departments) {

  /** The longest a draft of the main opinions gets, so that it fits its field. */
  private static final int LONGEST = 1900;
  private static final String NUMERALS = "一二三四五六七八九十";

  /** What the coordinator starts from: every speech in one line, by capacity, shortened evenly where all would be too long. */
  String mainOpinions() {
    int share = 1000;
    String words;
    do {
      int most = share;
      words = opinions(text -> shortened(text, most));
      share = share * 2 / 3;
    } while (words.codePointCount(0, words.length()) > LONGEST && share > 10);
    return shortened(words, LONGEST);
  }

  private String opinions(UnaryOperator<String> shorten) {
    List<String> lines = new ArrayList<>();
    for (Capacity capacity : List.of(Capacity.RESIDENT, Capacity.FIXED, Capacity.MEMBER, Capacity.DEPARTMENT, Capacity.OTHER)) {
      List<Speech> said = speeches.stream().filter(speech -> speech.capacity() == capacity).toList();
      if (!said.isEmpty()) {
        lines.add(capacity.label() + "：");
        said.forEach(speech -> lines.add(line(speech, shorten)));
      }
    }
    return lines.isEmpty() ? "与会人员对议题没有提出不同意见。" : String.join("\n", lines);
  }

  private String line(Speech speech, UnaryOperator<String> shorten) {
    String line = "%s（%s）：%s".formatted(speech.speaker(), speech.stance().label(), full(shorten.apply(speech.words())));
    if (speech.departmentId() == null) {
      return line;
    }
    String department = departments.get(speech.departmentId());
    if (speech.answeredOnTheSpot()) {
      return line + department + "当场回应：" + full(shorten.apply(speech.answer()));
    }
    return line + department + "将于" + Words.day(speech.answerBy()) + "前书面回应。";
  }

  private static String full(String sentence) {
    return sentence.matches("(?s).*[。！？…]$") ? sentence : sentence + "。";
  }

  private static String shortened(String text, int longest) {
    String flat = text.replaceAll("\\s+", text.length() > longest ? "" : "$0");
    return flat.codePointCount(0, flat.length()) <= longest ? flat : flat.substring(0, flat.offsetByCodePoints(0, longest - 1)) + "…";
  }

  String title() {
    return Words.meeting(session, station) + "纪要";
  }

  String documentNumber() {
    return "%s协商纪要〔%d〕%d号".formatted(station.name(), session.startsAt().getYear(), session.ordinalNo());
  }

  /**
   * The whole text.
   *
   * @param mainOpinions as the coordinator or station head worded them
   * @param signature the last lines
   */
  String text(String mainOpinions, String objections, String signature) {
    List<String> parts = new ArrayList<>();
    parts.add(overview());
    parts.add("主要意见\n" + mainOpinions);
    List<AgendaItem> consulted = agenda.stream().filter(item -> item.kind() == AgendaKind.CONSULTATION).toList();
    List<AgendaItem> agreed = consulted.stream().filter(AgendaItem::agreed).toList();
    List<AgendaItem> open = consulted.stream().filter(item -> !item.agreed()).toList();
    if (!agreed.isEmpty()) {
      parts.add("形成的共识\n" + items(agreed));
    }
    if (!open.isEmpty()) {
      parts.add("未达成共识的事项\n" + items(open));
    }
    String written = speeches.stream()
        .filter(speech -> speech.answer() != null && speech.answerBy() != null)
        .map(speech -> departments.get(speech.departmentId()) + "对“" + shortened(speech.words(), 60) + "”的书面回应：" + full(speech.answer()))
        .collect(Collectors.joining("\n"));
    if (!written.isEmpty()) {
      parts.add("书面回应\n" + written);
    }
    if (objections != null) {
      parts.add("异议记录\n" + objections);
    }
    StringBuilder text = new StringBuilder(title()).append('\n');
    if (session.ordinalNo() != null) {
      text.append(documentNumber()).append('\n');
    }
    for (int i = 0; i < parts.size(); i++) {
      text.append('\n').append(NUMERALS.charAt(i)).append('、').append(parts.get(i)).append('\n');
    }
    return text.append('\n').append(signature).toString();
  }

  private String overview() {
    List<String> attendance = new ArrayList<>();
    List<Participant> fixed = of(Capacity.FIXED);
    if (!fixed.isEmpty()) {
      attendance.add("议事会固定成员应到 %d 人、实到 %d 人".formatted(fixed.size(), fixed.stream().filter(Participant::present).count()));
    }
    List<Participant> members = of(Capacity.MEMBER).stream().filter(Participant::present).toList();
    if (!members.isEmpty()) {
      attendance.add("政协委员%s等 %d 人".formatted(names(members.stream()), members.size()));
    }
    attendance.add("群众代表 %d 人".formatted(session.residentsPresent()));
    List<Participant> came = of(Capacity.DEPARTMENT).stream().filter(Participant::present).toList();
    String departmentWords = came.isEmpty() ? "" : names(came.stream()) + "派员到会；";
    List<Participant> wrote = of(Capacity.DEPARTMENT).stream().filter(one -> one.attendance() == Attendance.WRITTEN).toList();
    departmentWords += wrote.isEmpty() ? "" : names(wrote.stream()) + "作了书面答复；";
    String others = session.othersInvited() == null ? "" : "列席：" + session.othersInvited() + "。";
    return "会议概况\n%s，%s在%s召开第 %d 次协商会议（%s），围绕“%s”（%s）进行协商。会议由%s主持。%s参加会议。%s%s到会符合议事规则。"
        .formatted(
            Words.moment(session.startsAt()),
            station.fullName(),
            session.place(),
            session.ordinalNo(),
            session.type().label(),
            topic.title(),
            topic.caseNumber(),
            session.chair(),
            String.join("，", attendance),
            departmentWords,
            others);
  }

  private List<Participant> of(Capacity capacity) {
    return participants.stream().filter(one -> one.capacity() == capacity).toList();
  }

  private static String names(Stream<Participant> participants) {
    return participants.map(Participant::name).collect(Collectors.joining("、"));
  }

  private static String items(List<AgendaItem> items) {
    return items.stream().map(Minutes::item).collect(Collectors.joining("\n"));
  }

  private static String item(AgendaItem item) {
    String words = "%s：%s，%s。".formatted(item.title(), item.counts(), item.degree().label());
    return item.reservations() == null ? words : words + "保留和不同意见：" + full(item.reservations());
  }
}
