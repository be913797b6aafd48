package org.xieshang.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieshang.Walk.row;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xieshang.ScenarioTest;
import org.xieshang.TopicBuilder;
import org.xieshang.Walk;
import org.xieshang.procedure.Case;

/** Stage 3, path by path: 郭河乡 plans on Monday 1 June 2026 and meets a week later. */
class ConsultationMeetingScenariosTest extends ScenarioTest {

  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final List<String> FIVE_OF_SEVEN =
      List.of("station-head-226", "coordinator-226", "member-0001", "member-0002", "seat-7");

  private static final Map.Entry<String, Object> ISSUE = with("decision", "ISSUE");
  private static final Map.Entry<String, Object> HELD = with("held", "HELD");
  private static final Map.Entry<String, Object> CONFIRMED = with("outcome", "CONFIRMED");
  private static final Map.Entry<String, Object> ACTIONS = with("resultKind", "ACTION_LIST");

  @Autowired private JdbcTemplate database;
  @Autowired private Meetings meetings;
  @Autowired private MeetingMapper mapper;

  @Test
  void whatIsAgreedAndAdoptedIsHandedOver() {
    Walk walk = walkTo("recordMeeting")
        .completes("coordinator", "recordMeeting",
            with("speeches", List.of(
                row("speaker", "王秀兰", "capacity", "RESIDENT", "stance", "CONCERN", "words", "垃圾清运一周一次太少。",
                    "department", "housing-bureau", "answer", "七月起每周两次。"))),
            with("consensus", List.of(votes(8, 0, 0))))
        .completes("coordinator", "confirmMinutes", CONFIRMED)
        .completes("station-head", "signMinutes")
        .completes("coordinator", "listOutcomes", ACTIONS, with("outcomes", List.of(outcome("housing-bureau", "government-226"))))
        .completes("party-committee", "adoptOutcomes", with("answers", List.of(row("answer", "WHOLE"))))
        .has("meetingResult", "OUTCOMES")
        .endsAt("outcomesAdopted");

    AdoptedOutcome adopted = meetings.adoptedOutcomes(walk.topicId(), meetingOf(walk).id()).get(0);
    assertThat(adopted.leadOrganizationId()).isEqualTo("housing-bureau");
    assertThat(adopted.jointOrganizationIds()).containsExactly("government-226");
    assertThat(adopted.measure()).isEqualTo("每周清运两次。");
    assertThat(adopted.dueOn()).isEqualTo(LocalDate.parse("2026-08-31"));
    assertThat(meetingOf(walk).channelCode()).isEqualTo("PARTY_GOV_DECISION");
    assertThat(meetingOf(walk).status()).isEqualTo(MeetingStatus.CLOSED);
  }

  /** 提级 leads to a district whose members all serve at stations. */
  @Test
  void whereNoMemberServesThoseOfOtherStationsAreInvited() {
    rosterChanges("UPDATE placement_member SET ended_on = '2026-05-31' WHERE station_id = '621202226' AND ended_on IS NULL",
        "UPDATE placement_member SET ended_on = NULL WHERE station_id = '621202226' AND ended_on = '2026-05-31'");
    assertThat(walk(ConsultationMeeting.KEY, aTopic()).view("planMeeting")).contains("member-0001", "member-0007", "，钟楼街道");
  }

