package org.xieshang.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieshang.Walk.row;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieshang.ScenarioTest;
import org.xieshang.TopicBuilder;
import org.xieshang.Walk;
import org.xieshang.procedure.Case;
import org.xieshang.record.Act;
import org.xieshang.record.EndState;
import org.xieshang.record.Journal;

/**
 * Stage 2, path by path. At 郭河乡 member-0001 knows 人居环境 best; after her come member-0006, who lives near, and member-0002, whose
 * committee keeps the category.
 */
class PreMeetingResearchScenariosTest extends ScenarioTest {

  private static final String LEAD = "member-0001";
  private static final String SECOND = "member-0006";
  private static final String NEXT = "member-0002";
  private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

  @Autowired private Research research;
  @Autowired private Journal journal;
  @Autowired private ResearchMapper mapper;

  @Test
  void fromTheTeamToAnAcceptedReport() {
    Walk walk = reported(aTopic())
        .completes("station-head", "checkReport", with("checkResult", "ACCEPT"))
        .endsAt("researchAccepted")
        .has("researchResult", "TO_MEETING");

    Findings findings = research.findings(walk.topicId()).orElseThrow();
    assertThat(findings.team()).containsExactly(LEAD, SECOND);
    assertThat(findings.report().orElseThrow().options()).extracting(Report.Choice::measure).containsExactly("定期清运", "门前三包");
    assertThat(findings.report().orElseThrow().positions()).extracting(Report.Position::stance).containsExactly(Report.Stance.SUPPORT);
    assertThat(findings.visits()).hasSize(2);
    assertThat(findings.opinions()).extracting(Opinion::inWords).containsExactly("已复：能办一部分", "已复：能办一部分");
    assertThat(journal.list(walk.topicId())).extracting(Act::stepId).containsSubsequence(
        "confirmTeam", "answerAssignment", "answerAssignment", "planResearch", "recordVisits", "writeReport", "checkReport");
  }

  @Test
  void theTeamIsProposedWithReasons() {
    Walk walk = walk(PreMeetingResearch.KEY, aTopic());

    assertThat(walk.view("confirmTeam"))
        .contains("1 拟任组长", "2 拟任组员")
        .contains("熟悉人居环境，界别（农业和农村界）与人居环境相近，所在专委会联系人居环境，手上没有在办的调研");
    walk.completes("coordinator", "confirmTeam");
    assertThat(mapper.listAssignments(walk.topicId())).extracting(Assignment::account).containsExactly(LEAD, SECOND);
  }

  @Test
  void theProposerDoesNotResearchTheCase() {
    Walk walk = walk(PreMeetingResearch.KEY, aTopic().proposedBy("蔡秀华"));

    assertThat(walk.view("confirmTeam")).contains("回避", "是提议人或与提议人同名");
    assertThat(mapper.listAssignments(walk.topicId())).extracting(Assignment::account).containsExactly(SECOND, NEXT);
  }

  @Test
  void theCoordinatorMayChangeTheTeamWithAReason() {
    Walk walk = walk(PreMeetingResearch.KEY, aTopic())
        .refuses("coordinator", "confirmTeam", "请填写“改换人选的理由”", with("lead", LEAD), with("second", NEXT))
        .completes("coordinator", "confirmTeam",
            with("lead", LEAD), with("second", NEXT), with("changeReason", "邱学芳家就在柳坪村"));

    assertThat(walk.tasks("answerAssignment")).extracting(this::memberOf).containsExactlyInAnyOrder(LEAD, NEXT);
    walk.completes(NEXT, "answerAssignment", with("answer", "ACCEPT"))
        .completes(LEAD, "answerAssignment", with("answer", "ACCEPT"))
        .waitsAt("planResearch");
    assertThat(mapper.listAssignments(walk.topicId())).extracting(Assignment::state).containsExactly(
        Assignment.State.ACCEPTED, Assignment.State.REPLACED, Assignment.State.ACCEPTED);
  }

