package org.xieshang.bench;

import static org.xieshang.Walk.row;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What people write into the forms; every decision that the procedure leaves to them is dealt here. */
final class Pen {

  /** How the title of a matter ends that somebody proposes a second time. */
  static final String AGAIN = "的问题";

  private static final List<String> EXCLUSIONS = List.of("LITIGATION", "IN_PETITION", "STATUTORY_ASSEMBLY", "RECONSIDERATION");
  private static final List<String> FAMILY = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林", "罗");
  private static final List<String> GIVEN = List.of("秀兰", "桂英", "建国", "玉梅", "志强", "喜娃", "改花", "永平", "小红", "有田", "存生", "桂花", "文斌", "巧云", "福来", "春燕", "国栋", "金花", "长贵", "雪梅");

  private final Dice dice;
  private final Map<Long, String> quality = new HashMap<>();
  private final Set<Long> reluctant = new HashSet<>();
  private final Set<Long> hopeless = new HashSet<>();
  private final Set<String> cancelled = new HashSet<>();
  private final Map<Long, Integer> failed = new HashMap<>();
  private final Map<String, BiConsumer<Sheet, Map<String, Object>>> forms = new HashMap<>();
  private final Map<String, String> wanted = new HashMap<>();

  Pen(Dice dice) {
    this.dice = dice;
    review();
    research();
    meeting();
    outcome();
    others();
    placement();
  }

  /** What the person enters; the step must be known. */
  Map<String, Object> fill(Sheet sheet) {
    BiConsumer<Sheet, Map<String, Object>> form = forms.get(sheet.step());
    if (form == null) {
      throw new IllegalStateException("nobody has learned to fill in " + sheet.step());
    }
    Map<String, Object> entered = new LinkedHashMap<>();
    form.accept(sheet, entered);
    return entered;
  }

  /** A request that was received is meant for a case; the coordinator will look for it. */
  void remember(String processInstanceId, String target) {
    wanted.put(processInstanceId, target);
  }

  /** A resident; made up. */
  String person() {
    return dice.oneOf(FAMILY) + dice.oneOf(GIVEN);
  }

  /** 议题征集表. */
  Map<String, Object> proposal(Matter matter, String title) {
    Map<String, Object> entered = new LinkedHashMap<>();
    entered.put("topicTitle", title);
    entered.put("category", matter.category());
    entered.put("affectedCount", dice.between(4, 90) * 10);
    entered.put("problem", matter.problem());
    entered.put("demand", matter.demand());
    entered.put("channel", dice.deal("topicProposed.channel", "MASSES*6 MEMBER*2 VILLAGE_ORG*3 DEPARTMENT PARTY_GOV_ASSIGNED"));
    entered.put("proposerName", person());
    entered.put("proposerPhone", "1390000%04d".formatted(dice.between(0, 9999)));
    entered.put("urgency", dice.deal("topicProposed.urgency", "ORDINARY*8 SOON*3 URGENT"));
    entered.put("publishConsent", dice.happens("topicProposed.publishConsent", 4, 5));
    return entered;
  }

  // ---- 议题审核

