package org.xieshang.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.ScenarioTest;
import org.xieshang.TopicBuilder;
import org.xieshang.Walk;
import org.xieshang.procedure.Deadlines;
import org.xieshang.procedure.Words;
import org.xieshang.record.Topic;
import org.xieshang.roster.Roster;

/** One promise: from hand-over to 销号, and every way it can go astray. */
class OutcomeItemScenariosTest extends ScenarioTest {

  private static final String HOUSING = "housing-bureau";
  private static final String HOUSING_NAME = "区住房和城乡建设局";
  private static final String ECOLOGY = "ecology-branch";

  @Autowired private Items items;
  @Autowired private Checks checks;
  @Autowired private Deadlines deadlines;
  @Autowired private Roster roster;
  @Autowired private JdbcTemplate tables;
  @Autowired private TransactionTemplate transaction;

  private Item item;

  @Test
  void aPromiseIsKeptAndClosed() {
    Walk walk = item(aTopic())
        .completes(HOUSING, "signItem", with("signing", "SIGN"), with("handler", "王工"))
        .completes(HOUSING, "handleItem", with("handlingAction", "PROGRESS"), with("percent", 40), with("progressWords", "清运车已到位"))
        .waitsAt("handleItem");
    assertThat(now.local(walk.task("handleItem").getDueDate())).isEqualTo(deadlines.endOf(TestItems.DUE));
    assertThat(walk.task("handleItem").getName()).isEqualTo("办理");
    assertThat(walk.view("handleItem")).contains("清运车已到位", "40%", "每周清运两次，连续四周无积存",
        // A township's unit reports every fifteen days (deadline.dmn, progressReport).
        Words.day(now.today().plusDays(15)));

    verified(done(walk, "A"))
        .completes("coordinator", "surveySatisfaction", answers(20, 8, 2, 0))
        .completes("station-head", "closeItem")
        .endsAt("itemClosed")
        .has("itemResult", "CLOSED");
    assertThat(current()).extracting(Item::status, Item::handler).containsExactly(ItemStatus.CLOSED, "王工");
    assertThat(checks.surveys(current())).singleElement().satisfies(survey -> {
      assertThat(survey.passed()).isTrue();
      assertThat(survey.rate()).isEqualByComparingTo("100.0");
    });
  }

  @Test
  void anotherUnitTakesOverWhenTheHeadAgreesWithARefusal() {
    item(aTopic())
        .completes(HOUSING, "signItem", with("signing", "REFUSE"), with("refusalBasis", "《固体废物污染环境防治法》第九条"),
            with("suggestedUnit", ECOLOGY))
        .refuses("station-head", "decideRefusal", "请选择“改由哪个单位主办”", with("refusalDecision", "REASSIGN"), with("refusalReason", "依据成立"))
        .completes("station-head", "decideRefusal", with("refusalDecision", "REASSIGN"), with("newLead", ECOLOGY), with("refusalReason", "依据成立"))
        .doesNotOffer(HOUSING, "signItem")
        .completes(ECOLOGY, "signItem", with("signing", "SIGN"), with("handler", "李科长"))
        .waitsAt("handleItem");
    assertThat(current().leadOrganizationId()).isEqualTo(ECOLOGY);
    assertThat(items.jointUnits(item.id())).doesNotContain(ECOLOGY);
  }

  @Test
  void aUnitWhoseDutyStandsCannotRefuseAgain() {
    item(aTopic())
        .completes(HOUSING, "signItem", with("signing", "REFUSE"), with("refusalBasis", "“三定”规定第四条"))
        .completes("station-head", "decideRefusal", with("refusalDecision", "UPHOLD"), with("refusalReason", "属于村镇建设职责"))
        .refuses(HOUSING, "signItem", "“是否签收”只能从列出的选项中选择", with("signing", "REFUSE"), with("refusalBasis", "再次申请"))
        .completes(HOUSING, "signItem", with("signing", "SIGN"), with("handler", "王工"))
        .waitsAt("handleItem");
  }

  @Test
  void aRefusalNeedsALegalBasis() {
    item(aTopic()).refuses(HOUSING, "signItem", "请填写“退办依据”", with("signing", "REFUSE"));
  }

  @Test
  void theUnitIsGivenMoreTimeOnce() {
    Walk walk = signed(aTopic())
        .completes(HOUSING, "handleItem", with("handlingAction", "EXTENSION"), with("extensionWhy", "汛期施工受阻"))
        .doesNotOffer(HOUSING, "handleItem")
        .completes("station-head", "decideItemExtension", with("itemExtensionAnswer", "GRANT"), with("itemExtensionReason", "情况属实"));
    LocalDate later = TestItems.DUE.plusMonths(1);
    assertThat(current().dueOn()).isEqualTo(later);
    assertThat(current().agreedDueOn()).isEqualTo(TestItems.DUE);
    assertThat(now.local(walk.task("handleItem").getDueDate())).isEqualTo(deadlines.endOf(later));
    walk.refuses(HOUSING, "handleItem", "“这次报什么”只能从列出的选项中选择", with("handlingAction", "EXTENSION"), with("extensionWhy", "还要再延"));
  }