  @Test
  void aTeamOfOnePersonTwiceOrOfStrangersIsRefused() {
    walk(PreMeetingResearch.KEY, aTopic())
        .refuses("coordinator", "confirmTeam", "不能与“组长”是同一人",
            with("lead", LEAD), with("second", LEAD), with("changeReason", "一个人也行"))
        .refuses("coordinator", "confirmTeam", "“组员”只能从列出的选项中选择",
            with("lead", LEAD), with("second", "member-0009"), with("changeReason", "他是钟楼街道的委员"))
        .refuses("coordinator", "confirmTeam", "“改换人选的理由”最多 300 个字",
            with("lead", LEAD), with("second", NEXT), with("changeReason", "长".repeat(10_000)))
        .waitsAt("confirmTeam");
  }

  @Test
  void afterARefusalTheNextBestIsAsked() {
    Walk walk = walk(PreMeetingResearch.KEY, aTopic())
        .completes("coordinator", "confirmTeam")
        .completes(LEAD, "answerAssignment", with("answer", "ACCEPT"))
        .refuses(SECOND, "answerAssignment", "请选择“谢绝的原因”", with("answer", "DECLINE"))
        .completes(SECOND, "answerAssignment", with("answer", "DECLINE"), with("declineReason", "BUSY"), with("declineWords", "正在外地"));

    assertThat(walk.view("confirmTeam")).contains("1 已应承组长", "2 拟任组员").doesNotContain("薛忠玲");
    walk.completes("coordinator", "confirmTeam");
    assertThat(walk.tasks("answerAssignment")).extracting(this::memberOf).containsExactly(NEXT);
    walk.completes("coordinator", "answerAssignment", with("answer", "ACCEPT")).waitsAt("planResearch");
  }

  @Test
  void whoDeclinesForAnInterestStandsAsideInLaterRounds() {
    Walk first = reported(walk(PreMeetingResearch.KEY, aTopic())
        .completes("coordinator", "confirmTeam")
        .completes(LEAD, "answerAssignment", with("answer", "DECLINE"), with("declineReason", "INTEREST"))
        .completes(SECOND, "answerAssignment", with("answer", "ACCEPT"))
        .completes("coordinator", "confirmTeam"), SECOND)
        .completes("station-head", "checkReport", with("checkResult", "ACCEPT"))
        .endsAt("researchAccepted");
    topics.focus(first.topicId(), "清运费用怎么分担");
    topics.startRound(first.topicId());

    Walk second = walkAgain(PreMeetingResearch.KEY, first.topicId());

    assertThat(second.view("confirmTeam")).contains("已说明与本案有利害关系");
    assertThat(mapper.listAssignments(first.topicId()).stream().filter(one -> one.round() == 2))
        .extracting(Assignment::account).doesNotContain(LEAD);
  }

  @Test
  void withTooFewMembersTheCoordinatorNamesSomeoneOfAnotherStation() {
    Walk walk = withoutASecond()
        .refuses("coordinator", "nameMembers", "请填写“为什么请他们”", with("lead", LEAD), with("second", "member-0009"))
        .completes("coordinator", "nameMembers",
            with("lead", LEAD), with("second", "member-0009"), with("namingReason", "本站其他委员都抽不开身"))
        .completes("coordinator", "answerAssignment", with("answer", "ACCEPT"))
        .waitsAt("planResearch");

    assertThat(mapper.listAssignments(walk.topicId()).stream().filter(one -> one.state() == Assignment.State.ACCEPTED))
        .extracting(Assignment::reason).contains("本站其他委员都抽不开身");
  }

  @Test
  void ifNobodyElseIsLeftOneMemberResearchesAlone() {
    Walk walk = withoutASecond()
        .completes("coordinator", "nameMembers", with("lead", LEAD), with("second", null), with("namingReason", "只有她能来"))
        .waitsAt("planResearch");

    assertThat(walk.view("planResearch")).contains("蔡秀华（组长）");
  }

  @Test
  void aMicroConsultationMayDoWithoutResearchForAReason() {
    Walk walk = teamed(aTopic().onTrack(Case.MICRO))
        .refuses(LEAD, "planResearch", "请填写“免予调研的理由”", with("waive", true))
        .completes(LEAD, "planResearch", with("waive", true), with("waiveReason", "事情就在村口，当面就能说清"))
        .endsAt("researchSkipped")
        .has("researchResult", "TO_MEETING");

    assertThat(research.findings(walk.topicId()).orElseThrow().waived()).contains("事情就在村口，当面就能说清");
  }