  private void review() {
    forms.put("acceptTopic", (sheet, entered) -> {
      String way = sheet.options("handlings").contains("MERGE") && isDouble(sheet) && dice.happens("acceptTopic.mergesWhatIsAlike", 1, 2)
          ? "MERGE" : dice.deal("acceptTopic.handling", "COMPLETE*20 RETURN*4 REFER", sheet.options("handlings"));
      entered.put("handling", way);
      switch (way) {
        case "COMPLETE" -> {
          List<String> rooms = sheet.options("rooms");
          entered.put("room", dice.happens("acceptTopic.stationItself", 1, 3) ? "STATION" : rooms.get(0));
          boolean emergency = dice.happens("acceptTopic.emergency", 1, 20);
          entered.put("emergency", emergency);
          if (emergency) {
            entered.put("emergencyReason", "汛期将至，拖延会危及安全。");
          }
        }
        case "RETURN" -> entered.put("toComplete", dice.oneOf("请写明涉及哪几个村民小组。", "请补充事情发生的时间和地点。", "请说明已经向哪些单位反映过。"));
        case "REFER" -> entered.put("exclusion", dice.oneOf(EXCLUSIONS));
        default -> entered.put("supportedTopic", sheet.options("targets").get(0));
      }
    });
    forms.put("completeProposal", (sheet, entered) -> {
      entered.put("problem", sheet.matter().problem() + "涉及三个村民小组，已持续两年。");
      entered.put("demand", sheet.matter().demand());
      entered.put("affectedCount", dice.between(4, 90) * 10);
    });
    forms.put("nameReviewers", (sheet, entered) ->
        entered.put("namedReviewers", dice.some(sheet.options("candidates"), sheet.numberIn("wanted", "还缺 (\\d+) 名"))));
    forms.put("scoreTopic", (sheet, entered) -> {
      if (dice.happens(sheet.account().startsWith("committee") ? "scoreTopic.liaisonInterested" : "scoreTopic.interested", 1, 24)) {
        entered.put("interested", true);
        entered.put("interestReason", "事发地是本人老家，有亲属涉及其中。");
        return;
      }
      String worth = quality.computeIfAbsent(sheet.topicId(), id -> dice.deal("scoreTopic.quality", "good*14 middling*2 poor*2"));
      int points = worth.equals("good") ? 4 : worth.equals("middling") ? 2 : 1;
      for (String[] criterion : new String[][] {{"livelihood", "群众天天遇到"}, {"targeted", "问题写得具体"}, {"small", "切口小，能办成"},
          {"vision", "合乎乡村振兴大局"}, {"relevance", "涉及多个小组"}}) {
        entered.put(criterion[0] + "Score", points == 4 ? dice.between(3, 5) : points);
        entered.put(criterion[0] + "Reason", criterion[1]);
      }
    });
    forms.put("decideTopic", (sheet, entered) -> {
      List<String> offered = new ArrayList<>(sheet.options("rulings"));
      String advice = String.valueOf(sheet.variables().get("recommendation"));
      String ruling = switch (advice) {
        case "REJECT" -> dice.deal("decideTopic.rulingOnPoor", "REJECT*3 ACCEPT", offered);
        case "RETURN" -> dice.deal("decideTopic.rulingOnMiddling", "RETURN*2 ACCEPT*2 MICRO", offered);
        default -> offered.contains("MERGE") && isDouble(sheet) && dice.happens("decideTopic.mergesWhatIsAlike", 1, 2) ? "MERGE"
            : dice.deal("decideTopic.ruling", "ACCEPT*22 MICRO*3 DEFER*2 TIER_UP*2 REFER REJECT", offered);
      };
      entered.put("ruling", ruling);
      entered.put("opinion", switch (ruling) {
        case "ACCEPT" -> "群众反映集中，同意立项。";
        case "MICRO" -> "事情不大，就近微协商解决。";
        case "DEFER" -> "本期议题已满，列入下期计划。";
        case "TIER_UP" -> "涉及几个乡镇，本级解决不了。";
        case "REFER" -> "不属协商范围，请有关部门处理。";
        case "MERGE" -> "与在办议题是同一件事。";
        case "RETURN" -> "诉求不够具体，请补充。";
        default -> "现行规定已有明确办法，不再协商。";
      });
      if (ruling.equals("MERGE")) {
        entered.put("mergedInto", sheet.options("targets").get(0));
      } else if (ruling.equals("REFER")) {
        entered.put("exclusion", dice.oneOf(EXCLUSIONS));
      }
    });
    forms.put("approveTopic", (sheet, entered) -> {
      String resolution = dice.deal("approveTopic.resolution", "APPROVED*20 CHANGED*3 RETURNED*2 REJECTED");
      entered.put("resolution", resolution);
      entered.put("meetingName", "第%d次党委会议".formatted(dice.between(1, 40)));
      switch (resolution) {
        case "CHANGED" -> {
          entered.put("newTitle", String.valueOf(sheet.variables().get("title")));
          entered.put("newDemand", sheet.matter().demand() + "年内见到成效。");
        }
        case "RETURNED" -> entered.put("opinion", "请站长再核实涉及的范围。");
        case "REJECTED" -> entered.put("opinion", "已列入今年为民办实事项目，不必重复协商。");
        default -> entered.put("documentNumber", "党委会纪要〔%d〕%d号".formatted(sheet.today().getYear(), dice.between(1, 60)));
      }
    });
    forms.put("tellProposer", (sheet, entered) -> toldBy(sheet, entered));
    forms.put("tellRejection", (sheet, entered) -> {
      toldBy(sheet, entered);
      if (!sheet.shows("reconsidered") && dice.happens("tellRejection.asksForReconsideration", 3, 4)) {
        entered.put("asks", true);
        entered.put("newFacts", "上周又发生一次，有照片为证。");
      }
    });
    forms.put("reconsiderTopic", (sheet, entered) -> {
      entered.put("conclusion", dice.deal("reconsiderTopic.conclusion", "UPHELD OVERTURNED"));
      entered.put("opinion", "已到现场核实情况。");
    });
    forms.put("referTopic", (sheet, entered) -> {
      entered.put("referralChannel", dice.deal("referTopic.channel", "PETITION HOTLINE_12345 JUDICIAL DEPARTMENT*2"));
      entered.put("receiver", dice.oneOf("区信访局", "12345 热线办", "区人民法院", "公路段"));
      entered.put("receiptNumber", "%d-%03d".formatted(sheet.today().getYear(), dice.between(1, 999)));
      entered.put("replyBy", sheet.today().plusDays(dice.between(10, 30)));
    });
    forms.put("recordReferralReply", (sheet, entered) -> {
      entered.put("reply", "已受理，按程序办理并答复本人。");
      toldBy(sheet, entered);
    });
  }

