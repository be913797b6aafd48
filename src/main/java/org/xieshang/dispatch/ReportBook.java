package org.xieshang.dispatch;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.Words;
import org.xieshang.roster.Roster;
import org.xieshang.roster.Station;

/** All reports: which are due, what the data says of their period, what people made of it. */
@Service
@Transactional
class ReportBook {

  /** A form's text area takes so much. */
  private static final int LONGEST = 2000;

  private final ReportBookMapper mapper;
  private final DispatchSettings settings;
  private final Roster roster;
  private final Now clock;

  ReportBook(ReportBookMapper mapper, DispatchSettings settings, Roster roster, Now clock) {
    this.mapper = mapper;
    this.settings = settings;
    this.roster = roster;
    this.clock = clock;
  }

  /**
   * Opens every report whose period has ended since the last look. The whole look is one transaction, and a station and period have one
   * row: two nodes that look at once can't both.
   */
  public List<DispatchedReport> open() {
    List<DispatchedReport> opened = new ArrayList<>();
    for (Period period : ended(settings.station(), false)) {
      roster.stations().forEach(station -> opened.add(open(station.id(), period, false)));
    }
    for (Period period : ended(settings.district(), true)) {
      opened.add(open(roster.district().id(), period, true));
    }
    return opened;
  }

  private DispatchedReport open(String stationId, Period period, boolean wholeDistrict) {
    NewRow row = new NewRow();
    mapper.insertReport(row, stationId, period, wholeDistrict);
    return get(row.getId());
  }

  /** The periods that have ended and have no report, earliest first; none from before the first case (decision 0080). */
  private List<Period> ended(Cycle cycle, boolean wholeDistrict) {
    LinkedList<Period> periods = new LinkedList<>();
    Optional<LocalDate> first = mapper.findFirstReceived().map(LocalDateTime::toLocalDate);
    Optional<LocalDate> reported = mapper.findReportedUntil(wholeDistrict);
    Period period = cycle.of(clock.today()).previous();
    while (first.isPresent() && period.endsBefore().isAfter(first.get())
        && !reported.filter(period.startsOn()::isBefore).isPresent()) {
      periods.addFirst(period);
      period = period.previous();
    }
    return periods;
  }

  @Transactional(readOnly = true)
  public DispatchedReport get(long id) {
    return mapper.findReport(id).orElseThrow();
  }

  @Transactional(readOnly = true)
  public List<ReportedFigure> figures(long id) {
    return mapper.listFigures(id);
  }

  /** The figures of the same station's report before, by code; empty when there is none. */
  @Transactional(readOnly = true)
  public Map<String, ReportedFigure> figuresBefore(DispatchedReport report) {
    return mapper.findPrevious(report.stationId(), report.cycle(), report.startsOn()).map(before -> mapper.listFigures(before.id()))
        .orElse(List.of()).stream().collect(Collectors.toMap(ReportedFigure::code, figure -> figure));
  }

  /** 郭河乡2026年5月调度汇报. */
  @Transactional(readOnly = true)
  public String title(DispatchedReport report) {
    return roster.station(report.stationId()).name() + report.cycle().words(report.startsOn()) + "调度汇报";
  }

  /** Draws the figures up, once and for all, and what can be said from the data. */
  public void draft(long id) {
    DispatchedReport report = get(id);
    LocalDateTime from = report.startsOn().atStartOfDay();
    LocalDateTime until = report.endsBefore().atStartOfDay();
    Map<String, Long> sums = mapper.listSums(report.figuresOf(), from, until).stream().collect(Collectors.toMap(Sum::figure, Sum::amount));
    List<ReportedFigure> figures = Arrays.stream(Figure.values()).map(figure -> figure.of(sums)).toList();
    mapper.deleteFigures(id);
    mapper.insertFigures(id, figures);
    List<HeldMeeting> meetings = mapper.listMeetings(report.figuresOf(), from, until);
    mapper.updateDraft(id, progress(report, figures, meetings),
        problems(report, mapper.listProblems(report.figuresOf(), from, until), meetings), clock.now());
  }

  private String progress(DispatchedReport report, List<ReportedFigure> figures, List<HeldMeeting> meetings) {
    Map<String, String> of = figures.stream().collect(Collectors.toMap(ReportedFigure::code, ReportedFigure::words));
    List<String> lines = new ArrayList<>();
    lines.add("本期收到议题 %s，立项 %s；计划协商 %s，召开协商会议 %s，到会 %s，其中委员 %s；到期落实事项 %s，销号 %s，期末超期 %s。".formatted(
        of.get("TOPICS_RECEIVED"), of.get("TOPICS_ACCEPTED"), of.get("MEETINGS_PLANNED"), of.get("MEETINGS_HELD"),
        of.get("ATTENDANCES"), of.get("MEMBER_ATTENDANCES"), of.get("ITEMS_DUE"), of.get("ITEMS_DONE"), of.get("ITEMS_OVERDUE")));
    meetings.forEach(meeting -> lines.add(place(report, meeting.stationId()) + Words.day(meeting.startsAt().toLocalDate())
        + "就“" + meeting.title() + "”召开协商会议。"));
    return fitting(lines);
  }

  private String problems(DispatchedReport report, List<Problem> problems, List<HeldMeeting> meetings) {
    List<String> lines = new ArrayList<>();
    Set<String> met = meetings.stream().map(HeldMeeting::stationId).collect(Collectors.toCollection(HashSet::new));
    if (!report.wholeDistrict() && met.isEmpty()) {
      lines.add("本期没有召开协商会议。");
    }
    problems.forEach(problem -> lines.add(place(report, problem.stationId()) + problem.words()));
    if (report.wholeDistrict()) {
      List<String> idle = roster.stations().stream().filter(station -> !met.contains(station.id())).map(Station::name).toList();
      if (!idle.isEmpty()) {
        lines.add("本期没有召开协商会议的站 " + idle.size() + " 个：" + String.join("、", idle) + "。");
      }
    }
    return lines.isEmpty() ? "本期数据中没有超期、未达成共识或测评未通过的情况。" : fitting(lines);
  }

  private String place(DispatchedReport report, String stationId) {
    return report.wholeDistrict() ? roster.station(stationId).name() + "：" : "";
  }

  /** As many lines as fit, and how many do not. */
  private static String fitting(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (text.length() + line.length() > LONGEST - 100) {
        return text.append("另有 ").append(lines.size() - i).append(" 条未列出。").toString();
      }
      text.append(i == 0 ? "" : "\n").append(line);
    }
    return text.toString();
  }

  public void submit(long id, String progress, String problems, String nextSteps, String by) {
    mapper.updateSubmitted(id, progress, problems, nextSteps, by, clock.now());
  }

  /** The office's answer; {@code mend} is null when it accepts. */
  public void review(long id, boolean accepted, String mend, String by) {
    mapper.updateReviewed(id, accepted ? "ACCEPTED" : "RETURNED", mend, by, clock.now());
  }

  public void file(long id) {
    mapper.updateFiled(id, clock.now());
  }
}