  @Test
  void anOrdinaryCaseCannotDoWithoutResearch() {
    teamed(aTopic())
        .refuses(LEAD, "planResearch", "请选择“调研方式”", with("waive", true), with("waiveReason", "不想去"))
        .refuses(LEAD, "planResearch", "请填写“请部门答复的问题”",
            with("methods", List.of("SITE")), with("visitTargets", "村民"), with("askedDepartments", List.of("agriculture-bureau")))
        .refuses(LEAD, "planResearch", "“征询哪些部门的书面意见”只能从列出的选项中选择",
            with("methods", List.of("SITE")), with("visitTargets", "村民"), with("askedDepartments", List.of("cppcc-district")), with("questions", "？"))
        .waitsAt("planResearch");
  }

  @Test
  void noDepartmentNeedsToBeAsked() {
    teamed(aTopic())
        .completes("coordinator", "planResearch", with("methods", List.of("TALK")), with("visitTargets", "村民"))
        .completes("coordinator", "recordVisits", visits(visit(TODAY)))
        .waitsAt("writeReport");
  }

  @Test
  void aDepartmentThatDoesNotReplyInTimeIsFlaggedAndTheCaseGoesOn() {
    Walk walk = planned(aTopic())
        .doesNotOffer("agriculture-bureau", "writeReport")
        .completes("ecology-branch", "giveOpinion", opinion())
        .completes(LEAD, "recordVisits", visits(visit(TODAY)))
        .timePasses(Duration.ofDays(8))
        .waitsAt("writeReport");

    assertThat(walk.tasks("giveOpinion")).isEmpty();
    assertThat(walk.view("writeReport")).contains("未复", "已复");
    walk.completes(SECOND, "writeReport", report());
    assertThat(walk.view("checkReport")).contains("未复");
    assertThat(research.findings(walk.topicId()).orElseThrow().opinions()).extracting(Opinion::state)
        .containsExactly(Opinion.State.MISSING, Opinion.State.REPLIED);
    assertThat(journal.list(walk.topicId())).extracting(Act::words).contains("未复：区农业农村局");
  }

  @Test
  void eachDepartmentSeesOnlyItsOwnTask() {
    planned(aTopic())
        .doesNotOffer("education-bureau", "giveOpinion")
        .completes("agriculture-bureau", "giveOpinion", opinion())
        .doesNotOffer("agriculture-bureau", "giveOpinion")
        .waitsAt("giveOpinion");
  }

  @Test
  void visitsThatHaveNotHappenedAreRefused() {
    planned(aTopic())
        .refuses(LEAD, "recordVisits", "“走访记录”第 2 行：“日期”不能晚于今天", visits(visit(TODAY), visit(TODAY.plusDays(1))))
        .refuses(LEAD, "recordVisits", "“走访记录”至少填一行", with("visits", List.of()))
        .refuses(LEAD, "recordVisits", "第 1 行：请填写“了解到的情况”",
            visits(row("visitedOn", TODAY, "place", "村口", "heardCount", 3, "heardWho", "村民")))
        .refuses(LEAD, "recordVisits", "“听取人数”不能小于 1",
            visits(row("visitedOn", TODAY, "place", "村口", "heardCount", 0, "heardWho", "村民", "facts", "无人在家")))
        .waitsAt("recordVisits");
  }

  @Test
  void whatPeopleTypeIsKeptAsTyped() {
    Walk walk = planned(aTopic())
        .completes("agriculture-bureau", "giveOpinion", opinion())
        .completes("ecology-branch", "giveOpinion", with("feasible", "NO"), with("opinion", "<script>alert(1)</script>𠮷家沟😀"))
        .completes(LEAD, "recordVisits", visits(visit(TODAY)));

    assertThat(research.findings(walk.topicId()).orElseThrow().opinions()).extracting(Opinion::opinion)
        .contains("<script>alert(1)</script>𠮷家沟😀");
  }

  @Test
  void aReportWeighsAtLeastTwoOptions() {
    studied(aTopic())
        .refuses(LEAD, "writeReport", "“可选方案”至少要有两个，现在有 1 个", report("定期清运"))
        .refuses(LEAD, "writeReport", "两个方案写得一样", report("定期清运", "定期清运"))
        .refuses(LEAD, "writeReport", "“各方立场”至少填一行",
            Stream.of(report()).filter(field -> !field.getKey().equals("positions")).toArray(Map.Entry[]::new))
        .waitsAt("writeReport");
  }