  /** Whether somebody proposes what is open already, and not only something like it. */
  private static boolean isDouble(Sheet sheet) {
    return String.valueOf(sheet.variables().get("title")).endsWith(AGAIN);
  }

  private void toldBy(Sheet sheet, Map<String, Object> entered) {
    entered.put("toldBy", dice.oneOf("PHONE", "IN_PERSON", "MESSAGE", "WRITTEN"));
  }

  // ---- 议前调研

  private void research() {
    forms.put("confirmTeam", (sheet, entered) -> {
      if (dice.happens("confirmTeam.nobodyIsWilling", 1, 60)) {
        reluctant.add(sheet.topicId());
      }
      List<String> others = new ArrayList<>(sheet.options("members"));
      others.remove(sheet.draft("lead"));
      others.remove(sheet.draft("second"));
      boolean changes = !others.isEmpty() && !reluctant.contains(sheet.topicId()) && dice.happens("confirmTeam.changesTheTeam", 1, 8);
      entered.put("lead", sheet.draft("lead"));
      entered.put("second", changes ? others.get(0) : sheet.draft("second"));
      if (changes) {
        entered.put("changeReason", "这位委员熟悉当地情况。");
      }
    });
    forms.put("nameMembers", (sheet, entered) -> {
      reluctant.remove(sheet.topicId());
      List<String> members = new ArrayList<>(sheet.options("members"));
      String lead = sheet.draft("lead") != null ? sheet.draft("lead") : members.get(0);
      members.remove(lead);
      entered.put("lead", lead);
      entered.put("second", sheet.draft("second") != null && !sheet.draft("second").equals(lead) ? sheet.draft("second") : members.get(0));
      entered.put("namingReason", "本站委员都有任务，请邻近工作站的委员参加。");
    });
    forms.put("answerAssignment", (sheet, entered) -> {
      boolean declines = reluctant.contains(sheet.topicId()) || dice.happens("answerAssignment.declines", 1, 12);
      entered.put("answer", declines ? "DECLINE" : "ACCEPT");
      if (declines) {
        entered.put("declineReason", dice.deal("answerAssignment.reason", "BUSY*3 INTEREST HEALTH OTHER"));
        entered.put("declineWords", "近期在外地，赶不回来。");
      }
    });
    forms.put("planResearch", (sheet, entered) -> {
      boolean waives = sheet.shows("micro") && dice.happens("planResearch.waivesMicro", 1, 2);
      if (sheet.shows("micro")) {
        entered.put("waive", waives);
      }
      if (waives) {
        entered.put("waiveReason", "事情就在村口，当面就能说清。");
        return;
      }
      entered.put("methods", dice.some(List.of("HOUSEHOLD", "SITE", "TALK", "QUESTIONNAIRE", "FILES"), dice.between(1, 3)));
      entered.put("visitTargets", "涉及的村民小组、村干部和老党员");
      if (!dice.happens("planResearch.asksNoDepartment", 1, 12)) {
        entered.put("askedDepartments", dice.some(sheet.options("departments", sheet.matter().lead()), dice.between(1, 2)));
        entered.put("questions", "经费从哪里来？什么时候能办？");
      }
    });
    forms.put("recordVisits", (sheet, entered) -> {
      List<Map<String, Object>> visits = new ArrayList<>();
      for (int i = dice.between(1, 3); i > 0; i--) {
        visits.add(row("visitedOn", sheet.today().minusDays(i - 1L), "place", dice.oneOf("村委会", "一组农户家中", "现场", "文化广场"),
            "heardCount", dice.between(3, 25), "heardWho", "村民", "facts", sheet.matter().problem()));
      }
      entered.put("visits", visits);
    });
    forms.put("giveOpinion", (sheet, entered) -> {
      entered.put("feasible", dice.deal("giveOpinion.feasible", "YES*2 PARTLY*3 NO"));
      entered.put("opinion", "可以分步实施，先易后难。");
      entered.put("policyBasis", "本年度工作要点");
      entered.put("costAndTime", "约 %d 万元，%d 个月".formatted(dice.between(2, 40), dice.between(1, 6)));
    });
    forms.put("writeReport", (sheet, entered) -> {
      entered.put("facts", sheet.matter().problem());
      entered.put("causes", sheet.matter().causes());
      entered.put("policyBasis", "乡村振兴促进法和本区相关规定");
      entered.put("positions", List.of(
          row("stakeholder", "村民", "stance", dice.oneOf("SUPPORT", "CONDITIONAL", "CONCERNED"), "concern", "不要增加收费"),
          row("stakeholder", "村委会", "stance", "SUPPORT", "concern", "需要部门出资")));
      entered.put("options", sheet.matter().measures().stream().map(measure ->
          row("measure", measure.name(), "benefit", measure.indicator(), "cost", dice.between(1, 30) + " 万元", "risk", "工期受天气影响")).toList());
      entered.put("recommendation", "先" + sheet.matter().measures().get(0).name() + "，再" + sheet.matter().measures().get(1).name() + "。");
    });
    forms.put("checkReport", (sheet, entered) -> {
      String result = dice.deal("checkReport.result", "ACCEPT*22 DEEPEN*2 SOLVED*2 PREMISE_WRONG RAISE", sheet.options("choices"));
      entered.put("checkResult", result);
      if (!result.equals("ACCEPT")) {
        entered.put("advice", switch (result) {
          case "DEEPEN" -> "请补充外出务工户的意见。";
          case "SOLVED" -> "村委会已经安排解决，请征求提议人意见。";
          case "PREMISE_WRONG" -> "经核实，所反映的设施上月已经建好。";
          default -> "涉及几个乡镇，请区里统筹。";
        });
      }
    });
    forms.put("seekConsent", (sheet, entered) -> {
      entered.put("consent", dice.deal("seekConsent.consent", "YES*2 NO"));
      entered.put("howAsked", dice.oneOf("FACE", "PHONE", "WRITING"));
      entered.put("proposerWords", "情况我知道了。");
    });
    forms.put("explainPremise", (sheet, entered) -> {
      entered.put("explanation", "经实地核实，所反映的情况已经解决，欢迎到现场查看。");
      entered.put("howTold", dice.oneOf("FACE", "PHONE", "WRITING"));
      entered.put("proposerReply", "认可");
    });
    forms.put("decideExtension", (sheet, entered) -> {
      entered.put("extensionAnswer", dice.deal("decideExtension.answer", "GRANT REFUSE", sheet.options("choices")));
      entered.put("extensionReason", "连日大雨，道路不通，情况属实。");
    });
  }

