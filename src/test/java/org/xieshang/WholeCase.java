package org.xieshang;

import static org.xieshang.Walk.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.xieshang.procedure.Now;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;

/** A whole case in the verbs of the procedure; each stage goes the short way that a test doesn't care about. */
public final class WholeCase {

  private static final List<String> BODY =
      List.of("station-head-226", "coordinator-226", "member-0001", "member-0002", "seat-7");

  private final ProcessEngine engine;
  private final Now now;
  private final Walk walk;

  private WholeCase(ProcessEngine engine, Now now, Walk walk) {
    this.engine = engine;
    this.now = now;
    this.walk = walk;
  }

  /** A coordinator of 郭河乡 fills in 议题征集表. */
  public static WholeCase proposed(ProcessEngine engine, Now now, String title, String problem) {
    return new WholeCase(engine, now, Walk.submitStart(engine, now, "coordinator", ScenarioTest.GUOHE, "consultation",
        with("topicTitle", title), with("category", "ENVIRONMENT"), with("affectedCount", 320), with("problem", problem),
        with("demand", "建立定期清运和门前三包制度。"), with("channel", "MASSES"), with("proposerName", "王秀兰"),
        with("proposerPhone", "13900000001"), with("urgency", "ORDINARY"), with("publishConsent", true)));
  }

  public Walk walk() {
    return walk;
  }

  /** The case that this one was last raised to, at its own station. */
  public WholeCase above(Topics topics) {
    List<Topic> raised = topics.listRaisedFrom(walk.topicId());
    return new WholeCase(engine, now, Walk.carrying(engine, now, raised.get(raised.size() - 1).id(), topics));
  }

  /** Up to the station head's decision. */
  public WholeCase scored() {
    walk.completes("coordinator", "acceptTopic", with("handling", "COMPLETE"), with("room", "STATION"));
    for (Task review : walk.tasks("scoreTopic")) {
      walk.completes(review.getAssignee(), "scoreTopic",
          with("livelihoodScore", 4), with("livelihoodReason", "群众关心"),
          with("targetedScore", 4), with("targetedReason", "问题具体"),
          with("smallScore", 4), with("smallReason", "切口小"),
          with("visionScore", 4), with("visionReason", "合乎大局"),
          with("relevanceScore", 4), with("relevanceReason", "涉及面广"));
    }
    return this;
  }

  public WholeCase ruled(String ruling, String opinion) {
    walk.completes("station-head", "decideTopic", with("ruling", ruling), with("opinion", opinion));
    return this;
  }

  /** Stage 1 to its end. */
  public WholeCase registered() {
    scored();
    walk.completes("station-head", "decideTopic", with("ruling", "ACCEPT"))
        .completes("party-committee", "approveTopic", with("resolution", "APPROVED"), with("meetingName", "乡党委会议"))
        .completes("coordinator", "tellProposer", with("toldBy", "PHONE"));
    return this;
  }

  /** Stage 2 up to the station head's check. */
  public WholeCase reported() {
    walk.completes("coordinator", "confirmTeam");
    for (Task asked : walk.tasks("answerAssignment")) {
      walk.completes((String) engine.getRuntimeService().getVariable(asked.getExecutionId(), "member"), "answerAssignment",
          with("answer", "ACCEPT"));
    }
    walk.completes("coordinator", "planResearch", with("methods", List.of("HOUSEHOLD")), with("visitTargets", "三组村民"),
            with("askedDepartments", List.of("housing-bureau")), with("questions", "清运经费从哪里来？"))
        .completes("housing-bureau", "giveOpinion", with("feasible", "PARTLY"), with("opinion", "可以纳入计划。"),
            with("policyBasis", "《村庄清洁行动方案》"))
        .completes("coordinator", "recordVisits", with("visits", List.of(row("visitedOn", now.today(), "place", "柳坪村三组",
            "heardCount", 12, "heardWho", "村民", "facts", "清运车一周只来一次。"))))
        .completes("coordinator", "writeReport", with("facts", "全村 320 户，清运点两处。"), with("causes", "清运车辆不足。"),
            with("positions", List.of(row("stakeholder", "村民", "stance", "SUPPORT", "concern", "不要收费"))),
            with("options", List.of(row("measure", "定期清运", "benefit", "干净"), row("measure", "门前三包", "benefit", "省钱"))),
            with("recommendation", "先定期清运，再推门前三包。"));
    return this;
  }

