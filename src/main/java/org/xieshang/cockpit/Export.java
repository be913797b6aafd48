package org.xieshang.cockpit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;

/** What is shown, as a workbook: the same answers as the pages get, sheet by sheet, with the definitions at the end. */
@Service
class Export {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final Set<String> KNOWN = new TreeSet<>(Set.of(
      "overview", "stations", "station", "departments", "department", "members", "member", "trend", "cases", "items", "meetings"));

  private final Overview overview;
  private final Stations stations;
  private final StationPage stationPage;
  private final Members members;
  private final Promises promises;
  private final Cases cases;

  Export(Overview overview, Stations stations, StationPage stationPage, Members members, Promises promises, Cases cases) {
    this.overview = overview;
    this.stations = stations;
    this.stationPage = stationPage;
    this.members = members;
    this.promises = promises;
    this.cases = cases;
  }

  /** A sheet; a cell is a text, a number, a day, a moment, or null. */
  private record Sheet(String name, List<String> columns, List<List<Object>> rows) {}

  byte[] of(Ask ask, String what) {
    List<Sheet> sheets = switch (what) {
      case "overview" -> overview(overview.of(ask));
      case "stations" -> stations(stations.table(ask));
      case "station" -> station(stationPage.of(ask, id(ask)));
      case "departments" -> departments(promises.departments(ask));
      case "department" -> department(promises.department(ask, id(ask)));
      case "members" -> List.of(members(bounded(members.list(ask))));
      case "member" -> member(members.one(ask, id(ask)));
      case "trend" -> trend(stations.trend(ask));
      case "cases" -> List.of(cases("案件", bounded(cases.list(ask))));
      case "items" -> List.of(items("落实事项", bounded(promises.list(ask))));
      case "meetings" -> List.of(meetings("协商会议", bounded(promises.meetings(ask))));
      default -> throw Refused.badly("没有这种导出；可以导出的有：" + String.join("、", KNOWN) + "。");
    };
    return workbook(sheets);
  }

  private static String id(Ask ask) {
    String id = ask.text("id");
    if (id == null) {
      throw Refused.badly("请说明导出哪一个（参数 id）。");
    }
    return id;
  }

  private static <T> List<T> bounded(Paged<T> page) {
    if (page.total() > Ask.MOST_EXPORTED) {
      throw Refused.badly("共 " + page.total() + " 行，一次最多导出 " + Ask.MOST_EXPORTED + " 行，请缩小范围。");
    }
    return page.rows();
  }

  @SuppressWarnings("unchecked")
  private static <T> T get(Map<String, Object> answer, String key) {
    return (T) answer.get(key);
  }

  private static Sheet definitions(Map<String, Object> answer) {
    Map<String, Map<String, String>> figures = get(answer, "figures");
    Period period = get(answer, "period");
    List<List<Object>> rows = new ArrayList<>();
    rows.add(row("所选期间", "", period.from() + " 至 " + period.to()));
    figures.values().forEach(words -> rows.add(row(words.get("name"), words.get("unit"), words.get("definition"))));
    return new Sheet("口径", List.of("指标", "单位", "定义"), rows);
  }

  private static List<Sheet> overview(Map<String, Object> answer) {
    List<Overview.Step> funnel = get(answer, "funnel");
    Overview.Late late = get(answer, "overdue");
    ThreeReaches.Sum coverage = get(answer, "coverage");
    Overview.Meetings meetings = get(answer, "meetings");
    Overview.Due due = get(answer, "due");
    return List.of(
        new Sheet("各阶段", List.of("阶段", "在办（件）", "停留中位数（天）", "停留九成位（天）", "期间内离开（件）"), funnel.stream()
            .map(one -> row(one.name(), one.running(), one.dwellMedian(), one.dwellP90(), one.stays())).toList()),
        new Sheet("逾期步骤", List.of("类别", "名称", "逾期步骤（个）", "最久（天）"), concat(
            late.levels().stream().map(one -> row("督促层级", one.name(), one.steps(), null)).toList(),
            late.holders().stream().map(one -> row("责任人", one.name(), one.steps(), one.worstDays())).toList())),
        new Sheet("三个下沉", List.of("工作站", "领导", "专委会", "委员（名）"), concat(
            List.of(row("俱全 " + coverage.whole() + " / " + coverage.stations(), coverage.leader(), coverage.committee(), coverage.members())),
            coverage.missing().stream()
                .map(one -> row(one.station().name(), yes(one.leader()), yes(one.committee()), one.memberCount())).toList())),
        new Sheet("协商会议", List.of("月份", "计划（次）", "召开（次）"), concat(
            meetings.months().stream().map(one -> row(one.month(), one.planned(), one.held())).toList(),
            List.of(row("合计", meetings.planned(), meetings.held())))),
        items("近期到期", due.rows()),
        definitions(answer));
  }