  @Test
  void aRefusedExtensionLeavesTheDateAndMayBeAskedAgain() {
    Walk walk = signed(aTopic())
        .completes(HOUSING, "handleItem", with("handlingAction", "EXTENSION"), with("extensionWhy", "人手不足"))
        .completes("station-head", "decideItemExtension", with("itemExtensionAnswer", "REFUSE"), with("itemExtensionReason", "应当调配人手"));
    assertThat(current().dueOn()).isEqualTo(TestItems.DUE);
    assertThat(walk.view("handleItem")).contains("应当调配人手", "EXTENSION");
  }

  @Test
  void moreTimeMustBeAskedForBeforeExpiry() {
    signed(aTopic())
        .takes(HOUSING, "handleItem")
        .timePasses(Duration.ofDays(61))
        .refuses(HOUSING, "handleItem", "届满", with("handlingAction", "EXTENSION"), with("extensionWhy", "忘了申请"))
        .completes(HOUSING, "handleItem", with("handlingAction", "PROGRESS"), with("percent", 90), with("progressWords", "收尾"));
  }

  @Test
  void aRequestFromOutsideIsDecidedWhileTheUnitWorksOn() {
    Walk walk = signed(aTopic()).takes(HOUSING, "handleItem");
    items.askExtension(item.id(), "区住建局办公室", "汛期施工受阻", now.now());
    walk.hears("extensionRequested", Map.of())
        .waitsAt("handleItem")
        .refuses(HOUSING, "handleItem", "正在审批", with("handlingAction", "EXTENSION"), with("extensionWhy", "重复"))
        .completes("station-head", "decideItemExtension_again", with("itemExtensionAnswer", "GRANT"), with("itemExtensionReason", "同意"));
    assertThat(now.local(walk.task("handleItem").getDueDate())).isEqualTo(deadlines.endOf(TestItems.DUE.plusMonths(1)));
    assertThat(walk.tasks("decideItemExtension_again")).isEmpty();
  }

  @Test
  void aRequestAtTheStationReachesTheItem() {
    Walk walk = signed(aTopic());
    topics.carriedBy(item.topicId(), walk.instanceId());
    starts("coordinator", GUOHE, "case-request", with("kind", "EXTENSION"), with("askedBy", "区住建局办公室"), with("reason", "汛期施工受阻"))
        .completes("coordinator", "chooseCase", with("found", "YES"), with("target", "item:" + item.id()))
        .endsAt("extensionPassed");
    assertThat(walk.view("decideItemExtension_again")).contains("区住建局办公室", "汛期施工受阻");
    walk.waitsAt("handleItem")
        .completes("station-head", "decideItemExtension_again", with("itemExtensionAnswer", "REFUSE"), with("itemExtensionReason", "汛期已过"));
    assertThat(current().dueOn()).isEqualTo(TestItems.DUE);
  }

  @Test
  void aRequestThatIsStillOpenEndsWithTheItem() {
    Walk walk = signed(aTopic());
    items.askExtension(item.id(), "区住建局办公室", "汛期施工受阻", now.now());
    walk.hears("extensionRequested", Map.of());
    verified(done(walk, "A"))
        .completes("coordinator", "surveySatisfaction", answers(20, 10, 0, 0))
        .completes("station-head", "closeItem")
        .endsAt("itemClosed");
  }

  @Test
  void resultsCAndDNeedAReason() {
    Walk walk = signed(aTopic())
        .refuses(HOUSING, "handleItem", "请填写“不能解决的理由”",
            with("handlingAction", "DONE"), with("resultClass", "C"), with("resultWords", "资金未落实"));
    walk.completes(HOUSING, "handleItem",
        with("handlingAction", "DONE"), with("resultClass", "D"), with("resultWords", "纳入规划研究"), with("classReason", "现行政策不支持"));
    assertThat(items.lastCompletion(item.id())).hasValueSatisfying(done -> {
      assertThat(done.resultClass()).isEqualTo(ResultClass.D);
      assertThat(done.reason()).isEqualTo("现行政策不支持");
    });
  }

  @Test
  void theVerifierSendsItBack() {
    Walk walk = done(signed(aTopic()), "B")
        .refuses("coordinator", "verifyItem", "请填写“还差什么”",
            with("verifiedBy", "member-0001"), with("verifiedOn", today()), with("findings", "二组仍有积存"), with("verdict", "REWORK"))
        .completes("coordinator", "verifyItem", with("verifiedBy", "member-0001"), with("verifiedOn", today()),
            with("findings", "二组仍有积存"), with("verdict", "REWORK"), with("lacking", "二组的垃圾没有清运"));
    assertThat(current().status()).isEqualTo(ItemStatus.REWORK);
    assertThat(walk.view("handleItem")).contains("二组的垃圾没有清运");
    verified(done(walk, "A")).waitsAt("surveySatisfaction");
  }