  // ---- 会议协商

  private void meeting() {
    forms.put("planMeeting", (sheet, entered) -> {
      entered.put("chair", sheet.draft("chair"));
      List<String> members = new ArrayList<>(sheet.draftList("membersInvited"));
      members.retainAll(sheet.options("members"));
      sheet.options("members").stream().filter(member -> !members.contains(member)).limit(Math.max(0, 4 - members.size())).forEach(members::add);
      entered.put("membersInvited", members);
      List<String> departments = new ArrayList<>(sheet.draftList("departmentsInvited"));
      departments.retainAll(sheet.options("departments"));
      if (departments.isEmpty()) {
        departments.add(sheet.options("departments", sheet.matter().lead()).get(0));
      }
      entered.put("departmentsInvited", departments);
      entered.put("residentsInvited", dice.between(5, 12));
      entered.put("meetingType", sheet.draft("meetingType").equals("DISCUSSION")
          ? dice.deal("planMeeting.type", "DISCUSSION*6 YARD*3 ON_SITE*2 TOPICAL ONLINE") : sheet.draft("meetingType"));
      if (sheet.text("returned").isEmpty() && dice.happens("planMeeting.secondItem", 1, 4)) {
        entered.put("agenda", List.of(row("item", "通报议前调研情况", "kind", "BRIEFING", "length", 10),
            row("item", sheet.matter().measures().get(0).name(), "kind", "CONSULTATION", "length", 40),
            row("item", sheet.matter().measures().get(1).name(), "kind", "CONSULTATION", "length", 40),
            row("item", "归纳小结", "kind", "SUMMARY", "length", 10)));
      }
      if (dice.happens("planMeeting.early", 1, 12)) {
        entered.put("startsAt", sheet.today().plusDays(4) + "T15:00");
        entered.put("earlyReason", "有关部门只有这天能到会。");
      } else if (sheet.draft("startsAt").compareTo(sheet.today().plusDays(1).toString()) < 0) {
        entered.put("startsAt", sheet.today().plusDays(1) + "T09:30");
      }
    });
    forms.put("issueNotice", (sheet, entered) -> {
      String decision = dice.deal("issueNotice.decision", "ISSUE*12 RETURN");
      entered.put("decision", decision);
      if (decision.equals("RETURN")) {
        entered.put("returnReason", "请再邀请两名群众代表。");
      }
    });
    forms.put("checkIn", (sheet, entered) -> {
      if (cancelled.contains(sheet.task().getId())) {
        entered.put("held", "NOT_HELD");
        entered.put("notHeldReason", dice.oneOf("连日暴雨，道路中断", "主要部门临时有紧急任务", "农忙时节，群众到不齐"));
        return;
      }
      entered.put("held", "HELD");
      List<String> fixed = sheet.options("fixed");
      boolean quorum = !dice.happens("checkIn.missesQuorum", 1, 14);
      entered.put("fixedHere", dice.some(fixed, (fixed.size() * 2 + 2) / 3 + dice.between(0, fixed.size() / 3)));
      entered.put("membersHere", dice.some(sheet.options("members"), dice.between(2, 3)));
      entered.put("residentsHere", quorum ? dice.between(3, 9) : 0);
      List<String> departments = sheet.options("departments");
      if (!departments.isEmpty()) {
        boolean written = dice.happens("checkIn.departmentInWriting", 1, 6);
        entered.put("departmentsHere", written ? departments.subList(1, departments.size()) : departments);
        entered.put("departmentsWritten", written ? departments.subList(0, 1) : List.of());
      }
    });
    forms.put("postponeMeeting", (sheet, entered) -> entered.put("startsAt", sheet.today().plusDays(dice.between(14, 18)) + "T09:30"));
    forms.put("decideAfterPostponement", (sheet, entered) -> {
      entered.put("way", dice.deal("decideAfterPostponement.way", "RAISED EXPLAINED", sheet.options("ways")));
      entered.put("grounds", "几次都没有开成，不宜再拖。");
    });
    forms.put("explainResult", (sheet, entered) -> entered.put("toldBy", dice.oneOf("VISIT", "PHONE", "LETTER", "PUBLIC")));
    forms.put("recordMeeting", (sheet, entered) -> {
      int voters = sheet.numberIn("meeting", "到会参加共识确认的共 (\\d+) 人");
      List<String> departments = sheet.options("departments", sheet.matter().lead());
      List<Map<String, Object>> speeches = new ArrayList<>();
      speeches.add(row("speaker", person(), "capacity", "RESIDENT", "stance", "CONCERN", "words", sheet.matter().problem(),
          "department", departments.get(0), "answer", "情况属实，尽快安排。"));
      speeches.add(row("speaker", "委员代表", "capacity", "MEMBER", "stance", "SUPPORT", "words", "建议" + sheet.matter().measures().get(0).words()));
      if (dice.happens("recordMeeting.answerIsOwed", 1, 4)) {
        speeches.add(row("speaker", person(), "capacity", "RESIDENT", "stance", "CONDITIONAL", "words", "经费从哪里来，能不能不向群众收钱？",
            "department", departments.get(departments.size() - 1), "answerBy", sheet.today().plusDays(dice.between(3, 10))));
      }
      entered.put("speeches", speeches);
      List<Map<String, Object>> votes = new ArrayList<>();
      for (JsonNode ignored : sheet.rows("consensus")) {
        votes.add(votes(dice.deal("recordMeeting.degree", "UNANIMOUS*9 MAJORITY*5 PARTIAL*2 NONE*4"), voters));
      }
      entered.put("consensus", votes);
    });
    forms.put("confirmMinutes", (sheet, entered) -> {
      String outcome = dice.deal("confirmMinutes.outcome", "CONFIRMED*8 OBJECTED");
      entered.put("outcome", outcome);
      if (outcome.equals("OBJECTED")) {
        entered.put("objections", "有群众代表认为应写明完成时间。");
      }
    });
    forms.put("signMinutes", (sheet, entered) -> { });
    forms.put("answerInWriting", (sheet, entered) -> entered.put("answers", sheet.rows("answers").stream()
        .map(speech -> row("answer", "经费已列入本年度预算，不向群众收取。")).toList()));
    forms.put("decideWithoutConsensus", (sheet, entered) -> {
      String way = dice.deal("decideWithoutConsensus.way", "SECOND_ROUND*2 RAISED CONVERTED EXPLAINED", sheet.options("ways"));
      entered.put("way", way);
      entered.put("grounds", "各方分歧较大，主要在费用分担。");
      if (way.equals("SECOND_ROUND")) {
        entered.put("newQuestion", "费用由谁承担、承担多少");
      }
    });
    forms.put("writeOpinionInfo", (sheet, entered) -> entered.put("submittedTo", "区政协"));
    forms.put("listOutcomes", (sheet, entered) -> {
      entered.put("resultKind", dice.deal("listOutcomes.kind", "ACTION_LIST*8 RULE_ADOPTED SUGGESTION"));
      List<String> agreed = sheet.options("agreedItems");
      List<String> units = new ArrayList<>(sheet.options("organizations", sheet.matter().lead()));
      List<Map<String, Object>> outcomes = new ArrayList<>();
      for (int i = 0; i < agreed.size() || agreed.size() == 1 && i == 1 && dice.happens("listOutcomes.secondMeasure", 1, 4); i++) {
        Matter.Measure measure = sheet.matter().measures().get(Math.min(i, sheet.matter().measures().size() - 1));
        Map<String, Object> outcome = row("agreedItem", agreed.get(Math.min(i, agreed.size() - 1)), "name", measure.name(),
            "measure", measure.words(), "lead", units.get(i % units.size()), "indicator", measure.indicator(),
            "dueOn", sheet.today().plusDays(dice.between(20, 60)));
        if (units.size() > 1 && dice.happens("listOutcomes.jointUnit", 1, 3)) {
          outcome.put("joint", List.of(units.get((i + 1) % units.size())));
        }
        outcomes.add(outcome);
      }
      entered.put("outcomes", outcomes);
    });
    forms.put("adoptOutcomes", (sheet, entered) -> {
      entered.put("answers", sheet.rows("answers").stream()
          .map(ignored -> row("answer", dice.deal("adoptOutcomes.answer", "WHOLE*10 PART*2 NOTED"), "words", "先在一个村民小组试行，再全面推开。"))
          .toList());
      entered.put("basis", "乡镇党委会议纪要");
    });
  }

