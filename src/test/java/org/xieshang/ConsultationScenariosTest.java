package org.xieshang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.UpperTier;
import org.xieshang.record.Act;
import org.xieshang.record.EndState;
import org.xieshang.record.Journal;
import org.xieshang.record.Stage;
import org.xieshang.record.Topic;

/** A case through all of its stages, and every way that leads out of the straight line. */
class ConsultationScenariosTest extends ScenarioTest {

  private static final String TITLE = "环境卫生综合整治要精细化到房前屋后";

  @Autowired private Journal journal;
  @Autowired private UpperTier upperTier;

  @Test
  void aMatterIsFollowedUntilThosePromisedAreSatisfied() {
    WholeCase matter = proposed();
    assertThat(topic(matter)).extracting(Topic::stage, Topic::processInstanceId).containsExactly(Stage.REVIEW, matter.walk().instanceId());
    matter.registered();
    assertThat(topic(matter).stage()).isEqualTo(Stage.RESEARCH);
    matter.reported().checked("ACCEPT");
    assertThat(topic(matter).stage()).isEqualTo(Stage.MEETING);
    matter.met(8, 0, 0).adopted("WHOLE");
    assertThat(topic(matter).stage()).isEqualTo(Stage.FOLLOW_UP);
    matter.signed().surveyed(10).closed().walk().endsAt("caseClosed");

    assertThat(topic(matter)).extracting(Topic::stage, Topic::endState).containsExactly(Stage.CLOSED, EndState.RESOLVED);
    assertThat(journal.list(matter.walk().topicId())).extracting(Act::stepId).containsSubsequence("topicProposed", "acceptTopic",
        "decideTopic", "registerTopic", "confirmTeam", "checkReport", "issueNotice", "recordMeeting", "signMinutes", "adoptOutcomes",
        "signItem", "verifyItem", "surveySatisfaction", "closeItem", "evaluateCase", "lookBack");
  }

