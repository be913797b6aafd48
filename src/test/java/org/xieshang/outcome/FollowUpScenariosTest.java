package org.xieshang.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.ScenarioTest;
import org.xieshang.Walk;
import org.xieshang.record.Act;
import org.xieshang.record.Journal;
import org.xieshang.record.Topic;

/** Stage 4 as a whole: every promise, the proposer, the dossier, and whether it lasts. */
class FollowUpScenariosTest extends ScenarioTest {

  private static final String HOUSING = "housing-bureau";
  private static final String ECOLOGY = "ecology-branch";
  private static final Duration THREE_MONTHS = Duration.ofDays(93);

  @Autowired private Items items;
  @Autowired private Archives archives;
  @Autowired private Journal journal;
  @Autowired private JdbcTemplate tables;
  @Autowired private TransactionTemplate transaction;

  private Topic topic;

  @Test
  void allPromisesAreKeptAndLast() {
    Walk walk = keeps(keeps(followUp(HOUSING, ECOLOGY), HOUSING), ECOLOGY);
    assertThat(items.list(topic.id())).extracting(Item::status).containsExactly(ItemStatus.CLOSED, ItemStatus.CLOSED);
    reported(walk)
        .timePasses(Duration.ofDays(80));
    assertThat(walk.tasks("lookBack")).isEmpty();
    walk.timePasses(Duration.ofDays(13))
        .completes("coordinator", "lookBack", with("relapse", "NO"), with("lookBackFindings", "路边干净，没有反弹"))
        .endsAt("outcomesKept")
        .has("followUpResult", "CLOSED");
  }

  @Test
  void theDossierSaysWhatIsThereAndWhatIsMissing() {
    reported(keeps(followUp(HOUSING), HOUSING));
    assertThat(archives.pieces(topic.id())).hasSize(12);
    assertThat(archives.pieces(topic.id())).filteredOn(Dossier.Piece::present).extracting(Dossier.Piece::title)
        .containsExactly("交办单（责任清单）", "办结报告、现场核实", "满意度测评表");
    Dossier sealed = archives.find(topic.id()).orElseThrow();
    assertThat(journal.seal(topic.id(), sealed.actCount())).isEqualTo(sealed.sha256());
    assertThat(journal.list(topic.id())).filteredOn(act -> act.stepId().equals("completeDossier")).singleElement()
        .extracting(Act::words).asString().contains("议题征集表", "协商纪要", sealed.sha256());
    transaction.executeWithoutResult(status ->
        tables.update("UPDATE record_event SET words = '改过' WHERE topic_id = ? AND step_id = 'verifyItem'", topic.id()));
    assertThat(journal.seal(topic.id(), sealed.actCount())).isNotEqualTo(sealed.sha256());
  }

  @Test
  void whatWasSolvedInResearchHasNothingToHandOver() {
    topic = aTopic().open();
    Walk walk = reported(walk(FollowUp.KEY, topic, Map.of()));
    assertThat(items.list(topic.id())).isEmpty();
    walk.timePasses(THREE_MONTHS)
        .completes("coordinator", "lookBack", with("relapse", "NO"), with("lookBackFindings", "没有反弹"))
        .endsAt("outcomesKept")
        .has("followUpResult", "CLOSED");
  }

  @Test
  void whatWasSolvedInResearchAndComesBackIsConsultedAgain() {
    topic = aTopic().open();
    reported(walk(FollowUp.KEY, topic, Map.of()))
        .timePasses(THREE_MONTHS)
        .completes("coordinator", "lookBack", with("relapse", "YES"), with("lookBackFindings", "又堆起来了"))
        .endsAt("relapseReconsulted")
        .has("followUpResult", "RECONSULT");
  }

  @Test
  void onlyWhatRelapsedIsDoneAgain() {
    Walk walk = reported(keeps(keeps(followUp(HOUSING, ECOLOGY), HOUSING), ECOLOGY)).timePasses(THREE_MONTHS);
    String relapsed = String.valueOf(items.list(topic.id()).get(1).id());
    walk.refuses("coordinator", "lookBack", "请选择“重办哪些事项”", with("relapse", "YES"), with("lookBackFindings", "二组反弹"))
        .completes("coordinator", "lookBack",
            with("relapse", "YES"), with("relapsedItems", List.of(relapsed)), with("lookBackFindings", "二组反弹"))
        .doesNotOffer(HOUSING, "signItem");
    assertThat(walk.view("signItem")).contains("二组反弹");
    assertThat(items.list(topic.id()).get(1).dueOn()).isAfter(now.today());
    reported(keeps(walk, ECOLOGY))
        .timePasses(THREE_MONTHS)
        .completes("coordinator", "lookBack", with("relapse", "NO"), with("lookBackFindings", "这次稳住了"))
        .endsAt("outcomesKept");
  }

