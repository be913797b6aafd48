package org.xieshang.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieshang.ScenarioTest;
import org.xieshang.TopicBuilder;
import org.xieshang.Walk;
import org.xieshang.procedure.Case;
import org.xieshang.record.Act;
import org.xieshang.record.EndState;
import org.xieshang.record.Journal;
import org.xieshang.record.Topic;

/** Every path of topic-review.bpmn, with the real engine, rules and roster. */
class TopicReviewScenariosTest extends ScenarioTest {

  private static final String HEAD = "station-head";
  private static final String LIAISON = "committee-liaison-02";
  private static final String VILLAGE_ROOM = "room-226-01";

  @Autowired private Reviews reviews;
  @Autowired private Journal journal;

  // ---- 立项

  @Test
  void aTopicIsAcceptedScoredApprovedAndRegistered() {
    Walk walk = scored(accepted(aProposal()), 4)
        .has("recommendation", "ACCEPT")
        .completes(HEAD, "decideTopic", with("ruling", "ACCEPT"))
        .completes("party-committee", "approveTopic", with("resolution", "APPROVED"), with("meetingName", "乡党委第 12 次会议"))
        .completes("coordinator", "tellProposer", with("toldBy", "PHONE"))
        .endsAt("topicRegistered")
        .has("reviewResult", "ACCEPTED")
        .has("tier", Case.VILLAGE);

    Topic topic = topics.get(walk.topicId());
    assertThat(topic.caseNumber()).startsWith("XS-621202226-2026-");
    assertThat(topic.registeredAt()).isEqualTo(LocalDateTime.parse("2026-06-01T09:00:00"));
    assertThat(topic.roomId()).isEqualTo(VILLAGE_ROOM);
    assertThat(topics.ruleValues(topic.id()).orElseThrow()).contains("topic-score", "deadline");
    walk.has("caseNumber", topic.caseNumber());
    assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery()
        .processInstanceId(walk.instanceId()).singleResult().getBusinessKey()).isEqualTo(topic.caseNumber());
    assertThat(journal.list(topic.id())).extracting(Act::stepId).containsExactly(
        "acceptTopic", "assignReviewers", "scoreTopic", "scoreTopic", "decideTopic", "approveTopic", "registerTopic", "tellProposer");
  }

  @Test
  void theStationMayDealWithATopicItself() {
    Walk walk = start(aProposal())
        .completes("coordinator", "acceptTopic", with("handling", "COMPLETE"), with("room", "STATION"));

    approved(scored(walk, 4).completes(HEAD, "decideTopic", with("ruling", "ACCEPT")))
        .endsAt("topicRegistered")
        .has("tier", Case.TOWNSHIP);
  }

  @Test
  void aMicroConsultationNeedsNoApproval() {
    scored(accepted(aProposal()), 4)
        .completes(HEAD, "decideTopic", with("ruling", "MICRO"))
        .completes("coordinator", "tellProposer", with("toldBy", "IN_PERSON"))
        .endsAt("topicRegistered")
        .has("track", Case.MICRO)
        .has("reviewResult", "ACCEPTED");
  }

  @Test
  void anEmergencyIsReviewedAtOnce() {
    Walk walk = start(aProposal())
        .refuses("coordinator", "acceptTopic", "紧急的理由",
            with("handling", "COMPLETE"), with("room", VILLAGE_ROOM), with("emergency", true))
        .completes("coordinator", "acceptTopic", with("handling", "COMPLETE"), with("room", VILLAGE_ROOM),
            with("emergency", true), with("emergencyReason", "汛期将至，河堤有缺口。"));

    assertThat(now.local(walk.task("scoreTopic").getDueDate())).isEqualTo("2026-06-01T13:00:00");
    assertThat(walk.task("scoreTopic").getPriority()).isEqualTo(90);
    scored(walk, 4);
    assertThat(walk.view("decideTopic")).contains("汛期将至").doesNotContain("\"MICRO\"", "\"RETURN\"");
    approved(walk.completes(HEAD, "decideTopic", with("ruling", "ACCEPT")))
        .endsAt("topicRegistered")
        .has("track", Case.EMERGENCY)
        .has("priority", 90);
  }

  // ---- 补正

  @Test
  void anIncompleteProposalIsCompletedAtMostTwice() {
    Walk walk = start(aProposal());
    for (int time = 1; time <= 2; time++) {
      walk.completes("coordinator", "acceptTopic", with("handling", "RETURN"), with("toComplete", "请写明涉及哪几个村民小组"));
      assertThat(topics.get(walk.topicId()).pausedAt()).isNotNull();
      assertThat(walk.view("completeProposal")).contains("涉及哪几个村民小组", "王秀兰").doesNotContain("13900000001");
      walk.timePasses(Duration.ofDays(2))
          .completes("coordinator", "completeProposal", with("problem", "一组到四组垃圾没人清运"), with("demand", "每周清运两次"),
              with("affectedCount", 210));
      assertThat(topics.get(walk.topicId()).pausedAt()).isNull();
    }
    Topic topic = topics.get(walk.topicId());
    assertThat(topic.problem()).isEqualTo("一组到四组垃圾没人清运");
    assertThat(topic.affectedCount()).isEqualTo(210);
    assertThat(topic.pausedMinutes()).isEqualTo(Duration.ofDays(4).toMinutes());

    walk.refuses("coordinator", "acceptTopic", "只能从列出的选项中选择", with("handling", "RETURN"), with("toComplete", "再补一次"))
        .completes("coordinator", "acceptTopic", with("handling", "COMPLETE"), with("room", VILLAGE_ROOM))
        .waitsAt("scoreTopic");
  }

  @Test
  void aProposalThatIsNeverCompletedLapses() {
    Walk walk = start(aProposal())
        .completes("coordinator", "acceptTopic", with("handling", "RETURN"), with("toComplete", "请写明地点"))
        .timePasses(Duration.ofDays(6))
        .waitsAt("completeProposal")
        .timePasses(Duration.ofDays(2))
        .endsAt("topicLapsed")
        .has("reviewResult", "LAPSED");

    assertThat(topics.get(walk.topicId()).pausedAt()).isNull();
  }

  @Test
  void aTopicReturnedByTheHeadIsScoredAnew() {
    Walk walk = scored(accepted(aProposal()), 2)
        .has("recommendation", "RETURN")
        .refuses(HEAD, "decideTopic", "须写明“理由”", with("ruling", "RETURN"))
        .completes(HEAD, "decideTopic", with("ruling", "RETURN"), with("opinion", "请把诉求写具体"))
        .completes("coordinator", "completeProposal", with("problem", "垃圾没人清运"), with("demand", "每周清运两次"));
    assertThat(walk.view("acceptTopic")).contains("请把诉求写具体");
    walk.completes("coordinator", "acceptTopic", with("handling", "COMPLETE"), with("room", VILLAGE_ROOM));

    assertThat(walk.tasks("scoreTopic")).hasSize(2);
    approved(scored(walk, 5).has("scoreTotal", 5.0).completes(HEAD, "decideTopic", with("ruling", "ACCEPT")))
        .endsAt("topicRegistered");
  }

  // ---- 附议、并案

  @Test
  void theSameMatterIsSupportedInsteadOfOpenedTwice() {
    Topic open = aTopic().unregistered().titled("石湾村三组饮水管道老化漏水").about("ROAD_WATER").open();
    Walk walk = start(aProposal().titled("石湾村三组饮水管道漏水要修").about("ROAD_WATER").proposedBy("李𠮷祥"));

    assertThat(walk.view("acceptTopic")).contains(open.caseNumber(), "标题相近", "%");
    walk.completes("coordinator", "acceptTopic", with("handling", "MERGE"), with("supportedTopic", String.valueOf(open.id())));
    assertThat(walk.view("tellProposer_ofMerger")).contains(open.title());
    walk.completes("coordinator", "tellProposer_ofMerger", with("toldBy", "PHONE"))
        .endsAt("topicMerged")
        .has("reviewResult", "MERGED");
    assertThat(proposals.supportersOf(open.id())).extracting(Supporter::name).containsExactly("李𠮷祥");
    assertThat(journal.list(open.id())).extracting(Act::stepId).contains("mergeTopic");
  }

  @Test
  void whoeverTakesATaskIsOfferedWhatIsThereNow() {
    Topic open = aTopic().unregistered().titled("石湾村三组饮水管道老化漏水").about("ROAD_WATER").open();
    Topic another = aTopic().unregistered().titled("石湾村三组饮水管道又漏水").about("ROAD_WATER").open();
    Walk walk = start(aProposal().titled("石湾村三组饮水管道漏水要修").about("ROAD_WATER"));
    assertThat(walk.view("acceptTopic")).contains(open.caseNumber());

    topics.close(open.id(), EndState.WITHDRAWN, now.now());
    assertThat(walk.view("acceptTopic")).as("nobody has taken it").contains(open.caseNumber());
    walk.refuses("coordinator", "acceptTopic", "只能从列出的选项中选择",
        with("handling", "MERGE"), with("supportedTopic", String.valueOf(open.id())));
    assertThat(walk.view("acceptTopic")).contains(another.caseNumber()).doesNotContain(open.caseNumber());

    topics.close(another.id(), EndState.WITHDRAWN, now.now());
    walk.refuses("coordinator", "acceptTopic", "请刷新页面后重新选择",
        with("handling", "MERGE"), with("supportedTopic", String.valueOf(another.id())));
    assertThat(walk.view("acceptTopic")).as("refreshing helps").doesNotContain(another.caseNumber());
    walk.completes("coordinator", "acceptTopic", with("handling", "COMPLETE"), with("room", "STATION"));
  }

  @Test
  void aMergedTopicTakesItsSupportersAlong() {
    Topic target = aTopic().unregistered().titled("柳坪村文化广场夜间照明不足").open();
    Walk middle = start(aProposal().titled("柳坪村文化广场夜间没有照明").proposedBy("张有田"));
    start(aProposal().titled("柳坪村文化广场夜间太黑").proposedBy("杨桂花"))
        .completes("coordinator", "acceptTopic", with("handling", "MERGE"), with("supportedTopic", String.valueOf(middle.topicId())))
        .completes("coordinator", "tellProposer_ofMerger", with("toldBy", "PHONE"));

    middle.completes("coordinator", "acceptTopic", with("handling", "COMPLETE"), with("room", VILLAGE_ROOM));
    scored(middle, 4)
        .refuses(HEAD, "decideTopic", "并入哪个议题", with("ruling", "MERGE"), with("opinion", "同一件事"))
        .completes(HEAD, "decideTopic", with("ruling", "MERGE"), with("mergedInto", String.valueOf(target.id())), with("opinion", "同一件事"))
        .completes("coordinator", "tellProposer_ofMerger", with("toldBy", "MESSAGE"))
        .endsAt("topicMerged");
    assertThat(proposals.supportersOf(target.id())).extracting(Supporter::name).containsExactlyInAnyOrder("张有田", "杨桂花");
  }

  @Test
  void anotherStationsTopicIsNoChoice() {
    Topic elsewhere = aTopic().at(ZHONGLOU).unregistered().titled("书院社区电梯停运").open();
    Walk walk = start(aProposal().titled("书院社区电梯停运"));

    assertThat(walk.view("acceptTopic")).doesNotContain(elsewhere.caseNumber());
    walk.refuses("coordinator", "acceptTopic", "只能从列出的选项中选择",
        with("handling", "MERGE"), with("supportedTopic", String.valueOf(elsewhere.id())));
  }

  // ---- 转其他渠道

  @Test
  void anExcludedMatterGoesAnotherWayAndComesBackWithAReply() {
    Walk walk = start(aProposal())
        .completes("coordinator", "acceptTopic", with("handling", "REFER"), with("exclusion", "LITIGATION"))
        .refuses("coordinator", "referTopic", "不能早于今天", with("referralChannel", "JUDICIAL"), with("receiver", "区人民法院"),
            with("receiptNumber", "2026-88"), with("replyBy", LocalDate.parse("2026-05-01")))
        .completes("coordinator", "referTopic", with("referralChannel", "JUDICIAL"), with("receiver", "区人民法院"),
            with("receiptNumber", "2026-88"), with("replyBy", LocalDate.parse("2026-06-30")));
    assertThat(walk.view("tellProposer_ofReferral")).contains("区人民法院", "2026\\\\-88", "2026年6月30日");
    walk.completes("coordinator", "tellProposer_ofReferral", with("toldBy", "WRITTEN"));
    assertThat(now.local(walk.task("recordReferralReply").getDueDate())).isEqualTo("2026-06-30T18:00:00");
    walk.completes("coordinator", "recordReferralReply", with("reply", "已立案，按诉讼程序办理。"), with("toldBy", "PHONE"))
        .endsAt("topicReferred")
        .has("reviewResult", "REFERRED");
  }

  @Test
  void theHeadMayReferAScoredTopic() {
    scored(accepted(aProposal()), 4)
        .completes(HEAD, "decideTopic", with("ruling", "REFER"), with("exclusion", "BEYOND_TIER"), with("opinion", "省道归省里管"))
        .completes("coordinator", "referTopic", with("referralChannel", "DEPARTMENT"), with("receiver", "公路段"),
            with("receiptNumber", "7"), with("replyBy", LocalDate.parse("2026-06-15")))
        .completes("coordinator", "tellProposer_ofReferral", with("toldBy", "PHONE"))
        .completes("coordinator", "recordReferralReply", with("reply", "已列入养护计划。"), with("toldBy", "PHONE"))
        .endsAt("topicReferred");
  }

  // ---- 评分

  @Test
  void aReviewerWithAnInterestIsReplacedAndNeverAskedAgain() {
    Walk walk = accepted(aProposal())
        .refuses(HEAD, "scoreTopic", "什么利害关系", with("interested", true))
        .completes(HEAD, "scoreTopic", with("interested", true), with("interestReason", "事发地是本人老家"))
        .completes(LIAISON, "scoreTopic", scores(4));

    assertThat(reviews.awaited(walk.topicId())).containsExactly("member-0001");
    walk.doesNotOffer(HEAD, "scoreTopic").doesNotOffer(LIAISON, "scoreTopic")
        .completes("member-0001", "scoreTopic", scores(3))
        .has("livelihoodFirst", 3.5)
        .waitsAt("decideTopic");
    assertThat(walk.view("decideTopic")).contains("蔡秀华").doesNotContain("韦慧超");
  }

  @Test
  void aReviewerWhoLeavesTheStationIsReplacedAndTheOtherGoesOn() {
    Walk walk = accepted(aProposal())
        .completes(HEAD, "scoreTopic", with("interested", true), with("interestReason", "事发地是本人老家"))
        .completes(LIAISON, "scoreTopic", with("interested", true), with("interestReason", "参股当地企业"));
    String leaver = reviews.awaited(walk.topicId()).get(0);
    String other = leaver.equals("member-0002") ? "member-0003" : "member-0002";
    walk.completes("coordinator", "nameReviewers", with("namedReviewers", List.of(other)));
    String others = walk.tasks("scoreTopic").stream().filter(task -> task.getAssignee().equals(other)).findFirst().orElseThrow().getId();

    rosterChanges("UPDATE placement_member SET station_id = '621202001' WHERE member_id = '" + leaver + "'",
        "UPDATE placement_member SET station_id = '621202226' WHERE member_id = '" + leaver + "'");
    walk.timePasses(Duration.ofMinutes(1))
        .doesNotOffer(leaver, "scoreTopic");
    assertThat(walk.tasks("scoreTopic")).extracting(Task::getId).containsExactly(others);
    assertThat(journal.list(walk.topicId())).last().satisfies(act -> {
      assertThat(act.stepId()).isEqualTo("vacateSeat");
      assertThat(act.words()).endsWith("已离开本站，另请评分人");
    });

    walk.completes(other, "scoreTopic", scores(4));
    assertThat(reviews.awaited(walk.topicId())).hasSize(1).doesNotContain(leaver);
    walk.completes(reviews.awaited(walk.topicId()).get(0), "scoreTopic", scores(4))
        .waitsAt("decideTopic");
    assertThat(reviews.interests(walk.topicId(), List.of())).as("who left has no interest in the case").doesNotContainKey(leaver);
  }

  @Test
  void theProposerMayNotReview() {
    Walk walk = accepted(aProposal().proposedBy("韦慧超"));

    assertThat(reviews.awaited(walk.topicId())).containsExactlyInAnyOrder("member-0001", LIAISON);
  }

  @Test
  void theCoordinatorNamesAReviewerWhereTheRuleFindsNone() {
    Walk walk = accepted(aProposal())
        .completes(LIAISON, "scoreTopic", with("interested", true), with("interestReason", "参股当地企业"))
        .completes(HEAD, "scoreTopic", scores(4));
    assertThat(walk.view("nameReviewers")).contains("还缺 1 名", "member-0002").doesNotContain(LIAISON, "station-head-226");
    walk.refuses("coordinator", "nameReviewers", "应选 1 名", with("namedReviewers", List.of("member-0002", "member-0003")))
        .refuses("coordinator", "nameReviewers", "只能从列出的选项中选择", with("namedReviewers", List.of(LIAISON)))
        .completes("coordinator", "nameReviewers", with("namedReviewers", List.of("member-0002")))
        .completes("member-0002", "scoreTopic", scores(4))
        .waitsAt("decideTopic");
  }

  @Test
  void scoresOutOfRangeOrWithoutAReasonAreRefused() {
    accepted(aProposal())
        .refuses(HEAD, "scoreTopic", "不能大于 5", replaced(scores(4), "visionScore", 6))
        .refuses(HEAD, "scoreTopic", "请填写“一句话理由”", replaced(scores(4), "smallReason", " "))
        .refuses(HEAD, "scoreTopic", "应填整数", replaced(scores(4), "targetedScore", 2.5));
  }

  // ---- 审定

  @Test
  void whoeverDeviatesFromTheAdviceSaysWhy() {
    Walk walk = scored(accepted(aProposal()), 1)
        .has("recommendation", "REJECT")
        .refuses(HEAD, "decideTopic", "评分建议“不予立项”，审定为“同意立项”须写明“理由”", with("ruling", "ACCEPT"))
        .refuses(HEAD, "decideTopic", "须写明“理由”", with("ruling", "REJECT"))
        .completes(HEAD, "decideTopic", with("ruling", "ACCEPT"), with("opinion", "群众反映集中"));
    assertThat(walk.view("approveTopic")).contains("群众反映集中");
    approved(walk).endsAt("topicRegistered");
  }

  @Test
  void aTopicIsRaisedToTheTierAbove() {
    scored(accepted(aProposal()), 4)
        .completes(HEAD, "decideTopic", with("ruling", "TIER_UP"), with("opinion", "跨三个乡，本级解决不了"))
        .endsAt("topicRaisedUp")
        .has("reviewResult", "RAISED");
  }

  @Test
  void theDistrictHasNoTierAboveAndKnowsTheProposerBelow() {
    long below = aTopic().unregistered().open().id();
    Walk walk = start(aProposal().at(DISTRICT).ofTier(Case.DISTRICT).raisedFrom(below))
        .completes("coordinator", "acceptTopic", with("handling", "COMPLETE"), with("room", "STATION"))
        .completes("station-head", "scoreTopic", scores(4))
        .completes("committee-liaison-01", "scoreTopic", scores(4));

    assertThat(walk.view("decideTopic")).doesNotContain("TIER_UP");
    walk.refuses(HEAD, "decideTopic", "只能从列出的选项中选择", with("ruling", "TIER_UP"), with("opinion", "往上报"))
        .completes(HEAD, "decideTopic", with("ruling", "ACCEPT"));
    approved(walk).endsAt("topicRegistered").has("tier", Case.DISTRICT);
    assertThat(proposals.of(walk.topicId()).proposerName()).isEqualTo("王秀兰");
  }

  @Test
  void aTopicIsDeferredToTheNextPlan() {
    Walk walk = scored(accepted(aProposal()), 4)
        .completes(HEAD, "decideTopic", with("ruling", "DEFER"), with("opinion", "本期议题已满"));
    assertThat(walk.view("tellProposer_ofDeferral")).contains("本期议题已满");
    walk.completes("coordinator", "tellProposer_ofDeferral", with("toldBy", "PHONE"))
        .endsAt("topicDeferred")
        .has("reviewResult", "DEFERRED");
  }

  // ---- 不予立项、复核

  @Test
  void aRejectedProposerMayLeaveItAtThat() {
    rejected()
        .completes("coordinator", "tellRejection", with("toldBy", "PHONE"))
        .endsAt("topicRejected")
        .has("reviewResult", "REJECTED");
  }

  @Test
  void aRejectionIsReconsideredOnce() {
    Walk walk = rejected()
        .refuses("coordinator", "tellRejection", "申请复核的理由", with("toldBy", "PHONE"), with("asks", true))
        .completes("coordinator", "tellRejection", with("toldBy", "PHONE"), with("asks", true), with("newFacts", "又有两个组受影响"));
    assertThat(walk.view("reconsiderTopic")).contains("又有两个组受影响").containsOnlyOnce("不属公共事务");
    walk.completes(LIAISON, "reconsiderTopic", with("conclusion", "UPHELD"), with("opinion", "仍属个人事项"));
    assertThat(walk.view("tellRejection")).contains("仍属个人事项");
    // A second request is dropped: the form hides the box, and the server doesn't take what is hidden.
    walk.completes("coordinator", "tellRejection", with("toldBy", "PHONE"), with("asks", true), with("newFacts", "再来一次"))
        .endsAt("topicRejected")
        .has("reviewResult", "REJECTED");
  }

  @Test
  void aReconsideredTopicGoesOnToApproval() {
    Walk walk = rejected()
        .completes("coordinator", "tellRejection", with("toldBy", "PHONE"), with("asks", true), with("newFacts", "全村都受影响"))
        .completes(LIAISON, "reconsiderTopic", with("conclusion", "OVERTURNED"), with("opinion", "确属公共事务"));
    assertThat(walk.view("approveTopic")).contains("确属公共事务");
    approved(walk).endsAt("topicRegistered").has("reviewResult", "ACCEPTED");
  }

  // ---- 党(工)委审定

  @Test
  void thePartyCommitteeMayChangeATopic() {
    Walk walk = scored(accepted(aProposal()), 4)
        .completes(HEAD, "decideTopic", with("ruling", "ACCEPT"))
        .refuses("party-committee", "approveTopic", "修改后的诉求",
            with("resolution", "CHANGED"), with("meetingName", "乡党委第 12 次会议"), with("newTitle", "柳坪村一至四组垃圾清运"), with("newDemand", ""))
        .completes("party-committee", "approveTopic", with("resolution", "CHANGED"), with("meetingName", "乡党委第 12 次会议"),
            with("documentNumber", "郭党发〔2026〕12 号"), with("newTitle", "柳坪村一至四组垃圾清运"), with("newDemand", "先在一至四组试行"))
        .completes("coordinator", "tellProposer", with("toldBy", "PHONE"))
        .endsAt("topicRegistered")
        .has("title", "柳坪村一至四组垃圾清运");
    assertThat(topics.get(walk.topicId()).demand()).isEqualTo("先在一至四组试行");
  }

  @Test
  void thePartyCommitteeMayReturnATopicToTheHead() {
    Walk walk = scored(accepted(aProposal()), 4)
        .completes(HEAD, "decideTopic", with("ruling", "ACCEPT"))
        .refuses("party-committee", "approveTopic", "须写明“意见”", with("resolution", "RETURNED"), with("meetingName", "乡党委第 12 次会议"))
        .completes("party-committee", "approveTopic",
            with("resolution", "RETURNED"), with("meetingName", "乡党委第 12 次会议"), with("opinion", "先摸清底数"));
    assertThat(walk.view("decideTopic")).contains("先摸清底数");
    walk.completes(HEAD, "decideTopic", with("ruling", "DEFER"), with("opinion", "下期再议"))
        .completes("coordinator", "tellProposer_ofDeferral", with("toldBy", "PHONE"))
        .endsAt("topicDeferred");
  }

  @Test
  void thePartyCommitteeMayRejectATopic() {
    Walk walk = scored(accepted(aProposal()), 4)
        .completes(HEAD, "decideTopic", with("ruling", "ACCEPT"))
        .completes("party-committee", "approveTopic",
            with("resolution", "REJECTED"), with("meetingName", "乡党委第 12 次会议"), with("opinion", "已列入县里工程"));
    assertThat(walk.view("tellRejection")).contains("已列入县里工程");
    walk.completes("coordinator", "tellRejection", with("toldBy", "PHONE"))
        .endsAt("topicRejected");
  }

  // ---- 议题提出

  @Test
  void aProposalOpensACase() {
    ProcessInstance instance = propose(proposal());
    Topic topic = topics.get((Long) engine.getRuntimeService().getVariable(instance.getId(), "topicId"));

    assertThat(topic.stationId()).isEqualTo(GUOHE);
    assertThat(topic.title()).isEqualTo("𠮷家沟的路灯坏了🔦");
    assertThat(topic.caseNumber()).startsWith("YT-621202226-2026-");
    assertThat(proposals.of(topic.id()).proposerPhone()).isEqualTo("13912345678");
    assertThat(proposals.of(topic.id()).maskedPhone()).isEqualTo("139****5678");
    assertThat(engine.getRuntimeService().getVariables(instance.getId()).keySet())
        .contains("topicId", "title", "caseNumber", "tier", "track", "priority", "round")
        .doesNotContain("proposerName", "proposerPhone", "problem", "topicTitle");
    assertThat(journal.list(topic.id())).first().satisfies(act -> {
      assertThat(act.actor()).isEqualTo("coordinator-226");
      assertThat(act.words()).contains("存在的问题：晚上看不见路");
    });
  }

  /** Nobody has had a number of that year yet, so that all of them would begin it. */
  @Test
  void proposalsAtTheSameMomentAreNumberedOneAfterTheOther() throws Exception {
    ClockUtil.setCurrentTime(now.date(LocalDateTime.parse("2047-01-07T09:00:00")));
    ExecutorService counters = Executors.newFixedThreadPool(4);
    try {
      List<String> numbers = new ArrayList<>();
      for (Future<ProcessInstance> opened : counters.invokeAll(Collections.<Callable<ProcessInstance>>nCopies(4, () -> propose(proposal())))) {
        numbers.add((String) engine.getRuntimeService().getVariable(opened.get().getId(), "caseNumber"));
      }
      assertThat(numbers).containsExactlyInAnyOrder(
          "YT-621202226-2047-0001", "YT-621202226-2047-0002", "YT-621202226-2047-0003", "YT-621202226-2047-0004");
    } finally {
      counters.shutdown();
    }
  }

  @Test
  void aBadProposalOpensNone() {
    int before = topics.listOpen(GUOHE).size();

    refusesProposal("最多 60 个字", "topicTitle", "长".repeat(10_000));
    refusesProposal("最多 2000 个字", "problem", "𠮷".repeat(10_000));
    refusesProposal("请填写“存在的问题”", "problem", " \n ");
    refusesProposal("只能从列出的选项中选择", "category", "SECRET");
    refusesProposal("“联系电话”的格式不对", "proposerPhone", "<b>一三九</b>");
    refusesProposal("不能小于 1", "affectedCount", -3);
    refusesProposal("表单里没有“reviewResult”", "reviewResult", "ACCEPTED");

    assertThat(topics.listOpen(GUOHE)).hasSize(before);
  }

  // ---- 不合规矩的输入

  @Test
  void overLongAndUnknownFieldsAreRefusedAndRareCharactersAreKept() {
    Walk walk = start(aProposal())
        .refuses("coordinator", "acceptTopic", "最多 500 个字", with("handling", "RETURN"), with("toComplete", "长".repeat(10_000)))
        .refuses("coordinator", "acceptTopic", "表单里没有", with("handling", "COMPLETE"), with("room", VILLAGE_ROOM), with("reviewDecision", "ACCEPT"))
        .refuses("coordinator", "acceptTopic", "只能从列出的选项中选择", with("handling", "COMPLETE"), with("room", "room-001-01"))
        .completes("coordinator", "acceptTopic", with("handling", "RETURN"), with("toComplete", "请写明“𠮷家沟”在哪里 🙏 <script>"));

    assertThat(proposals.awaited(walk.topicId()).askedFor()).isEqualTo("请写明“𠮷家沟”在哪里 🙏 <script>");
    assertThat(walk.view("completeProposal")).doesNotContain("<script>");
  }

  @Test
  void nobodyElseDecides() {
    scored(accepted(aProposal()), 4)
        .doesNotOffer("coordinator", "decideTopic")
        .doesNotOffer("member-0001", "decideTopic")
        .doesNotOffer("station-head-001", "decideTopic");
  }

  // ---- the ways most scenarios share

  private TopicBuilder aProposal() {
    return aTopic().unregistered();
  }

  private Walk start(TopicBuilder proposal) {
    return walk(TopicReview.KEY, proposal);
  }

  private Walk accepted(TopicBuilder proposal) {
    return start(proposal).completes("coordinator", "acceptTopic", with("handling", "COMPLETE"), with("room", VILLAGE_ROOM));
  }

  private Walk scored(Walk walk, int points) {
    return walk.completes(HEAD, "scoreTopic", scores(points)).completes(LIAISON, "scoreTopic", scores(points));
  }

  private Walk approved(Walk walk) {
    return walk
        .completes("party-committee", "approveTopic", with("resolution", "APPROVED"), with("meetingName", "党委会议"))
        .completes("coordinator", "tellProposer", with("toldBy", "PHONE"));
  }

  private Walk rejected() {
    return scored(accepted(aProposal()), 1)
        .completes(HEAD, "decideTopic", with("ruling", "REJECT"), with("opinion", "不属公共事务"));
  }

  @SuppressWarnings("unchecked")
  private static Map.Entry<String, Object>[] scores(int points) {
    List<Map.Entry<String, Object>> fields = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      fields.add(with(criterion.pointsField(), points));
      fields.add(with(criterion.reasonField(), criterion.label() + "，" + points + " 分"));
    }
    return fields.toArray(Map.Entry[]::new);
  }

  @SuppressWarnings("unchecked")
  private static Map.Entry<String, Object>[] replaced(Map.Entry<String, Object>[] fields, String field, Object value) {
    return Arrays.stream(fields).map(f -> f.getKey().equals(field) ? with(field, value) : f).toArray(Map.Entry[]::new);
  }

  private static Map<String, Object> proposal() {
    return Variables.createVariables()
        .putValue("topicTitle", "𠮷家沟的路灯坏了🔦").putValue("category", "SAFETY").putValue("affectedCount", 80)
        .putValue("problem", "晚上看不见路").putValue("demand", "修好路灯").putValue("channel", "MASSES")
        .putValue("proposerName", "刘𠮷").putValue("proposerPhone", "13912345678").putValue("urgency", "SOON")
        .putValue("publishConsent", true);
  }

  private ProcessInstance propose(Map<String, Object> fields) {
    String definition = engine.getRepositoryService().createProcessDefinitionQuery()
        .processDefinitionKey("consultation").latestVersion().singleResult().getId();
    engine.getIdentityService().setAuthentication("coordinator-226", List.of("coordinator"), List.of(GUOHE));
    try {
      return engine.getFormService().submitStartForm(definition, fields);
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private void refusesProposal(String sentence, String field, Object value) {
    Map<String, Object> fields = proposal();
    fields.put(field, value);
    assertThatThrownBy(() -> propose(fields)).satisfies(thrown -> {
      List<String> messages = new ArrayList<>();
      for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
        messages.add(String.valueOf(cause.getMessage()));
      }
      assertThat(messages).anyMatch(message -> message.contains(sentence));
    });
  }
}