  @Test
  void reworkGetsATermOfItsOwnWhenTheAgreedDateIsNear() {
    done(signed(aTopic()).timePasses(Duration.ofDays(60)), "A")
        .completes("coordinator", "verifyItem", with("verifiedBy", "member-0001"), with("verifiedOn", today()),
            with("findings", "没有办"), with("verdict", "REWORK"), with("lacking", "全部"));
    assertThat(current().dueOn()).isAfter(TestItems.DUE);
  }

  @Test
  void theAppointedMemberVerifiesForThemselvesOnly() {
    Walk walk = done(signed(aTopic()), "A");
    String verifier = current().verifier();
    String another = verifier.equals("member-0002") ? "member-0003" : "member-0002";
    walk.doesNotOffer(another, "verifyItem")
        .refuses(verifier, "verifyItem", "“核实委员”请选本人",
            with("verifiedBy", another), with("verifiedOn", today()), with("findings", "属实"), with("verdict", "PASS"))
        .refuses(verifier, "verifyItem", "不能晚于今天",
            with("verifiedBy", verifier), with("verifiedOn", today().plusDays(1)), with("findings", "属实"), with("verdict", "PASS"))
        .refuses(verifier, "verifyItem", "不能早于报办结的日期",
            with("verifiedBy", verifier), with("verifiedOn", today().minusDays(1)), with("findings", "属实"), with("verdict", "PASS"))
        .completes(verifier, "verifyItem",
            with("verifiedBy", verifier), with("verifiedOn", today()), with("findings", "属实"), with("verdict", "PASS"))
        .waitsAt("surveySatisfaction");
  }

  @Test
  void nobodyFromTheUnitVerifies() {
    withMembersOf(HOUSING_NAME, List.of("member-0001", "member-0002", "member-0003", "member-0005", "member-0006"), () -> {
      Walk walk = done(signed(aTopic()), "A");
      assertThat(current().verifier()).isEqualTo("member-0004");
      walk.refuses("coordinator", "verifyItem", "“核实委员”只能从列出的选项中选择",
          with("verifiedBy", "member-0001"), with("verifiedOn", today()), with("findings", "属实"), with("verdict", "PASS"));
    });
  }

  @Test
  void withoutAnImpartialMemberHereTheCoordinatorAsksAnotherStations() {
    List<String> all = List.of("member-0001", "member-0002", "member-0003", "member-0004", "member-0005", "member-0006");
    withMembersOf(HOUSING_NAME, all, () -> {
      Walk walk = done(signed(aTopic()), "A");
      assertThat(current().verifier()).isNull();
      walk.completes("coordinator", "verifyItem",
          with("verifiedBy", "member-0010"), with("verifiedOn", today()), with("findings", "属实"), with("verdict", "PASS"))
          .waitsAt("surveySatisfaction");
    });
  }

  @Test
  void residentsWhoAreNotSatisfiedGetReworkOnce() {
    Walk walk = verified(done(signed(aTopic()), "A"))
        .refuses("coordinator", "surveySatisfaction", "请填写“不满意的原因”",
            with("concernedCount", 20), with("satisfiedCount", 2), with("basicallyCount", 0), with("unsatisfiedCount", 8), with("surveyMethod", "VISIT"))
        .completes("coordinator", "surveySatisfaction", answers(20, 2, 0, 8));
    assertThat(walk.view("handleItem")).contains("清运不及时");
    verified(done(walk, "A"))
        .completes("coordinator", "surveySatisfaction", answers(20, 9, 1, 0))
        .completes("station-head", "closeItem")
        .endsAt("itemClosed");
  }

  @Test
  void aSecondFailureLeadsBackToConsultation() {
    failedTwice(aTopic())
        .completes("station-head", "decideAfterFailure", with("nextWay", "RECONSULT"), with("nextReason", "办法不对，要重新商量"))
        .endsAt("itemReconsulted")
        .has("itemResult", "RECONSULT");
    assertThat(current().status()).isEqualTo(ItemStatus.RECONSULTED);
  }

  @Test
  void aUnitWithoutThePowerLeadsUpward() {
    failedTwice(aTopic())
        .completes("station-head", "decideAfterFailure", with("nextWay", "RAISED"), with("nextReason", "转运站归区里管"))
        .endsAt("itemRaised")
        .has("itemResult", "RAISED");
    assertThat(current().status()).isEqualTo(ItemStatus.ESCALATED);
  }