  @Test
  void theSignedMinutesNameWhoSpokeAndThePublishedOnesDoNot() {
    Walk walk = walkTo("recordMeeting")
        .completes("coordinator", "recordMeeting",
            with("speeches", List.of(
                row("speaker", "王秀兰", "capacity", "RESIDENT", "stance", "CONCERN", "words", "清运太少，请打 13812345678 找我王秀兰。"),
                row("speaker", "蔡秀华", "capacity", "MEMBER", "stance", "SUPPORT", "words", "建议推行门前三包。"))),
            with("consensus", List.of(votes(6, 1, 1, "担心增加收费。"))))
        .completes("coordinator", "confirmMinutes", with("outcome", "OBJECTED"), with("objections", "夏永丽认为人数应写明。"))
        .completes("station-head", "signMinutes");

    MinutesRow minutes = mapper.findMinutes(meetingOf(walk).id()).orElseThrow();
    assertThat(minutes.documentNumber()).startsWith("郭河乡协商纪要〔2026〕");
    assertThat(minutes.words())
        .contains("一、会议概况", "王秀兰（有顾虑）：", "多数共识", "保留和不同意见：担心增加收费。", "异议记录\n夏永丽认为人数应写明。", "签发：韦慧超");
    assertThat(minutes.publishedWords())
        .contains("群众代表甲（有顾虑）", "（号码已隐去）", "蔡秀华（支持）")
        .doesNotContain("王秀兰", "13812345678", "夏永丽");
    assertThat(minutes.publishedUntil()).isEqualTo(LocalDate.parse("2026-06-15"));
    assertThat(told("meeting/" + meetingOf(walk).id() + "/0/")).contains("housing-bureau").noneMatch(account -> account.startsWith("seat"));
    assertThat(told("minutes/" + meetingOf(walk).id() + "/")).containsExactlyElementsOf(told("meeting/" + meetingOf(walk).id() + "/0/"));
  }

  private List<String> told(String key) {
    return database.queryForList(
        "SELECT recipient FROM notice_message WHERE message_key LIKE ? ORDER BY recipient", String.class, key + "%");
  }

  @Test
  void theProposersNameIsNotPublishedEither() {
    Walk walk = walkTo("recordMeeting", aTopic().proposedBy("赵喜娃"))
        .completes("coordinator", "recordMeeting",
            with("speeches", List.of(
                row("speaker", "蔡秀华", "capacity", "MEMBER", "stance", "SUPPORT", "words", "赵喜娃反映的情况属实。"))),
            with("consensus", List.of(votes(8, 0, 0))))
        .completes("coordinator", "confirmMinutes", CONFIRMED)
        .completes("station-head", "signMinutes");

    MinutesRow minutes = mapper.findMinutes(meetingOf(walk).id()).orElseThrow();
    assertThat(minutes.words()).contains("赵喜娃");
    assertThat(minutes.publishedWords()).doesNotContain("赵喜娃").contains("群众代表");
  }

  @Test
  void silenceConfirmsTheMinutes() {
    Walk walk = walkTo("recordMeeting")
        .completes("coordinator", "recordMeeting", with("consensus", List.of(votes(8, 0, 0))))
        .waitsAt("confirmMinutes")
        .timePasses(A_WEEK)
        .waitsAt("signMinutes");

    assertThat(mapper.findMinutes(meetingOf(walk).id()).orElseThrow().silent()).isTrue();
    assertThat(walk.view("signMinutes")).contains("视为确认");
  }

  @Test
  void aDepartmentAnswersInWritingOnceForAllItOwes() {
    Walk walk = walkTo("recordMeeting")
        .completes("coordinator", "recordMeeting",
            with("speeches", List.of(
                owed("housing-bureau", "什么时候修垃圾池？", "2026-06-12"),
                owed("housing-bureau", "清运车进不了村道。", "2026-06-10"),
                owed("agriculture-bureau", "残膜谁回收？", null))),
            with("consensus", List.of(votes(8, 0, 0))));
    assertThat(walk.tasks("answerInWriting")).hasSize(2)
        .anySatisfy(task -> assertThat(now.local(task.getDueDate())).isEqualTo(LocalDateTime.parse("2026-06-10T18:00:00")));

    walk.doesNotOffer("coordinator", "answerInWriting")
        .doesNotOffer("education-bureau", "answerInWriting")
        .completes("coordinator", "confirmMinutes", CONFIRMED)
        .completes("station-head", "signMinutes")
        .refuses("housing-bureau", "answerInWriting", "应逐条回应 2 条意见", with("answers", List.of(row("answer", "六月底前修好。"))))
        .completes("housing-bureau", "answerInWriting",
            with("answers", List.of(row("answer", "六月底前修好。"), row("answer", "改用小型车。"))))
        .completes("agriculture-bureau", "answerInWriting", with("answers", List.of(row("answer", "由乡农技站回收。"))))
        .waitsAt("listOutcomes");

    assertThat(mapper.listSpeeches(meetingOf(walk).id())).extracting(Speech::answer)
        .containsExactly("六月底前修好。", "改用小型车。", "由乡农技站回收。");
  }

