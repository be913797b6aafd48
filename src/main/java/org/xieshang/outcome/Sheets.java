package org.xieshang.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.View;
import org.xieshang.procedure.Words;
import org.xieshang.roster.Member;
import org.xieshang.roster.Roster;

/** Items as the forms show them. */
@Component
class Sheets {

  private final Items items;
  private final Checks checks;
  private final Roster roster;

  Sheets(Items items, Checks checks, Roster roster) {
    this.items = items;
    this.checks = checks;
    this.roster = roster;
  }

  /** The item's line of the 责任清单. */
  String item(Item item) {
    String joint = items.jointUnits(item.id()).stream().map(this::unit).collect(Collectors.joining("、"));
    StringBuilder sheet = new StringBuilder("#### 落实事项　").append(View.escaped(item.title()));
    line(sheet, "措施", View.escaped(item.measure()));
    line(sheet, "可衡量的结果", View.escaped(item.indicator()));
    line(sheet, "主办", View.escaped(unit(item.leadOrganizationId())) + (joint.isEmpty() ? "" : "　**会办**　" + View.escaped(joint)));
    String due = item.dueOn().equals(item.agreedDueOn()) ? "" : "（原定 " + Words.day(item.agreedDueOn()) + "）";
    line(sheet, "期限", Words.day(item.dueOn()) + due + "　**状态**　" + item.status().label());
    if (item.handler() != null) {
      line(sheet, "经办人", View.escaped(item.handler()));
    }
    return sheet.toString();
  }

  /** What came before the unit is asked to sign: an earlier refusal, or a relapse. */
  String beforeSigning(Item item) {
    StringBuilder note = new StringBuilder();
    items.refusals(item.id()).forEach(refusal -> line(note,
        Boolean.TRUE.equals(refusal.upheld()) ? unit(refusal.organizationId()) + "退办，改由本单位主办" : "退办未获同意",
        View.escaped(refusal.decisionReason())));
    return note.append(sentBack(item)).toString();
  }

  /** Why it came back, and what was answered to a request for more time. */
  String beforeHandling(Item item) {
    StringBuilder note = new StringBuilder(sentBack(item));
    items.lastExtension(item).ifPresent(extension -> line(note,
        extension.granted() == null ? "延期申请审批中" : extension.granted() ? "已同意延期" : "未同意延期",
        extension.granted() == null ? View.escaped(extension.reason()) : View.escaped(extension.answer())));
    return note.toString();
  }

  private static String sentBack(Item item) {
    StringBuilder note = new StringBuilder();
    if (item.reworkWords() != null) {
      line(note, "须整改", View.escaped(item.reworkWords()));
    }
    return note.toString();
  }

  String refusal(Item item) {
    Refusal refusal = items.lastRefusal(item.id());
    StringBuilder sheet = new StringBuilder("#### 退办申请　").append(View.escaped(unit(refusal.organizationId())));
    line(sheet, "依据", View.escaped(refusal.basis()));
    if (refusal.suggestedOrganizationId() != null) {
      line(sheet, "建议主办", View.escaped(unit(refusal.suggestedOrganizationId())));
    }
    return sheet.toString();
  }

  String extension(Item item) {
    Extension extension = items.pendingExtension(item);
    StringBuilder sheet = new StringBuilder("#### 延期申请　").append(View.escaped(extension.askedBy()))
        .append("　").append(Words.moment(extension.askedAt()));
    line(sheet, "理由", View.escaped(extension.reason()));
    line(sheet, "延期后的期限", Words.day(extension.untilOn()));
    return sheet.toString();
  }

  String report(Item item) {
    return items.lastCompletion(item.id()).map(done -> {
      StringBuilder sheet = new StringBuilder("#### 办结报告　").append(done.resultClass().label())
          .append("　").append(Words.moment(done.reportedAt()));
      line(sheet, "办理情况", View.escaped(done.words()));
      if (done.reason() != null) {
        line(sheet, "理由", View.escaped(done.reason()));
      }
      return sheet.toString();
    }).orElse("");
  }

  String verification(Item item) {
    return checks.lastVerification(item.id()).map(found -> {
      StringBuilder sheet = new StringBuilder("#### 核实　").append(View.escaped(roster.member(found.memberId()).name()))
          .append("　").append(Words.day(found.verifiedOn()));
      line(sheet, found.passed() ? "通过" : "返工", View.escaped(found.findings()));
      return sheet.toString();
    }).orElse("");
  }

  /** Every survey since the item was taken up. */
  String surveys(Item item) {
    return checks.surveys(item).stream().map(survey -> {
      StringBuilder sheet = new StringBuilder("#### 满意度测评　").append(Words.moment(survey.surveyedAt()));
      line(sheet, "人数", "涉及 " + survey.concerned() + "，满意 " + survey.satisfied() + "，基本满意 " + survey.basicallySatisfied()
          + "，不满意 " + survey.unsatisfied());
      if (survey.judgement() != null) {
        line(sheet, survey.passed() ? "通过" : "未通过", View.escaped(survey.judgement()) + "（满意率 " + survey.rate() + "%）");
      }
      if (survey.complaints() != null) {
        line(sheet, "不满意的原因", View.escaped(survey.complaints()));
      }
      return sheet.toString();
    }).collect(Collectors.joining("\n\n"));
  }

  List<Map<String, Object>> progress(Item item) {
    List<Map<String, Object>> rows = new ArrayList<>();
    items.progress(item.id()).forEach(report ->
        rows.add(Map.of("at", Words.moment(report.reportedAt()), "percent", report.percentDone() + "%", "words", report.words())));
    Collections.reverse(rows);
    return rows;
  }

  /** All items of a case with what became of them. */
  List<Map<String, Object>> results(long topicId) {
    List<Map<String, Object>> rows = new ArrayList<>();
    items.list(topicId).forEach(item -> rows.add(Map.of(
        "title", item.title(),
        "unit", unit(item.leadOrganizationId()),
        "result", item.status().label() + items.lastCompletion(item.id()).map(done -> "，" + done.resultClass().label()).orElse(""),
        "rate", checks.surveys(item).stream().reduce((earlier, later) -> later)
            .map(survey -> survey.rate() == null ? "—" : survey.rate() + "%").orElse("—"))));
    if (rows.isEmpty()) {
      rows.add(Map.of("title", "调研中已解决，没有落实事项", "unit", "—", "result", "—", "rate", "—"));
    }
    return rows;
  }

  /** Units that can be charged by the station, without those that carry the item or were relieved of it. */
  List<Option> otherUnits(Item item) {
    List<String> out = items.refusals(item.id()).stream().map(Refusal::organizationId).toList();
    return roster.unitsFor(items.stationOf(item)).stream()
        .filter(unit -> !unit.id().equals(item.leadOrganizationId()) && !out.contains(unit.id()))
        .map(unit -> new Option(unit.id(), unit.name()))
        .toList();
  }

  List<Option> verifiers(Item item) {
    return checks.verifiers(item).stream().map(member -> new Option(member.id(), label(member))).toList();
  }

  private static String label(Member member) {
    return member.employer() == null || member.employer().isBlank() ? member.name() : member.name() + "（" + member.employer() + "）";
  }

  String unit(String organizationId) {
    return roster.organization(organizationId).name();
  }

  private static void line(StringBuilder sheet, String label, String words) {
    sheet.append(sheet.isEmpty() ? "" : "\n\n").append("**").append(label).append("**　").append(words);
  }
}