  @Test
  void aReportMayBeDeepenedOnce() {
    Walk walk = reported(aTopic())
        .refuses("station-head", "checkReport", "请填写“理由和要求”", with("checkResult", "DEEPEN"))
        .completes("station-head", "checkReport", with("checkResult", "DEEPEN"), with("advice", "补充外出务工户的意见"));

    assertThat(walk.view("planResearch")).contains("补充外出务工户的意见");
    walk.completes(LEAD, "planResearch", plan("agriculture-bureau"));
    assertThat(walk.view("recordVisits")).contains("柳坪村三组", "补充外出务工户的意见");
    walk.completes("agriculture-bureau", "giveOpinion", opinion())
        .completes(LEAD, "recordVisits", visits(visit(TODAY)))
        .completes(LEAD, "writeReport")
        .refuses("station-head", "checkReport", "“审查结论”只能从列出的选项中选择", with("checkResult", "DEEPEN"), with("advice", "再补"))
        .completes("station-head", "checkReport", with("checkResult", "ACCEPT"))
        .endsAt("researchAccepted");

    assertThat(mapper.listStudies(walk.topicId())).extracting(Study::checkOutcome)
        .containsExactly(ReportCheck.DEEPEN, ReportCheck.ACCEPT);
    Findings findings = research.findings(walk.topicId()).orElseThrow();
    assertThat(findings.visits()).hasSize(3);
    assertThat(findings.report().orElseThrow().options()).hasSize(2);
  }

  @Test
  void whatIsSolvedNeedsNoMeetingIfTheProposerConsents() {
    solved()
        .completes("coordinator", "seekConsent", with("consent", "YES"), with("howAsked", "PHONE"))
        .endsAt("solvedInResearch")
        .has("researchResult", "SOLVED");
  }

  @Test
  void withoutTheProposersConsentTheCaseGoesToItsMeeting() {
    solved()
        .refuses("coordinator", "seekConsent", "请填写“提议人怎么说”", with("consent", "NO"), with("howAsked", "FACE"))
        .completes("coordinator", "seekConsent", with("consent", "NO"), with("howAsked", "FACE"), with("proposerWords", "还想当面问一问"))
        .endsAt("researchAccepted")
        .has("researchResult", "TO_MEETING");
  }

  @Test
  void aWrongPremiseEndsWithAnExplanation() {
    Walk walk = reported(aTopic())
        .completes("station-head", "checkReport", with("checkResult", "PREMISE_WRONG"), with("advice", "清运点上月已经建好"));

    assertThat(walk.view("explainPremise")).contains("清运点上月已经建好");
    walk.completes("coordinator", "explainPremise",
            with("explanation", "清运点上月已经建好，请到现场看一看"), with("howTold", "FACE"), with("proposerReply", "认可"))
        .endsAt("premiseRefuted")
        .has("researchResult", "PREMISE_WRONG");
  }

  @Test
  void whatIsBeyondTheTownshipIsRaised() {
    reported(aTopic())
        .completes("station-head", "checkReport", with("checkResult", "RAISE"), with("advice", "跨三个乡镇"))
        .endsAt("researchRaised")
        .has("researchResult", "RAISED");
  }

  @Test
  void theDistrictHasNobodyToRaiseTo() {
    Walk walk = walk(PreMeetingResearch.KEY, aTopic().at(DISTRICT).ofTier(Case.DISTRICT)).completes("coordinator", "confirmTeam");

    reported(walk, memberOf(walk.tasks("answerAssignment").get(0)))
        .refuses("station-head", "checkReport", "“审查结论”只能从列出的选项中选择", with("checkResult", "RAISE"), with("advice", "太大"))
        .completes("station-head", "checkReport", with("checkResult", "ACCEPT"))
        .endsAt("researchAccepted");
  }