  @Test
  void theStationHeadSendsThePlanBack() {
    walk(ConsultationMeeting.KEY, aTopic())
        .completes("coordinator", "planMeeting", plan())
        .completes("station-head", "issueNotice", with("decision", "RETURN"), with("returnReason", "请邀请农业农村局。"))
        .waitsAt("planMeeting")
        .completes("coordinator", "planMeeting", with("departmentsInvited", List.of("housing-bureau", "agriculture-bureau")))
        .completes("station-head", "issueNotice", ISSUE)
        .waitsAt("checkIn");
  }

  @Test
  void aMissedQuorumIsMetAtASecondDate() {
    Walk walk = walkTo("checkIn")
        .completes("coordinator", "checkIn", attended(FIVE_OF_SEVEN, 2, "housing-bureau"))
        .waitsAt("postponeMeeting");
    Session missed = meetingOf(walk);
    assertThat(missed.quorumReason()).contains("群众");

    walk.completes("coordinator", "postponeMeeting")
        .completes("station-head", "issueNotice", ISSUE)
        .timePasses(A_WEEK)
        .completes("coordinator", "checkIn", attended(FIVE_OF_SEVEN, 3, "housing-bureau"))
        .waitsAt("recordMeeting");

    Session met = meetingOf(walk);
    assertThat(met.ordinalNo()).isEqualTo(missed.ordinalNo());
    assertThat(met.postponedCount()).isEqualTo(1);
    assertThat(met.votersPresent()).isEqualTo(8);
  }

  @Test
  void aMeetingThatCannotTakePlaceIsPostponedBeforeItsDate() {
    walkTo("issueNotice")
        .completes("station-head", "issueNotice", ISSUE)
        .completes("coordinator", "checkIn", with("held", "NOT_HELD"), with("notHeldReason", "连日暴雨，道路中断"))
        .waitsAt("postponeMeeting");
  }

  @Test
  void aThirdMissIsRaised() {
    thirdMiss(aTopic())
        .completes("station-head", "decideAfterPostponement", with("way", "RAISED"), with("grounds", "相关部门多次缺席。"))
        .has("meetingResult", "RAISED")
        .endsAt("meetingRaised_afterMisses");
  }

  @Test
  void aThirdMissIsClosedWithAnExplanation() {
    Walk walk = thirdMiss(aTopic())
        .completes("station-head", "decideAfterPostponement", with("way", "EXPLAINED"), with("grounds", "村里已自行解决。"))
        .completes("coordinator", "explainResult_afterMisses", with("toldBy", "VISIT"))
        .has("meetingResult", "EXPLAINED")
        .endsAt("meetingAbandoned");

    assertThat(meetingOf(walk).status()).isEqualTo(MeetingStatus.CANCELLED);
  }

  @Test
  void nothingIsRaisedAboveTheDistrict() {
    Walk walk = walk(ConsultationMeeting.KEY, aTopic().at(DISTRICT).ofTier(Case.DISTRICT))
        .completes("coordinator", "planMeeting", with("membersInvited", List.of("member-0014")), with("chair", "蒋学琴"), with("residentsInvited", 5))
        .completes("station-head", "issueNotice", ISSUE);
    for (int i = 0; i < 2; i++) {
      walk.completes("coordinator", "checkIn", with("held", "NOT_HELD"), with("notHeldReason", "时间冲突"))
          .completes("coordinator", "postponeMeeting")
          .completes("station-head", "issueNotice", ISSUE);
    }
    walk.completes("coordinator", "checkIn", with("held", "NOT_HELD"), with("notHeldReason", "时间冲突"))
        .refuses("station-head", "decideAfterPostponement", "处理意见", with("way", "RAISED"), with("grounds", "提请上级。"));
  }