  private static List<Sheet> stations(Map<String, Object> answer) {
    List<Stations.Row> rows = get(answer, "rows");
    List<Stations.Row> all = new ArrayList<>(rows);
    all.add(get(answer, "total"));
    return List.of(stations(all), definitions(answer));
  }

  private static Sheet stations(List<Stations.Row> rows) {
    return new Sheet("全区协商", List.of(
        "工作站", "层级", "分片包抓领导", "征集", "议题审核", "议前调研", "会议协商", "跟踪落实", "在办合计", "逾期步骤", "收到议题", "立项议题",
        "归档案件", "计划协商", "召开会议", "到会人次", "销号事项", "超期事项", "满意率（%）", "共识率（%）"), rows.stream()
        .map(one -> {
          List<Object> cells = new ArrayList<>(row(
              one.station() == null ? "合计" : one.station().name(), one.tierName(),
              one.areaLeaders() == null ? null : String.join("、", one.areaLeaders())));
          one.stages().forEach(stage -> cells.add(stage.running()));
          cells.addAll(row(one.running(), one.overdueSteps(), one.received(), one.accepted(), one.closed(), one.planned(), one.held(),
              one.attendances(), one.itemsDone(), one.itemsOverdue(), one.satisfaction(), one.consensus()));
          return cells;
        }).toList());
  }

  private static List<Sheet> station(Map<String, Object> answer) {
    Stations.Row line = get(answer, "row");
    List<StationPage.Serving> serving = get(answer, "members");
    List<Cases.Row> worst = get(answer, "worst");
    List<Promises.Item> due = get(answer, "due");
    return List.of(
        stations(List.of(line)),
        new Sheet("委员", List.of("姓名", "级别", "界别", "编组依据", "编入日期", "在办调研", "在办上限"), serving.stream()
            .map(one -> row(one.name(), one.levelName(), one.sector(), one.principleName(), one.since(), one.load(), one.maxLoad()))
            .toList()),
        months(get(answer, "trend")), cases("逾期最久", worst), items("近期到期", due), definitions(answer));
  }

  private static List<Sheet> trend(Map<String, Object> answer) {
    return List.of(months(get(answer, "months")), definitions(answer));
  }

  private static Sheet months(List<Stations.Month> months) {
    return new Sheet("按月", List.of("月份", "收到议题", "立项议题", "归档案件", "计划协商", "召开会议", "到会人次", "销号事项", "满意率（%）", "共识率（%）"),
        months.stream().map(one -> row(one.month(), one.received(), one.accepted(), one.closed(), one.planned(), one.held(),
            one.attendances(), one.itemsDone(), one.satisfaction(), one.consensus())).toList());
  }

  private static List<Sheet> departments(Map<String, Object> answer) {
    return List.of(departments((List<Promises.Department>) get(answer, "rows")), definitions(answer));
  }

  private static Sheet departments(List<Promises.Department> rows) {
    return new Sheet("部门承诺", List.of(
        "单位", "在办", "超期", "期间销号", "按期销号", "按期率（%）", "A 类", "B 类", "C 类", "D 类", "申请退办", "同意退办"), rows.stream()
        .map(one -> row(one.department().name(), one.open(), one.overdue(), one.done(), one.onTime(), one.onTimeRate(),
            one.classes().get("A"), one.classes().get("B"), one.classes().get("C"), one.classes().get("D"), one.refusals(),
            one.refusalsUpheld())).toList());
  }

  private static List<Sheet> department(Map<String, Object> answer) {
    return List.of(departments(List.of((Promises.Department) get(answer, "row"))), items("落实事项", get(answer, "items")), definitions(answer));
  }

  private static Sheet members(List<Members.Row> rows) {
    return new Sheet("委员", List.of("编号", "姓名", "级别", "界别", "专委会", "工作站", "编入日期", "状态"), rows.stream()
        .map(one -> row(one.id(), one.name(), one.levelName(), one.sector(), one.committee(),
            one.station() == null ? null : one.station().name(), one.since(), one.statusName())).toList());
  }