  /** Before its date comes: whether a meeting will take place. */
  boolean willBeHeld(String taskId, long topicId) {
    if (dice.happens("checkIn.neverTakesPlace", 1, 20)) {
      hopeless.add(topicId);
    }
    boolean held = !hopeless.contains(topicId) && dice.happens("checkIn.held", 14, 15);
    if (!held) {
      cancelled.add(taskId);
    }
    return held;
  }

  private static Map<String, Object> votes(String degree, int voters) {
    int agree = voters;
    int reserved = 0;
    int against = 0;
    switch (degree) {
      case "MAJORITY" -> {
        reserved = voters > 2 ? 1 : 0;
        against = voters / 6;
        agree = voters - reserved - against;
      }
      case "PARTIAL" -> {
        agree = voters >= 5 ? 3 : voters;
        against = voters >= 5 ? 2 : 0;
      }
      case "NONE" -> {
        agree = voters / 3;
        against = voters - agree;
      }
      default -> { }
    }
    return row("agree", agree, "reserved", reserved, "against", against, "reservations", agree < voters ? "担心增加收费。" : null);
  }

  // ---- 跟踪落实

  private void outcome() {
    forms.put("signItem", (sheet, entered) -> {
      String signing = dice.deal("signItem.signing", "SIGN*12 REFUSE", sheet.options("choices"));
      entered.put("signing", signing);
      if (signing.equals("SIGN")) {
        entered.put("handler", dice.oneOf(FAMILY) + dice.oneOf("科长", "主任", "工"));
      } else {
        entered.put("refusalBasis", "依据“三定”规定，此事不属本单位职责。");
        entered.put("suggestedUnit", sheet.options("units").get(0));
      }
    });
    forms.put("decideRefusal", (sheet, entered) -> {
      String decision = dice.deal("decideRefusal.decision", "REASSIGN UPHOLD");
      entered.put("refusalDecision", decision);
      entered.put("refusalReason", "已与双方核对职责。");
      if (decision.equals("REASSIGN")) {
        entered.put("newLead", sheet.options("units").get(0));
      }
    });
    forms.put("handleItem", (sheet, entered) -> {
      String action = dice.deal("handleItem.action", "PROGRESS*5 DONE*8 EXTENSION", sheet.options("choices"));
      entered.put("handlingAction", action);
      switch (action) {
        case "PROGRESS" -> {
          entered.put("percent", dice.between(20, 90));
          entered.put("progressWords", "已完成前期准备，正在施工。");
        }
        case "EXTENSION" -> entered.put("extensionWhy", "汛期施工受阻，申请延期。");
        default -> {
          String result = dice.deal("handleItem.resultClass", "A*9 B*3 C D");
          entered.put("resultClass", result);
          entered.put("resultWords", "已按指标办理。");
          if (result.equals("C") || result.equals("D")) {
            entered.put("classReason", "资金未落实，已列入下年计划。");
          }
        }
      }
    });
    forms.put("decideItemExtension", (sheet, entered) -> {
      entered.put("itemExtensionAnswer", dice.deal("decideItemExtension.answer", "GRANT*2 REFUSE", sheet.options("choices")));
      entered.put("itemExtensionReason", "情况属实，抓紧办理。");
    });
    forms.put("verifyItem", (sheet, entered) -> {
      List<String> members = sheet.options("members");
      entered.put("verifiedBy", members.contains(sheet.account()) ? sheet.account()
          : sheet.draft("verifiedBy") != null ? sheet.draft("verifiedBy") : members.get(0));
      entered.put("verifiedOn", sheet.today());
      entered.put("findings", "到现场查看，与群众交谈。");
      String verdict = dice.deal("verifyItem.verdict", "PASS*9 REWORK");
      entered.put("verdict", verdict);
      if (verdict.equals("REWORK")) {
        entered.put("lacking", "还有一处没有完成。");
      }
    });
    forms.put("surveySatisfaction", (sheet, entered) -> {
      long item = sheet.variables().get("itemId") instanceof Number id ? id.longValue() : -1;
      boolean passes = failed.containsKey(item)
          ? dice.deal("surveySatisfaction.second", "passes fails").equals("passes")
          : dice.deal("surveySatisfaction.first", "passes*6 fails").equals("passes");
      if (!passes) {
        failed.merge(item, 1, Integer::sum);
      }
      int asked = dice.between(8, 20);
      int not = passes ? asked >= 10 && dice.between(0, 2) == 0 ? 1 : 0 : asked / 2;
      int basically = dice.between(0, 3);
      entered.put("concernedCount", asked * dice.between(1, 4));
      entered.put("satisfiedCount", asked - not - basically);
      entered.put("basicallyCount", basically);
      entered.put("unsatisfiedCount", not);
      entered.put("surveyMethod", dice.deal("surveySatisfaction.method", "VISIT*3 PHONE*2 MEETING PAPER"));
      if (not > 0) {
        entered.put("complaints", sheet.matter().complaint());
      }
    });
    forms.put("closeItem", (sheet, entered) -> entered.put("closingRemark", "同意销号。"));
    forms.put("decideAfterFailure", (sheet, entered) -> {
      entered.put("nextWay", dice.deal("decideAfterFailure.way", "RECONSULT RAISED", sheet.options("choices")));
      entered.put("nextReason", "两次测评都没有通过，办法要重新商量。");
    });
    forms.put("reportToProposer", (sheet, entered) -> {
      entered.put("toldHow", dice.oneOf("FACE", "PHONE", "WRITTEN", "MESSAGE"));
      entered.put("proposerWords", "办得不错。");
    });
    forms.put("evaluateCase", (sheet, entered) -> {
      Stream.of("topicQuality", "researchDepth", "consultationBreadth", "outcomeEffect", "publicApproval")
          .forEach(mark -> entered.put(mark, dice.between(3, 5)));
      entered.put("lessons", "调研走到户，会上才谈得拢。");
      entered.put("exemplary", dice.happens("evaluateCase.exemplary", 1, 10));
    });
    forms.put("lookBack", (sheet, entered) -> {
      boolean relapse = dice.happens(sheet.shows("hasItems") ? "lookBack.relapse" : "lookBack.relapseWithoutItems", 1, sheet.shows("hasItems") ? 8 : 2);
      entered.put("relapse", relapse ? "YES" : "NO");
      if (relapse && sheet.shows("hasItems")) {
        entered.put("relapsedItems", sheet.options("items").subList(0, 1));
      }
      entered.put("lookBackFindings", relapse ? "入户回访，又有反复。" : "入户回访，没有反弹。");
    });
  }