  @Test
  void noConsensusAsksForASecondRoundWithANewQuestion() {
    Walk walk = noConsensus(aTopic())
        .refuses("station-head", "decideWithoutConsensus", "新的调研要点",
            with("way", "SECOND_ROUND"), with("grounds", "收费标准没有摸清。"))
        .completes("station-head", "decideWithoutConsensus",
            with("way", "SECOND_ROUND"), with("grounds", "收费标准没有摸清。"), with("newQuestion", "周边乡镇的收费标准"))
        .has("meetingResult", "SECOND_ROUND")
        .endsAt("secondRoundDue");

    assertThat(topics.get(walk.topicId()).roundFocus()).isEqualTo("周边乡镇的收费标准");
  }

  @Test
  void aThirdRoundIsNotOffered() {
    noConsensus(aTopic().inRound(2))
        .refuses("station-head", "decideWithoutConsensus", "处理意见",
            with("way", "SECOND_ROUND"), with("grounds", "再谈一次。"), with("newQuestion", "再问一次"));
  }

  @Test
  void noConsensusIsRaised() {
    noConsensus(aTopic())
        .completes("station-head", "decideWithoutConsensus", with("way", "RAISED"), with("grounds", "超出乡里职权。"))
        .has("meetingResult", "RAISED")
        .endsAt("meetingRaised");
  }

  @Test
  void noConsensusBecomesAnOpinionReport() {
    Walk walk = noConsensus(aTopic())
        .completes("station-head", "decideWithoutConsensus", with("way", "CONVERTED"), with("grounds", "宜向上反映。"))
        .refuses("coordinator", "writeOpinionInfo", "1500", with("message", "字".repeat(1501)))
        .completes("coordinator", "writeOpinionInfo", with("submittedTo", "区政协"))
        .has("meetingResult", "CONVERTED")
        .endsAt("opinionInfoSubmitted");

    assertThat(meetingOf(walk).channelCode()).isEqualTo("PUBLIC_OPINION_INFO");
  }

  @Test
  void noConsensusIsClosedWithAnExplanation() {
    noConsensus(aTopic())
        .completes("station-head", "decideWithoutConsensus", with("way", "EXPLAINED"), with("grounds", "各方分歧较大，暂不宜推进。"))
        .completes("coordinator", "explainResult", with("toldBy", "VISIT"))
        .has("meetingResult", "EXPLAINED")
        .endsAt("resultExplained");
  }

  @Test
  void onlyTheItemsAgreedOnBecomeOutcomes() {
    Walk walk = walk(ConsultationMeeting.KEY, aTopic())
        .completes("coordinator", "planMeeting", plan(
            with("agenda", List.of(item("每周清运两次", "CONSULTATION"), item("每户每年收费一百元", "CONSULTATION")))))
        .completes("station-head", "issueNotice", ISSUE)
        .timePasses(A_WEEK)
        .completes("coordinator", "checkIn", attended(FIVE_OF_SEVEN, 3, "housing-bureau"))
        .completes("coordinator", "recordMeeting", with("consensus", List.of(votes(4, 1, 3, "怕涨价。"), votes(2, 1, 5, "收费太高。"))))
        .completes("coordinator", "confirmMinutes", CONFIRMED)
        .completes("station-head", "signMinutes");

    assertThat(mapper.listAgenda(meetingOf(walk).id())).extracting(AgendaItem::degree).containsExactly(Degree.PARTIAL, Degree.NONE);
    assertThat(walk.view("listOutcomes")).contains("每周清运两次").doesNotContain("每户每年收费一百元");
  }

  @Test
  void anOutcomeIsAdoptedInPartAndAnotherOnlyNoted() {
    Walk walk = walkTo("listOutcomes")
        .completes("coordinator", "listOutcomes", ACTIONS,
            with("outcomes", List.of(outcome("housing-bureau"), outcome("agriculture-bureau"))))
        .refuses("party-committee", "adoptOutcomes", "请填写“采纳的措施或不采纳的理由”",
            with("answers", List.of(row("answer", "PART"), row("answer", "NOTED"))))
        .completes("party-committee", "adoptOutcomes", with("answers", List.of(
            row("answer", "PART", "words", "先在柳坪村试行每周清运两次。"), row("answer", "NOTED", "words", "经费未落实。"))))
        .endsAt("outcomesAdopted");

    assertThat(meetings.adoptedOutcomes(walk.topicId(), meetingOf(walk).id()))
        .extracting(AdoptedOutcome::measure).containsExactly("先在柳坪村试行每周清运两次。");
  }