  @Test
  void theTermIsExtendedOnceForTheOpenTasksAndThoseToCome() {
    Walk walk = planned(aTopic());
    assertThat(dueOf(walk, "recordVisits")).isEqualTo(LocalDateTime.parse("2026-06-15T18:00:00"));
    assertThat(research.mayExtend(walk.topicId())).isTrue();

    walk.hears("extensionRequested", Map.of())
        .completes("station-head", "decideExtension", with("extensionAnswer", "GRANT"), with("extensionReason", "连日大雨，道路不通"));

    LocalDateTime extended = LocalDateTime.parse("2026-06-23T18:00:00");
    assertThat(dueOf(walk, "recordVisits")).isEqualTo(extended);
    assertThat(dueOf(walk, "giveOpinion")).isEqualTo(LocalDateTime.parse("2026-06-08T18:00:00"));
    assertThat(research.mayExtend(walk.topicId())).isFalse();

    walk.hears("extensionRequested", Map.of())
        .refuses("station-head", "decideExtension", "“是否同意延期”只能从列出的选项中选择",
            with("extensionAnswer", "GRANT"), with("extensionReason", "还在下雨"))
        .completes("station-head", "decideExtension", with("extensionAnswer", "REFUSE"), with("extensionReason", "已延过一次"))
        .completes("agriculture-bureau", "giveOpinion", opinion())
        .completes("ecology-branch", "giveOpinion", opinion())
        .completes(LEAD, "recordVisits", visits(visit(TODAY)));
    assertThat(dueOf(walk, "writeReport")).isEqualTo(extended);
  }

  @Test
  void twoRequestsAtATimeExtendTheTermOnlyOnce() {
    Walk walk = planned(aTopic())
        .hears("extensionRequested", Map.of())
        .hears("extensionRequested", Map.of());
    walk.tasks("decideExtension").forEach(asked -> engine.getTaskService().claim(asked.getId(), "station-head-226"));
    walk.completes("station-head", "decideExtension", with("extensionAnswer", "GRANT"), with("extensionReason", "连日大雨"))
        .refuses("station-head", "decideExtension", "本轮调研已经延过一次期", with("extensionAnswer", "GRANT"), with("extensionReason", "连日大雨"))
        .completes("station-head", "decideExtension", with("extensionAnswer", "REFUSE"), with("extensionReason", "已延过一次"));

    assertThat(dueOf(walk, "recordVisits")).isEqualTo(LocalDateTime.parse("2026-06-23T18:00:00"));
  }

  @Test
  void aFurtherRoundAsksItsOwnQuestionAndKeepsTheEarlierRows() {
    Walk first = reported(aTopic())
        .completes("station-head", "checkReport", with("checkResult", "ACCEPT"))
        .endsAt("researchAccepted");
    topics.focus(first.topicId(), "清运费用怎么分担");
    topics.startRound(first.topicId());

    Walk second = walkAgain(PreMeetingResearch.KEY, first.topicId());
    assertThat(second.view("confirmTeam")).contains("清运费用怎么分担");
    assertThat(research.mayExtend(first.topicId())).isTrue();
    reported(second.completes("coordinator", "confirmTeam"), LEAD)
        .completes("station-head", "checkReport", with("checkResult", "ACCEPT"))
        .endsAt("researchAccepted");

    assertThat(mapper.listStudies(first.topicId())).extracting(Study::round).containsExactly(1, 2);
    assertThat(mapper.listVisits(first.topicId(), 1)).hasSize(2);
    Findings findings = research.findings(first.topicId()).orElseThrow();
    assertThat(findings.round()).isEqualTo(2);
    assertThat(findings.visits()).hasSize(2);
  }

  @Test
  void openResearchCountsWhenTheNextTeamIsChosen() {
    Walk first = walk(PreMeetingResearch.KEY, aTopic());
    assertThat(first.view("confirmTeam")).doesNotContain("手上在办的调研有");

    Walk second = walk(PreMeetingResearch.KEY, aTopic());
    assertThat(second.view("confirmTeam")).contains("手上在办的调研有 1 件");

    topics.close(first.topicId(), EndState.WITHDRAWN, now.now());
    topics.close(second.topicId(), EndState.WITHDRAWN, now.now());
    assertThat(walk(PreMeetingResearch.KEY, aTopic()).view("confirmTeam")).doesNotContain("手上在办的调研有");
  }