  public WholeCase checked(String result) {
    walk.completes("station-head", "checkReport", with("checkResult", result), with("advice", "已核对"));
    return this;
  }

  /** Stage 3 up to signed minutes, with these votes on the one item. */
  public WholeCase met(int agree, int reserved, int against) {
    walk.completes("coordinator", "planMeeting", with("chair", "韦慧超"), with("membersInvited", List.of("member-0001", "member-0002")),
            with("departmentsInvited", List.of("housing-bureau")), with("residentsInvited", 5))
        .completes("station-head", "issueNotice", with("decision", "ISSUE"))
        .timePasses(Duration.ofDays(9))
        .completes("coordinator", "checkIn", with("held", "HELD"), with("fixedHere", BODY), with("membersHere", List.of("member-0001")),
            with("residentsHere", 3), with("departmentsHere", List.of("housing-bureau")))
        .completes("coordinator", "recordMeeting",
            with("speeches", List.of(row("speaker", "王秀兰", "capacity", "RESIDENT", "stance", "CONCERN", "words", "一周一次太少。",
                "department", "housing-bureau", "answer", "七月起每周两次。"))),
            with("consensus", List.of(row("agree", agree, "reserved", reserved, "against", against, "reservations", against > 0 ? "担心增加收费。" : null))))
        .completes("coordinator", "confirmMinutes", with("outcome", "CONFIRMED"))
        .completes("station-head", "signMinutes");
    return this;
  }

  /** One promise, adopted as the party committee answers. */
  public WholeCase adopted(String answer) {
    walk.completes("coordinator", "listOutcomes", with("resultKind", "ACTION_LIST"), with("outcomes", List.of(
            row("agreedItem", firstOption("listOutcomes", "agreedItems"), "name", "垃圾清运", "measure", "每周清运两次。",
                "lead", "housing-bureau", "indicator", "连续四周无积存", "dueOn", now.today().plusDays(60)))))
        .completes("party-committee", "adoptOutcomes", with("answers", List.of(row("answer", answer, "words", "已研究"))));
    return this;
  }

  /** The department signs. */
  public WholeCase signed() {
    walk.completes("housing-bureau", "signItem", with("signing", "SIGN"), with("handler", "王工"));
    return this;
  }

  /** Done, verified, and so many of ten satisfied. */
  public WholeCase surveyed(int satisfied) {
    walk.completes("housing-bureau", "handleItem", with("handlingAction", "DONE"), with("resultClass", "A"), with("resultWords", "办完了"))
        .completes("coordinator", "verifyItem", with("verifiedBy", "member-0001"), with("verifiedOn", now.today()), with("findings", "属实"),
            with("verdict", "PASS"))
        .completes("coordinator", "surveySatisfaction", with("concernedCount", 10), with("satisfiedCount", satisfied),
            with("basicallyCount", 0), with("unsatisfiedCount", 10 - satisfied), with("surveyMethod", "PHONE"), with("complaints", "还有死角"));
    return this;
  }

  /** 销号, told, evaluated, archived, and looked back upon. */
  public WholeCase closed() {
    walk.completes("station-head", "closeItem");
    return archived();
  }

  public WholeCase archived() {
    evaluated();
    walk.timePasses(Duration.ofDays(95))
        .completes("coordinator", "lookBack", with("relapse", "NO"), with("lookBackFindings", "没有反弹"));
    return this;
  }

  /** Told and evaluated; what is left is the look-back in three months. */
  public WholeCase evaluated() {
    walk.completes("coordinator", "reportToProposer", with("toldHow", "FACE"), with("proposerWords", "满意"))
        .completes("station-head", "evaluateCase", with("topicQuality", 5), with("researchDepth", 4), with("consultationBreadth", 4),
            with("outcomeEffect", 4), with("publicApproval", 5), with("lessons", "门前三包管用"));
    return this;
  }

  String firstOption(String taskId, String options) {
    try {
      return new ObjectMapper().readTree(walk.view(taskId)).path(options).path(0).path("value").asText();
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Map.Entry<String, Object> with(String field, Object value) {
    return new SimpleEntry<>(field, value);
  }
}