  @Test
  void whatIsOnlyNotedIsNotHandedOver() {
    Walk walk = walkTo("listOutcomes")
        .completes("coordinator", "listOutcomes", ACTIONS, with("outcomes", List.of(outcome("housing-bureau"))))
        .completes("party-committee", "adoptOutcomes", with("answers", List.of(row("answer", "NOTED", "words", "留作参考。"))))
        .has("meetingResult", "NOTED")
        .endsAt("outcomesNoted");

    assertThat(meetings.adoptedOutcomes(walk.topicId(), meetingOf(walk).id())).isEmpty();
  }

  @Test
  void aMicroConsultationNeedsNoAdoption() {
    Walk walk = walk(ConsultationMeeting.KEY, aTopic().onTrack(Case.MICRO))
        .completes("coordinator", "planMeeting", plan())
        .completes("station-head", "issueNotice", ISSUE)
        .timePasses(Duration.ofDays(1))
        .completes("coordinator", "checkIn", attended(List.of("station-head-226"), 1, "housing-bureau"))
        .completes("coordinator", "recordMeeting", with("consensus", List.of(votes(2, 0, 0))))
        .completes("coordinator", "confirmMinutes", CONFIRMED)
        .completes("station-head", "signMinutes")
        .completes("coordinator", "listOutcomes", ACTIONS, with("outcomes", List.of(outcome("housing-bureau"))))
        .endsAt("outcomesAdopted");

    assertThat(meetings.adoptedOutcomes(walk.topicId(), meetingOf(walk).id())).hasSize(1);
  }

  @Test
  void anEmergencyIsConsultedTheSameDay() {
    Walk walk = walk(ConsultationMeeting.KEY, aTopic().onTrack(Case.EMERGENCY));
    assertThat(walk.view("planMeeting")).contains("紧急事项不受提前通知期限的限制");
    walk.completes("coordinator", "planMeeting", plan())
        .completes("station-head", "issueNotice", ISSUE)
        .completes("coordinator", "checkIn", attended(FIVE_OF_SEVEN, 3, "housing-bureau"))
        .waitsAt("recordMeeting");
    assertThat(meetingOf(walk).startsAt()).isEqualTo(LocalDateTime.parse("2026-06-01T11:00:00"));
  }