  private Walk teamed(TopicBuilder topic) {
    return answeredByAll(walk(PreMeetingResearch.KEY, topic).completes("coordinator", "confirmTeam"));
  }

  private Walk planned(TopicBuilder topic) {
    return teamed(topic).completes(LEAD, "planResearch", plan("agriculture-bureau", "ecology-branch"));
  }

  private Walk studied(TopicBuilder topic) {
    return planned(topic)
        .completes("agriculture-bureau", "giveOpinion", opinion())
        .completes("ecology-branch", "giveOpinion", opinion())
        .completes(LEAD, "recordVisits", visits(visit(TODAY.minusDays(1)), visit(TODAY)));
  }

  private Walk reported(TopicBuilder topic) {
    return studied(topic).completes(LEAD, "writeReport", report());
  }

  /** From the answers on, by a team in which that member is. */
  private Walk reported(Walk walk, String member) {
    return answeredByAll(walk)
        .completes(member, "planResearch", plan("agriculture-bureau"))
        .completes("agriculture-bureau", "giveOpinion", opinion())
        .completes(member, "recordVisits", visits(visit(TODAY.minusDays(1)), visit(TODAY)))
        .completes(member, "writeReport", report());
  }

  private Walk solved() {
    return reported(aTopic())
        .completes("station-head", "checkReport", with("checkResult", "SOLVED"), with("advice", "村委会已经安排专人清运"));
  }

  /** The lead has accepted, everybody else of the station has declined. */
  private Walk withoutASecond() {
    Walk walk = walk(PreMeetingResearch.KEY, aTopic())
        .completes("coordinator", "confirmTeam")
        .completes(LEAD, "answerAssignment", with("answer", "ACCEPT"));
    while (!walk.tasks("answerAssignment").isEmpty()) {
      walk.completes(memberOf(walk.task("answerAssignment")), "answerAssignment", with("answer", "DECLINE"), with("declineReason", "HEALTH"));
      if (!walk.tasks("confirmTeam").isEmpty()) {
        walk.completes("coordinator", "confirmTeam");
      }
    }
    return walk.waitsAt("nameMembers");
  }

  private Walk answeredByAll(Walk walk) {
    for (Task task : walk.tasks("answerAssignment")) {
      walk.completes(memberOf(task), "answerAssignment", with("answer", "ACCEPT"));
    }
    return walk;
  }

  private String memberOf(Task task) {
    return (String) engine.getRuntimeService().getVariable(task.getExecutionId(), "member");
  }

  private LocalDateTime dueOf(Walk walk, String taskId) {
    return now.local(walk.task(taskId).getDueDate());
  }

  private static Map.Entry<String, Object>[] plan(String... departments) {
    return entries(
        with("methods", List.of("HOUSEHOLD", "SITE")),
        with("visitTargets", "柳坪村三组村民、村干部"),
        with("askedDepartments", Arrays.asList(departments)),
        with("questions", "清运经费从哪里来？"));
  }

  private static Map.Entry<String, Object>[] opinion() {
    return entries(with("feasible", "PARTLY"), with("opinion", "可以纳入今年计划。"), with("policyBasis", "《村庄清洁行动方案》"));
  }

  private static Map<String, Object> visit(LocalDate day) {
    return row("visitedOn", day, "place", "柳坪村三组", "heardCount", 12, "heardWho", "村民", "facts", "清运车一周只来一次。");
  }

  @SafeVarargs
  private static Map.Entry<String, Object>[] visits(Map<String, Object>... rows) {
    return entries(with("visits", List.of(rows)));
  }

  private static Map.Entry<String, Object>[] report() {
    return report("定期清运", "门前三包");
  }

  private static Map.Entry<String, Object>[] report(String... measures) {
    return entries(
        with("facts", "全村 320 户，清运点两处。"),
        with("causes", "清运车辆不足。"),
        with("positions", List.of(row("stakeholder", "村民", "stance", "SUPPORT", "concern", "不要收费"))),
        with("options", Stream.of(measures).map(measure -> row("measure", measure, "benefit", "村道干净")).toList()),
        with("recommendation", "先定期清运，再推门前三包。"));
  }

  @SafeVarargs
  private static Map.Entry<String, Object>[] entries(Map.Entry<String, Object>... entries) {
    return entries;
  }
}