  @Test
  void theCaseNumberIsTheBusinessKeyEverywhere() {
    WholeCase matter = proposed().registered();
    assertThat(topic(matter).caseNumber()).startsWith("XS-621202226-2026-");
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(topic(matter).caseNumber()).count())
        .isEqualTo(2);
    assertThat(engine.getTaskService().getVariable(matter.walk().task("confirmTeam").getId(), "caseNumber"))
        .isEqualTo(topic(matter).caseNumber());
  }

  @Test
  void nothingThatWasTypedStaysInTheEnginesTables() {
    WholeCase matter = proposed().registered();
    assertThat(engine.getRuntimeService().createVariableInstanceQuery().list()).extracting(variable -> variable.getName())
        .doesNotContain("problem", "demand", "proposerName", "proposerPhone", "opinion", "meetingName");
    assertThat(matter.walk().view("confirmTeam")).doesNotContain("13900000001");
  }

  @Test
  void aTopicThatIsNotAcceptedIsFiledAway() {
    WholeCase matter = proposed();
    matter.walk().completes("coordinator", "acceptTopic", with("handling", "RETURN"), with("toComplete", "请写明地点"))
        .timePasses(Duration.ofDays(9))
        .endsAt("caseClosed");
    assertThat(topic(matter).endState()).isEqualTo(EndState.LAPSED);
  }

  @Test
  void whatWasSolvedInResearchIsStillFollowed() {
    WholeCase matter = proposed().registered().reported().checked("SOLVED");
    matter.walk().completes("coordinator", "seekConsent", with("consent", "YES"), with("howAsked", "PHONE"));
    assertThat(topic(matter).stage()).isEqualTo(Stage.FOLLOW_UP);
    matter.archived().walk().endsAt("caseClosed");
    assertThat(topic(matter).endState()).isEqualTo(EndState.RESOLVED);
  }

  @Test
  void aFalsePremiseIsExplained() {
    WholeCase matter = proposed().registered().reported().checked("PREMISE_WRONG");
    matter.walk().completes("coordinator", "explainPremise", with("explanation", "该路段由国道部门管理"), with("howTold", "PHONE")).endsAt("caseClosed");
    assertThat(topic(matter).endState()).isEqualTo(EndState.EXPLAINED);
  }

  @Test
  void withoutConsensusTheSameCaseIsConsultedAgain() {
    WholeCase matter = proposed().registered().reported().checked("ACCEPT").met(1, 0, 7);
    matter.walk().completes("station-head", "decideWithoutConsensus", with("way", "SECOND_ROUND"), with("newQuestion", "清运经费由谁承担"),
        with("grounds", "经费没有谈拢"));
    assertThat(topic(matter)).extracting(Topic::round, Topic::roundFocus).containsExactly(2, "清运经费由谁承担");
    assertThat(matter.walk().view("confirmTeam")).contains("第 2 轮协商", "清运经费由谁承担");

    matter.reported().checked("ACCEPT").met(8, 0, 0).adopted("NOTED");
    matter.walk().endsAt("caseClosed");
    assertThat(topic(matter).endState()).isEqualTo(EndState.EXPLAINED);
  }

  @Test
  void twoFailedSurveysBringTheCaseBackToResearch() {
    WholeCase matter = proposed().registered().reported().checked("ACCEPT").met(8, 0, 0).adopted("WHOLE").signed().surveyed(3).surveyed(3);
    String number = topic(matter).caseNumber();
    matter.walk().completes("station-head", "decideAfterFailure", with("nextWay", "RECONSULT"), with("nextReason", "两次都不满意"));
    assertThat(topic(matter)).extracting(Topic::stage, Topic::round, Topic::caseNumber).containsExactly(Stage.RESEARCH, 2, number);
    assertThat(matter.walk().view("confirmTeam")).contains("第 2 轮协商", "“垃圾清运”群众两次不满意：还有死角");
    assertThat(engine.getTaskService().getVariable(matter.walk().task("confirmTeam").getId(), "round")).isEqualTo(2);

    matter.reported().checked("ACCEPT").met(8, 0, 0).adopted("WHOLE");
    assertThat(matter.walk().view("signItem")).contains("第 2 轮协商");
    matter.signed().surveyed(10).walk().completes("station-head", "closeItem");
    matter.evaluated().walk().timePasses(Duration.ofDays(85));
    assertThat(matter.walk().tasks("lookBack")).isEmpty();
    matter.walk().timePasses(Duration.ofDays(10)).completes("coordinator", "lookBack", with("relapse", "YES"),
        with("relapsedItems", List.of(matter.firstOption("lookBack", "items"))), with("lookBackFindings", "又堆起来了"));
    assertThat(matter.walk().view("signItem")).contains("又堆起来了");
    matter.signed().surveyed(10).closed().walk().endsAt("caseClosed");
    assertThat(topic(matter)).extracting(Topic::caseNumber, Topic::endState).containsExactly(number, EndState.RESOLVED);
  }

  @Test
  void theDistrictSettlesWhatATownshipCannot() {
    WholeCase matter = proposed().scored().ruled("TIER_UP", "超出乡镇权限");
    Topic above = topics.listRaisedFrom(matter.walk().topicId()).get(0);
    assertThat(above).extracting(Topic::stationId, Topic::tier, Topic::rootId, Topic::title)
        .containsExactly(DISTRICT, "DISTRICT", matter.walk().topicId(), TITLE);

    Walk district = Walk.carrying(engine, now, above.id(), topics);
    district.doesNotOffer("coordinator-226", "acceptTopic")
        .completes("coordinator", "acceptTopic", with("handling", "RETURN"), with("toComplete", "请补充全区情况"))
        .timePasses(Duration.ofDays(12))
        .endsAt("resultReturned");

    matter.walk().waitsAt("handleUpperResult");
    assertThat(matter.walk().view("handleUpperResult")).contains("逾期未补正");
    matter.walk().completes("station-head", "handleUpperResult", with("handling", "SETTLED"), with("explanation", "区里已经答复"))
        .endsAt("caseClosed");
    assertThat(topic(matter).endState()).isEqualTo(EndState.ESCALATED_CLOSED);
  }

  @Test
  void whatTheDistrictLeavesOpenIsConsultedHereAgain() {
    WholeCase matter = proposed().registered().reported().checked("RAISE");
    finishAbove(matter);
    matter.walk().completes("station-head", "handleUpperResult", with("handling", "RESUME"), with("newFocus", "本乡能做到哪一步"));
    assertThat(topic(matter)).extracting(Topic::stage, Topic::round, Topic::roundFocus)
        .containsExactly(Stage.RESEARCH, 2, "本乡能做到哪一步");
  }

  /** A case that was raised before it was accepted is nobody's case here yet: no stage is skipped. */
  @Test
  void whatTheDistrictLeavesOpenIsAcceptedHereFirst() {
    WholeCase matter = proposed().scored().ruled("TIER_UP", "超出乡镇权限");
    finishAbove(matter);
    matter.walk().completes("station-head", "handleUpperResult", with("handling", "RESUME"), with("newFocus", "本乡能做到哪一步"));
    assertThat(topic(matter)).extracting(Topic::stage, Topic::round, Topic::registeredAt).containsExactly(Stage.REVIEW, 1, null);
    matter.walk().completes("coordinator", "acceptTopic", with("handling", "COMPLETE"), with("room", "STATION"))
        .completes("station-head", "decideTopic", with("ruling", "ACCEPT"))
        .completes("party-committee", "approveTopic", with("resolution", "APPROVED"), with("meetingName", "乡党委会议"))
        .completes("coordinator", "tellProposer", with("toldBy", "PHONE"))
        .waitsAt("confirmTeam");
    assertThat(topic(matter).stage()).isEqualTo(Stage.RESEARCH);
    assertThat(topic(matter).caseNumber()).startsWith("XS-621202226-2026-");
  }

  @Test
  void aMeetingMayTakeTheCaseUp() {
    WholeCase matter = proposed().registered().reported().checked("ACCEPT").met(1, 0, 7);
    matter.walk().completes("station-head", "decideWithoutConsensus", with("way", "RAISED"), with("grounds", "需要区级统筹"));
    finishAbove(matter);
    matter.walk().waitsAt("handleUpperResult");
  }

  @Test
  void aPromiseBeyondThisTierTakesTheCaseUp() {
    WholeCase matter = proposed().registered().reported().checked("ACCEPT").met(8, 0, 0).adopted("WHOLE").signed().surveyed(3).surveyed(3);
    matter.walk().completes("station-head", "decideAfterFailure", with("nextWay", "RAISED"), with("nextReason", "单位无权办理"));
    finishAbove(matter);
    matter.walk().waitsAt("handleUpperResult");
  }

  @Test
  void aWithdrawnCaseIsClosedWhereverItStands() {
    WholeCase matter = proposed().registered().reported();
    matter.walk().hears("topicWithdrawn", Map.of()).endsAt("caseClosed");
    assertThat(topic(matter).endState()).isEqualTo(EndState.WITHDRAWN);
  }

  @Test
  void bothSidesShowWhereACaseWasRaisedFromAndTo() {
    WholeCase matter = proposed().scored().ruled("TIER_UP", "超出乡镇权限");
    Topic above = raised(matter);
    Walk district = Walk.carrying(engine, now, above.id(), topics);
    assertThat(district.view("acceptTopic")).contains("由郭河乡提级而来", topic(matter).caseNumber().replace("-", "\\\\-"),
        "/dossier/" + matter.walk().topicId());
    district.hears("topicWithdrawn", Map.of()).endsAt("resultReturned");
    assertThat(matter.walk().view("handleUpperResult")).contains("上级案件", "武都区", "已撤回").doesNotContain("/dossier/" + above.id());
  }

  @Test
  void theDistrictsDecisionIsReadHere() {
    WholeCase matter = proposed().registered().reported().checked("RAISE");
    WholeCase above = matter.above(topics);
    above.scored().ruled("REJECT", "全区统一安排，请联系 0939-8210000，2026-07-01 起实施");
    above.walk().completes("coordinator", "tellRejection", with("toldBy", "PHONE")).endsAt("resultReturned");
    assertThat(matter.walk().view("handleUpperResult")).contains("不予立项", "议题审定", "全区统一安排", "2026").doesNotContain("8210000");
  }

  @Test
  void theRecordOfARaisedCaseBeginsWithWhereItCameFrom() {
    WholeCase matter = proposed().scored().ruled("TIER_UP", "超出乡镇权限");
    assertThat(journal.list(raised(matter).id()).get(0)).satisfies(first -> {
      assertThat(first.stepId()).as("what the dossier takes for its proposal").isEqualTo("topicRaised");
      assertThat(first.words()).contains("由郭河乡案件 " + topic(matter).caseNumber() + " 提级");
    });
  }

  @Test
  void theHeadAboveGoesOnWithoutTheCaseBelow() {
    WholeCase matter = proposed().scored().ruled("TIER_UP", "超出乡镇权限");
    Walk district = Walk.carrying(engine, now, raised(matter).id(), topics);
    matter.walk().hears("topicWithdrawn", Map.of()).endsAt("resultReturned");
    assertThat(district.view("decideContinuation")).contains("郭河乡", "已撤回");
    district.doesNotOffer("station-head-226", "decideContinuation")
        .refuses("station-head", "decideContinuation", "请填写“理由”", with("continuation", "CONTINUE"))
        .completes("station-head", "decideContinuation", with("continuation", "CONTINUE"), with("continuationReason", "其他乡镇也有同样问题"))
        .waitsAt("acceptTopic");
    assertThat(topics.get(district.topicId()).open()).isTrue();
  }

  @Test
  void theHeadAboveClosesWhatNobodyBelowAsksForAnyMore() {
    WholeCase matter = proposed().scored().ruled("TIER_UP", "超出乡镇权限");
    Walk district = Walk.carrying(engine, now, raised(matter).id(), topics);
    matter.walk().hears("topicWithdrawn", Map.of()).endsAt("resultReturned");
    district.completes("station-head", "decideContinuation", with("continuation", "ABANDON"), with("continuationReason", "提议人已经满意"))
        .endsAt("resultReturned");
    assertThat(topics.get(district.topicId()).endState()).isEqualTo(EndState.WITHDRAWN);
    assertThat(journal.list(district.topicId())).extracting(Act::words).anyMatch(words -> words != null && words.contains("提议人已经满意"));
  }

  @Test
  void aQuestionAboutAClosedCaseGoesWithIt() {
    WholeCase matter = proposed().scored().ruled("TIER_UP", "超出乡镇权限");
    Walk district = Walk.carrying(engine, now, raised(matter).id(), topics);
    matter.walk().hears("topicWithdrawn", Map.of());
    district.waitsAt("decideContinuation").hears("topicWithdrawn", Map.of()).endsAt("resultReturned");
  }

  @Test
  void theDistrictHasNobodyToRaiseTo() {
    WholeCase matter = proposed().scored().ruled("TIER_UP", "超出乡镇权限");
    WholeCase above = matter.above(topics).scored();
    above.walk().refuses("station-head", "decideTopic", "只能从列出的选项中选择", with("ruling", "TIER_UP"), with("opinion", "再提"));
    assertThatThrownBy(() -> upperTier.required(above.walk().topicId()))
        .isInstanceOf(InvalidInput.class).hasMessage("武都区没有上一级工作站，不能提级，请选择其他处理方式。");
    assertThatCode(() -> upperTier.required(matter.walk().topicId())).doesNotThrowAnyException();
  }

  @Test
  void theUpperResultOfAWithdrawnCaseIsOnlyNoted() {
    WholeCase matter = proposed().scored().ruled("TIER_UP", "超出乡镇权限");
    matter.walk().hears("topicWithdrawn", Map.of()).endsAt("resultReturned");
    finishAbove(matter);
    assertThat(journal.list(matter.walk().topicId())).extracting(Act::stepId).contains("returnResult");
  }

  @Test
  void onlyTheCasesClockStandsStillWhileTheProposerIsWaitedFor() {
    WholeCase matter = proposed().registered();
    matter.walk().hears("casePaused", Map.of()).waitsAt("confirmTeam");
    assertThat(topic(matter).pausedAt()).isNotNull();
    matter.walk().timePasses(Duration.ofDays(3)).completes("coordinator", "resumeCase", with("reply", "提议人同意按村里方案办"));
    assertThat(topic(matter).pausedAt()).isNull();
    assertThat(topic(matter).pausedMinutes()).isEqualTo(Duration.ofDays(3).toMinutes());
    matter.walk().waitsAt("confirmTeam");
  }

  private WholeCase proposed() {
    return WholeCase.proposed(engine, now, TITLE, "垃圾清运不及时，房前屋后堆放杂物。");
  }

  private void finishAbove(WholeCase matter) {
    Walk.carrying(engine, now, raised(matter).id(), topics).hears("topicWithdrawn", Map.of()).endsAt("resultReturned");
  }

  private Topic raised(WholeCase matter) {
    List<Topic> raised = topics.listRaisedFrom(matter.walk().topicId());
    return raised.get(raised.size() - 1);
  }

  private Topic topic(WholeCase matter) {
    return topics.get(matter.walk().topicId());
  }
}