  @Test
  void ordinalsOfAStationHaveNoGapsAndNoDoubles() {
    List<Integer> ordinals = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ordinals.add(meetingOf(walkTo("checkIn")).ordinalNo());
    }
    int first = ordinals.get(0);
    assertThat(ordinals).containsExactly(first, first + 1, first + 2);
  }

  @Test
  void aPlanIsRefusedWhenItsDateOrAgendaIsWrong() {
    walk(ConsultationMeeting.KEY, aTopic())
        .refuses("coordinator", "planMeeting", "不能早于今天", plan(with("startsAt", LocalDateTime.parse("2026-05-29T09:00:00"))))
        .refuses("coordinator", "planMeeting", "须晚于现在", plan(with("startsAt", LocalDateTime.parse("2026-06-01T08:30:00"))))
        .refuses("coordinator", "planMeeting", "须提前 5 个工作日通知，最早可定于 2026年6月8日",
            plan(with("startsAt", LocalDateTime.parse("2026-06-05T09:00:00"))))
        .refuses("coordinator", "planMeeting", "至少要有一项“协商事项”", plan(with("agenda", List.of(item("通报情况", "BRIEFING")))))
        .refuses("coordinator", "planMeeting", "邀请政协委员", plan(with("membersInvited", List.of("member-0007"))))
        .completes("coordinator", "planMeeting",
            plan(with("startsAt", LocalDateTime.parse("2026-06-03T09:00:00")), with("earlyReason", "汛期将至")))
        .waitsAt("issueNotice");
  }

  @Test
  void aNoticeThatComesTooLateCanOnlyBeSentBack() {
    walkTo("issueNotice")
        .timePasses(Duration.ofDays(2))
        .refuses("station-head", "issueNotice", "来不及提前 5 个工作日通知", with("decision", "ISSUE"))
        .completes("station-head", "issueNotice", with("decision", "RETURN"), with("returnReason", "请另定时间。"))
        .waitsAt("planMeeting");
  }

  @Test
  void aFrozenAgendaStaysAsItWasCalled() {
    walkTo("checkIn")
        .completes("coordinator", "checkIn", with("held", "NOT_HELD"), with("notHeldReason", "主持人生病"))
        .completes("coordinator", "postponeMeeting")
        .completes("station-head", "issueNotice", with("decision", "RETURN"), with("returnReason", "换个地点。"))
        .refuses("coordinator", "planMeeting", "已随上次会议通知冻结", with("agenda", List.of(item("另一件事", "CONSULTATION"))))
        .completes("coordinator", "planMeeting", with("place", "柳坪村文化广场"))
        .waitsAt("issueNotice");
  }

  @Test
  void aCheckInIsRefusedBeforeTheDayOrWhenADepartmentIsInTwoPlaces() {
    walkTo("issueNotice")
        .completes("station-head", "issueNotice", ISSUE)
        .refuses("coordinator", "checkIn", "到当天才能签到", attended(FIVE_OF_SEVEN, 3, "housing-bureau"))
        .timePasses(A_WEEK)
        .refuses("coordinator", "checkIn", "不能既到会又书面答复", HELD, with("residentsHere", 3),
            with("departmentsHere", List.of("housing-bureau")), with("departmentsWritten", List.of("housing-bureau")));
  }

  @Test
  void aDepartmentThatWroteCountsAsPresent() {
    walkTo("checkIn")
        .completes("coordinator", "checkIn", HELD, with("fixedHere", FIVE_OF_SEVEN), with("membersHere", List.of("member-0001")),
            with("residentsHere", 3), with("departmentsWritten", List.of("housing-bureau")))
        .waitsAt("recordMeeting");
  }

  @Test
  void aRecordIsRefusedWhenItsFiguresDoNotFit() {
    walkTo("recordMeeting")
        .refuses("coordinator", "recordMeeting", "超过了到会的 8 人", with("consensus", List.of(votes(9, 0, 0))))
        .refuses("coordinator", "recordMeeting", "请登记协商事项", with("consensus", List.of(votes(0, 0, 0))))
        .refuses("coordinator", "recordMeeting", "“保留和不同意见”中简要写明", with("consensus", List.of(votes(6, 2, 0))))
        .refuses("coordinator", "recordMeeting", "应有 1 项", with("consensus", List.of(votes(8, 0, 0), votes(8, 0, 0))))
        .refuses("coordinator", "recordMeeting", "请在“请哪个部门回应”里选择部门",
            with("speeches", List.of(row("speaker", "王秀兰", "capacity", "RESIDENT", "stance", "NEUTRAL", "words", "同意。", "answer", "好的。"))),
            with("consensus", List.of(votes(8, 0, 0))));
  }

  @Test
  void anOutcomeIsRefusedWithoutOneLeadUnitOneDateAndItsItem() {
    Walk walk = walkTo("listOutcomes");
    Map<String, Object> withoutLead = outcome("housing-bureau");
    withoutLead.remove("lead");
    Map<String, Object> inThePast = outcome("housing-bureau");
    inThePast.put("dueOn", "2026-06-01");
    walk.refuses("coordinator", "listOutcomes", "主办单位", ACTIONS, with("outcomes", List.of(withoutLead)))
        .refuses("coordinator", "listOutcomes", "不能早于今天", ACTIONS, with("outcomes", List.of(inThePast)))
        .refuses("coordinator", "listOutcomes", "里不能再选主办单位", ACTIONS, with("outcomes", List.of(outcome("housing-bureau", "housing-bureau"))))
        .refuses("coordinator", "listOutcomes", "还没有对应的落实事项", ACTIONS, with("outcomes", List.of()));
  }

  /** With one meeting planned as {@link #plan} says, up to a task. */
  private Walk walkTo(String taskId) {
    return walkTo(taskId, aTopic());
  }

  private Walk walkTo(String taskId, TopicBuilder topic) {
    Walk walk = walk(ConsultationMeeting.KEY, topic).completes("coordinator", "planMeeting", plan());
    if (taskId.equals("issueNotice")) {
      return walk;
    }
    walk.completes("station-head", "issueNotice", ISSUE).timePasses(A_WEEK);
    if (taskId.equals("checkIn")) {
      return walk;
    }
    walk.completes("coordinator", "checkIn", attended(FIVE_OF_SEVEN, 3, "housing-bureau"));
    if (taskId.equals("recordMeeting")) {
      return walk;
    }
    return walk
        .completes("coordinator", "recordMeeting", with("consensus", List.of(votes(8, 0, 0))))
        .completes("coordinator", "confirmMinutes", CONFIRMED)
        .completes("station-head", "signMinutes")
        .waitsAt(taskId);
  }

  private Walk noConsensus(TopicBuilder topic) {
    return walkTo("recordMeeting", topic)
        .completes("coordinator", "recordMeeting", with("consensus", List.of(votes(2, 1, 5, "收费太高。"))))
        .completes("coordinator", "confirmMinutes", CONFIRMED)
        .completes("station-head", "signMinutes")
        .waitsAt("decideWithoutConsensus");
  }

  private Walk thirdMiss(TopicBuilder topic) {
    Walk walk = walkTo("checkIn", topic);
    for (int i = 0; i < 2; i++) {
      walk.completes("coordinator", "checkIn", attended(List.of("station-head-226"), 3, "housing-bureau"))
          .completes("coordinator", "postponeMeeting")
          .completes("station-head", "issueNotice", ISSUE)
          .timePasses(A_WEEK.plusDays(1));
    }
    return walk.completes("coordinator", "checkIn", attended(List.of("station-head-226"), 3, "housing-bureau"))
        .waitsAt("decideAfterPostponement");
  }

  private Session meetingOf(Walk walk) {
    return mapper.findLatestSession(walk.topicId()).orElseThrow();
  }

  @SafeVarargs
  private static Map.Entry<String, Object>[] plan(Map.Entry<String, Object>... more) {
    List<Map.Entry<String, Object>> fields = new ArrayList<>(List.of(
        with("chair", "韦慧超"),
        with("membersInvited", List.of("member-0001", "member-0002")),
        with("departmentsInvited", List.of("housing-bureau")),
        with("residentsInvited", 5)));
    fields.addAll(List.of(more));
    return entries(fields);
  }

  private static Map.Entry<String, Object>[] attended(List<String> fixed, int residents, String department) {
    return entries(List.of(
        HELD,
        with("fixedHere", fixed),
        with("membersHere", List.of("member-0001")),
        with("residentsHere", residents),
        with("departmentsHere", List.of(department))));
  }

  @SuppressWarnings("unchecked")
  private static Map.Entry<String, Object>[] entries(List<Map.Entry<String, Object>> fields) {
    return fields.toArray(Map.Entry[]::new);
  }

  private static Map<String, Object> item(String title, String kind) {
    return row("item", title, "kind", kind, "length", 30);
  }

  private static Map<String, Object> votes(int agree, int reserved, int against) {
    return row("agree", agree, "reserved", reserved, "against", against);
  }

  private static Map<String, Object> votes(int agree, int reserved, int against, String reservations) {
    return row("agree", agree, "reserved", reserved, "against", against, "reservations", reservations);
  }

  private static Map<String, Object> owed(String department, String words, String answerBy) {
    return row("speaker", "王秀兰", "capacity", "RESIDENT", "stance", "CONCERN", "words", words, "department", department, "answerBy", answerBy);
  }

  private Map<String, Object> outcome(String lead, String... joint) {
    String agreed = engine.getTaskService().createTaskQuery().taskDefinitionKey("listOutcomes").list().stream()
        .map(task -> (Long) engine.getTaskService().getVariable(task.getId(), "meetingId"))
        .flatMap(id -> mapper.listAgenda(id).stream())
        .filter(AgendaItem::agreed)
        .map(item -> String.valueOf(item.id()))
        .findFirst()
        .orElse("0");
    return row("agreedItem", agreed, "name", "垃圾清运", "measure", "每周清运两次。", "lead", lead, "joint", List.of(joint),
        "indicator", "连续四周无积存", "dueOn", "2026-08-31");
  }
}