  @Test
  void aboveTheDistrictThereIsNobodyToRaiseTo() {
    failedTwice(aTopic().at(DISTRICT).ofTier("DISTRICT"))
        .refuses("station-head", "decideAfterFailure", "“后续办法”只能从列出的选项中选择", with("nextWay", "RAISED"), with("nextReason", "再往上"));
  }

  @Test
  void moreAnswersThanPeopleConcernedAreRefused() {
    verified(done(signed(aTopic()), "A"))
        .refuses("coordinator", "surveySatisfaction", "多于“涉及群众人数”", answers(3, 4, 0, 0))
        .refuses("coordinator", "surveySatisfaction", "至少要 5 份", answers(20, 3, 1, 0))
        .refuses("coordinator", "surveySatisfaction", "请至少询问一人", answers(3, 0, 0, 0))
        .refuses("coordinator", "surveySatisfaction", "“不满意”不能小于 0", answers(3, 1, 0, -1));
  }

  @Test
  void whatAFormDoesNotAllowIsRefused() {
    signed(aTopic())
        .refuses(HOUSING, "handleItem", "不能大于 99", with("handlingAction", "PROGRESS"), with("percent", 100), with("progressWords", "完成"))
        .refuses(HOUSING, "handleItem", "最多 1000 个字", with("handlingAction", "PROGRESS"), with("percent", 50), with("progressWords", "长".repeat(10_000)))
        .refuses(HOUSING, "handleItem", "请填写“进展情况”", with("handlingAction", "PROGRESS"), with("percent", 50), with("progressWords", "  "))
        .completes(HOUSING, "handleItem", with("handlingAction", "PROGRESS"), with("percent", 50), with("progressWords", "𠮷村👍<script>alert(1)</script>"));
    assertThat(items.progress(item.id())).singleElement().satisfies(report ->
        assertThat(report.words()).isEqualTo("𠮷村👍<script>alert(1)</script>"));
  }

  @Test
  void anItemThatIsStoppedCountsNoLonger() {
    Walk walk = signed(aTopic());
    engine.getRuntimeService().deleteProcessInstance(walk.instanceId(), "案件撤回");
    assertThat(current().status()).isEqualTo(ItemStatus.TERMINATED);
    assertThat(items.toCarryOut(item.topicId())).isEmpty();
  }

  private Walk item(TopicBuilder builder) {
    Topic topic = builder.open();
    item = items.listFrom(topic.id(), 1, List.of(TestItems.outcome(topic.id(), 1, "每周清运两次", HOUSING, ECOLOGY)), now.now()).get(0);
    return walk(OutcomeItem.KEY, topic, Map.of("itemId", item.id()));
  }

  private Walk signed(TopicBuilder topic) {
    return item(topic).completes(HOUSING, "signItem", with("signing", "SIGN"), with("handler", "王工"));
  }

  private Walk done(Walk walk, String resultClass) {
    return walk.completes(HOUSING, "handleItem",
        with("handlingAction", "DONE"), with("resultClass", resultClass), with("resultWords", "已按指标办完"));
  }

  private Walk verified(Walk walk) {
    String member = checks.verifiers(current()).get(0).id();
    return walk.completes("coordinator", "verifyItem",
        with("verifiedBy", member), with("verifiedOn", today()), with("findings", "现场干净"), with("verdict", "PASS"));
  }

  private Walk failedTwice(TopicBuilder topic) {
    Walk once = verified(done(signed(topic), "A")).completes("coordinator", "surveySatisfaction", answers(20, 2, 0, 8));
    return verified(done(once, "A")).completes("coordinator", "surveySatisfaction", answers(20, 3, 0, 7)).waitsAt("decideAfterFailure");
  }

  @SuppressWarnings("unchecked")
  private static Map.Entry<String, Object>[] answers(int concerned, int satisfied, int basically, int unsatisfied) {
    return new Map.Entry[] {
      with("concernedCount", concerned), with("satisfiedCount", satisfied), with("basicallyCount", basically),
      with("unsatisfiedCount", unsatisfied), with("surveyMethod", "VISIT"),
      with("complaints", "清运不及时")
    };
  }

  /** As if these members were employed by the unit. */
  private void withMembersOf(String unit, List<String> members, Runnable scenario) {
    Map<String, String> before = new HashMap<>();
    members.forEach(id -> before.put(id, roster.member(id).employer()));
    employ(members.stream().collect(Collectors.toMap(id -> id, id -> unit)));
    try {
      scenario.run();
    } finally {
      employ(before);
    }
  }

  private void employ(Map<String, String> employers) {
    transaction.executeWithoutResult(status ->
        employers.forEach((id, employer) -> tables.update("UPDATE roster_member SET employer = ? WHERE id = ?", employer, id)));
  }

  private Item current() {
    return items.get(item.id());
  }

  private LocalDate today() {
    return now.today();
  }
}