  @Test
  void whatWasAskedBeforeARelapseCountsNoLonger() {
    Walk walk = signs(followUp(HOUSING), HOUSING);
    Item item = items.list(topic.id()).get(0);
    items.askExtension(item.id(), "区住建局办公室", "汛期", now.now());
    walk.hears("extensionRequested", Map.of());
    Walk again = reported(closes(done(walk, HOUSING)))
        .timePasses(THREE_MONTHS)
        .completes("coordinator", "lookBack",
            with("relapse", "YES"), with("relapsedItems", List.of(String.valueOf(item.id()))), with("lookBackFindings", "反弹"));
    signs(again, HOUSING)
        .completes(HOUSING, "handleItem", with("handlingAction", "EXTENSION"), with("extensionWhy", "要换设备"))
        .completes("station-head", "decideItemExtension", with("itemExtensionAnswer", "GRANT"), with("itemExtensionReason", "同意"))
        .waitsAt("handleItem");
  }

  @Test
  void theStageWaitsForAllAndThenConsultsAgain() {
    Walk walk = fails(followUp(HOUSING, ECOLOGY), HOUSING, "RECONSULT").waitsAt("signItem");
    keeps(walk, ECOLOGY)
        .endsAt("reconsultationDecided")
        .has("followUpResult", "RECONSULT");
    assertThat(topics.get(topic.id()).roundFocus()).contains("成果1", "没有人来清").doesNotContain("成果2");
  }

  @Test
  void oneItemBeyondThisTierTakesTheCaseUp() {
    fails(fails(followUp(HOUSING, ECOLOGY), HOUSING, "RECONSULT"), ECOLOGY, "RAISED")
        .endsAt("caseRaised")
        .has("followUpResult", "RAISED");
  }

  @Test
  void anEarlierRoundsOutcomesAreNotHandedOverTwice() {
    topic = aTopic().open();
    Map<String, Object> meeting = Map.of("meetingId", TestItems.meeting(tables, transaction, topic, HOUSING));
    fails(walk(FollowUp.KEY, topic, meeting), HOUSING, "RECONSULT").endsAt("reconsultationDecided");
    topics.startRound(topic.id());
    topic = topics.get(topic.id());
    walk(FollowUp.KEY, topic, meeting).waitsAt("reportToProposer");
    assertThat(items.list(topic.id())).hasSize(1);
  }

  private Walk followUp(String... units) {
    topic = aTopic().open();
    return walk(FollowUp.KEY, topic, Map.of("meetingId", TestItems.meeting(tables, transaction, topic, units)));
  }

  private Walk done(Walk walk, String unit) {
    return walk
        .completes(unit, "handleItem", with("handlingAction", "DONE"), with("resultClass", "A"), with("resultWords", "办完了"))
        .completes("coordinator", "verifyItem",
            with("verifiedBy", "member-0001"), with("verifiedOn", now.today()), with("findings", "属实"), with("verdict", "PASS"));
  }

  private Walk signs(Walk walk, String unit) {
    return walk.completes(unit, "signItem", with("signing", "SIGN"), with("handler", "经办人"));
  }

  private Walk keeps(Walk walk, String unit) {
    return closes(done(signs(walk, unit), unit));
  }

  private Walk closes(Walk walk) {
    return walk
        .completes("coordinator", "surveySatisfaction", with("concernedCount", 10), with("satisfiedCount", 9), with("basicallyCount", 1),
            with("unsatisfiedCount", 0), with("surveyMethod", "VISIT"))
        .completes("station-head", "closeItem", with("closingRemark", "同意销号"));
  }

  private Walk fails(Walk walk, String unit, String way) {
    Walk twice = signs(walk, unit);
    for (int i = 0; i < 2; i++) {
      twice = done(twice, unit)
          .completes("coordinator", "surveySatisfaction", with("concernedCount", 10), with("satisfiedCount", 3), with("basicallyCount", 0),
              with("unsatisfiedCount", 7), with("surveyMethod", "PHONE"), with("complaints", "没有人来清"));
    }
    return twice.completes("station-head", "decideAfterFailure", with("nextWay", way), with("nextReason", "两次都不满意"));
  }

  private Walk reported(Walk walk) {
    return walk
        .completes("coordinator", "reportToProposer", with("toldHow", "FACE"), with("proposerWords", "满意"))
        .refuses("station-head", "evaluateCase", "“选题质量”不能大于 5", with("topicQuality", 6), with("researchDepth", 4),
            with("consultationBreadth", 4), with("outcomeEffect", 4), with("publicApproval", 5), with("lessons", "门前三包管用"))
        .completes("station-head", "evaluateCase", with("topicQuality", 5), with("researchDepth", 4), with("consultationBreadth", 4),
            with("outcomeEffect", 4), with("publicApproval", 5), with("lessons", "门前三包管用"), with("exemplary", true));
  }
}