  // ---- 其他

  private void others() {
    forms.put("handleUpperResult", (sheet, entered) -> {
      // What was raised before it was accepted goes on; few are, and somebody has to go that way.
      String handling = String.valueOf(sheet.variables().get("caseNumber")).startsWith("XS-")
          ? dice.deal("handleUpperResult.handling", "SETTLED RESUME") : "RESUME";
      entered.put("handling", handling);
      entered.put(handling.equals("SETTLED") ? "explanation" : "newFocus",
          handling.equals("SETTLED") ? "区里已经统筹解决，已告知群众。" : "本乡镇能做到哪一步");
    });
    forms.put("decideContinuation", (sheet, entered) -> {
      entered.put("continuation", dice.deal("decideContinuation.answer", "CONTINUE ABANDON"));
      entered.put("continuationReason", "其他乡镇也有同样问题，已作通盘考虑。");
    });
    forms.put("resumeCase", (sheet, entered) -> entered.put("reply", "提议人已答复，同意按原方案办理。"));
    forms.put("chooseCase", (sheet, entered) -> {
      String target = wanted.get(sheet.task().getProcessInstanceId());
      List<String> found = target == null ? List.of() : sheet.options("targets").stream().filter(one -> one.startsWith(target)).toList();
      String answer = found.isEmpty() ? "NO" : "YES";
      dice.deal("chooseCase.found", "YES NO", List.of(answer));
      entered.put("found", answer);
      if (!found.isEmpty()) {
        entered.put("target", found.get(0));
      }
    });
    forms.put("decideWithdrawal", (sheet, entered) -> {
      entered.put("withdrawalAnswer", dice.deal("decideWithdrawal.answer", "GRANT REFUSE"));
      entered.put("withdrawalReason", "已与提议人当面谈过。");
    });
    forms.put("decidePause", (sheet, entered) -> {
      entered.put("pauseAnswer", dice.deal("decidePause.answer", "GRANT*2 REFUSE"));
      entered.put("pauseReason", "等提议人从外地回来。");
    });
    forms.put("tellApplicant", (sheet, entered) -> entered.put("toldHow", dice.oneOf("FACE", "PHONE", "WRITTEN", "MESSAGE")));
    forms.put("completeReport", (sheet, entered) ->
        entered.put("nextSteps", dice.oneOf("抓好已立项议题的调研。", "按计划召开协商会议，督促逾期事项。", "组织委员入户回访，巩固成效。")));
    forms.put("reviewReport", (sheet, entered) -> {
      String ruling = dice.deal("reviewReport.ruling", "ACCEPT*24 RETURN");
      entered.put("ruling", ruling);
      if (ruling.equals("RETURN")) {
        entered.put("mendWords", "请写明逾期事项的原因。");
      }
    });
    forms.put("draftPlan", this::plan);
    forms.put("approvePlan", (sheet, entered) -> {
      String ruling = dice.deal("approvePlan.ruling", "APPROVE*8 RETURN");
      entered.put("ruling", ruling);
      if (ruling.equals("RETURN")) {
        entered.put("mendWords", "请把会议分到四个季度。");
      }
    });
    forms.put("arrangeMeeting", (sheet, entered) -> entered.put("arrangement", "本月内召开协商会议，议题已在调研。"));
    forms.put("superviseStep", (sheet, entered) -> {
      String decision = dice.deal("superviseStep.decision", "LIMIT*3 REASSIGN EXPLAIN", sheet.options("choices"));
      entered.put("supervisionDecision", decision);
      entered.put("instruction", "请抓紧办理，办结后报告。");
      if (!decision.equals("EXPLAIN")) {
        entered.put("limitUntil", sheet.today().plusDays(dice.between(5, 10)));
      }
      if (decision.equals("REASSIGN")) {
        entered.put("reassignTo", sheet.options("others").get(0));
      }
    });
  }