  private static List<Sheet> member(Map<String, Object> answer) {
    List<Members.Placement> placements = get(answer, "placements");
    List<Members.Score> scores = get(answer, "scores");
    List<Members.Research> research = get(answer, "research");
    List<Members.Meeting> meetings = get(answer, "meetings");
    List<Members.Verification> verifications = get(answer, "verifications");
    return List.of(
        members(List.of((Members.Row) get(answer, "member"))),
        new Sheet("编组", List.of("工作站", "编组依据", "起", "止"), placements.stream()
            .map(one -> row(one.station().name(), one.principleName(), one.from(), one.to())).toList()),
        new Sheet("议题评分", List.of("时间", "案号", "标题", "总分"), scores.stream()
            .map(one -> row(one.at(), one.number(), one.title(), one.points())).toList()),
        new Sheet("调研", List.of("提名时间", "案号", "标题", "担任", "答复", "答复时间"), research.stream()
            .map(one -> row(one.proposedAt(), one.number(), one.title(), one.placeName(), one.stateName(), one.answeredAt())).toList()),
        new Sheet("会议", List.of("时间", "案号", "标题", "出席"), meetings.stream()
            .map(one -> row(one.startsAt(), one.number(), one.title(), yes(one.attended()))).toList()),
        new Sheet("核实", List.of("日期", "案号", "事项", "通过"), verifications.stream()
            .map(one -> row(one.on(), one.number(), one.itemTitle(), yes(one.passed()))).toList()),
        definitions(answer));
  }

  private static Sheet cases(String name, List<Cases.Row> rows) {
    return new Sheet(name, List.of(
        "案号", "标题", "工作站", "地点", "类别", "层级", "现状", "轮次", "收到时间", "归档时间", "本阶段停留（天）", "逾期步骤", "逾期（天）", "期限", "层级",
        "责任人"), rows.stream()
        .map(one -> {
          List<Object> cells = new ArrayList<>(row(one.number(), one.title(), one.station().name(), one.place(), one.categoryName(),
              one.tierName(), one.standing(), one.round(), one.receivedAt(), one.closedAt(), one.inStageDays()));
          if (one.overdue() != null) {
            cells.addAll(row(one.overdue().step(), one.overdue().days(), one.overdue().dueAt(), one.overdue().levelName(),
                one.overdue().holderName()));
          }
          return cells;
        }).toList());
  }

  private static Sheet items(String name, List<Promises.Item> rows) {
    return new Sheet(name, List.of("事项", "主办单位", "工作站", "案号", "案件", "期限", "状态", "进度（%）", "结果", "了结日期"), rows.stream()
        .map(one -> row(one.title(), one.department().name(), one.station().name(), one.number(), one.caseTitle(), one.dueOn(),
            one.statusName(), one.percent(), one.resultClass(), one.endedOn())).toList());
  }

  private static Sheet meetings(String name, List<Promises.Meeting> rows) {
    return new Sheet(name, List.of("时间", "工作站", "第几次", "案号", "案件", "地点", "状态", "到会人次", "委员"), rows.stream()
        .map(one -> row(one.startsAt(), one.station().name(), one.ordinal(), one.number(), one.title(), one.place(), one.statusName(),
            one.attendances(), one.members())).toList());
  }

  private static List<Object> row(Object... cells) {
    return Arrays.asList(cells);
  }

  private static String yes(boolean is) {
    return is ? "是" : "否";
  }

  private static List<List<Object>> concat(List<List<Object>> one, List<List<Object>> other) {
    List<List<Object>> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private static byte[] workbook(List<Sheet> sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "xieshang", "1.0")) {
      Map<String, Sheet> byName = new LinkedHashMap<>();
      sheets.forEach(sheet -> byName.put(sheet.name(), sheet));
      for (Sheet sheet : byName.values()) {
        write(sheet, workbook.newWorksheet(sheet.name()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Texts are written as texts: whatever somebody has typed, no program takes it for a formula. */
  private static void write(Sheet sheet, Worksheet to) {
    for (int column = 0; column < sheet.columns().size(); column++) {
      to.value(0, column, sheet.columns().get(column));
      to.style(0, column).bold().set();
      to.width(column, 16);
    }
    to.freezePane(0, 1);
    int line = 1;
    for (List<Object> cells : sheet.rows()) {
      for (int column = 0; column < cells.size(); column++) {
        Object cell = cells.get(column);
        if (cell instanceof LocalDateTime moment) {
          to.value(line, column, moment);
          to.style(line, column).format("yyyy-mm-dd hh:mm").set();
        } else if (cell instanceof LocalDate day) {
          to.value(line, column, day);
          to.style(line, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Number number) {
          to.value(line, column, number);
        } else if (cell != null) {
          to.value(line, column, cell.toString());
        }
      }
      line++;
    }
  }
}