  private void plan(Sheet sheet, Map<String, Object> entered) {
    List<Map<String, Object>> topics = new ArrayList<>();
    int month = 2;
    for (JsonNode deferred : sheet.rows("planTopics")) {
      topics.add(row("topicName", deferred.path("topicName").asText(), "category", deferred.path("category").asText(), "plannedMonth", month++,
          "meetingForm", "DISCUSSION", "leadName", person(),
          "deferredTopic", deferred.path("deferredTopic").isTextual() ? deferred.path("deferredTopic").asText() : null));
    }
    while (topics.size() < 3) {
      Matter matter = dice.oneOf(Matter.ALL).at("辖区");
      topics.add(row("topicName", matter.title(), "category", matter.category(), "plannedMonth", topics.size() * 3 + dice.between(1, 3),
          "meetingForm", dice.oneOf("DISCUSSION", "YARD", "ON_SITE"), "leadName", person()));
    }
    entered.put("planTopics", topics);
  }

  // ---- 委员下沉

  private void placement() {
    forms.put("reviewPlacement", (sheet, entered) -> {
      String conclusion = dice.deal("reviewPlacement.conclusion", "SUBMIT*2 ADJUST ABANDON");
      entered.put("conclusion", conclusion);
      entered.put("reviewNote", "已逐站核对。");
      if (conclusion.equals("ADJUST")) {
        entered.put("anyMoves", true);
      }
    });
    forms.put("approvePlacement", (sheet, entered) -> {
      String ruling = dice.deal("approvePlacement.ruling", "RETURN APPROVE");
      entered.put("ruling", ruling);
      entered.put(ruling.equals("RETURN") ? "returnReason" : "approvalNote", "请再核对两个镇的人数。");
    });
    forms.put("relaxBounds", (sheet, entered) -> {
      entered.put("remedy", dice.deal("relaxBounds.remedy", "CHANGE ABANDON"));
      if (entered.get("remedy").equals("CHANGE")) {
        entered.put("anyMoves", true);
        entered.put("newBounds", sheet.options("stations").stream().map(station -> row("boundStation", station, "newLower", 1, "newUpper", 60)).toList());
      }
      entered.put("relaxReason", "按实际人数调整。");
    });
    forms.put("acknowledgePlacement", (sheet, entered) -> entered.put("contactNote", "已逐一联系。"));
    forms.put("fillCoverage", (sheet, entered) -> entered.put("fillNote", "已补齐。"));
  }
}
