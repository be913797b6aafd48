package org.xieshang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped tables answer at their edges: the tables are a site's to change, these cases say what it changes from. */
class DecisionTablesTest {

  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @ParameterizedTest
  @CsvSource({
    "acceptTopic,         TOWNSHIP, NORMAL,     2, WORKING_DAYS",
    "acceptTopic,         TOWNSHIP, EMERGENCY,  0, WORKING_DAYS",
    "scoreTopic,          VILLAGE,  EMERGENCY,  4, HOURS",
    "scoreTopic,          VILLAGE,  MICRO,      1, WORKING_DAYS",
    "completeProposal,    DISTRICT, NORMAL,    10, CALENDAR_DAYS",
    "completeProposal,    TOWNSHIP, EMERGENCY,  7, CALENDAR_DAYS",
    "handleItem,          DISTRICT, NORMAL,     3, MONTHS",
    "handleItem,          VILLAGE,  MICRO,     15, CALENDAR_DAYS",
    "meetingNotice,       VILLAGE,  NORMAL,     5, CALENDAR_DAYS",
    "meetingNotice,       DISTRICT, NORMAL,    10, WORKING_DAYS",
    "tellProposer,        DISTRICT, NORMAL,     1, WORKING_DAYS",
    "tellProposer_ofMerger, VILLAGE, MICRO,     1, WORKING_DAYS",
    "lookBackDue,         TOWNSHIP, MICRO,      3, MONTHS",
    "aStepAddedLater,     TOWNSHIP, NORMAL,     3, WORKING_DAYS",
    "acceptTopic,         ,         ,           3, WORKING_DAYS",
  })
  void everyStepHasADeadline(String step, String tier, String track, int amount, String unit) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("step", step);
    inputs.put("tier", tier);
    inputs.put("track", track);
    assertThat(decide("deadline", inputs)).containsEntry("amount", amount).containsEntry("unit", unit);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3, 3, 3, 3,           3.00, ACCEPT",
    "5, 1.5, 5, 5, 5,         4.13, RETURN",
    "1.5, 5, 5, 5, 5,         3.95, RETURN",
    "2, 2, 2, 2, 2,           2.00, RETURN",
    "2, 2, 2, 2, 1.95,        1.99, REJECT",
    "3, 3, 3, 3, 2.95,        2.99, RETURN",
    "0, 0, 0, 0, 0,           0.00, REJECT",
    "2.5, 2.5, 2.5, 2.5, 2.525, 2.51, RETURN",
  })
  void aTopicIsRecommendedForExactlyOneThing(
      double livelihoodFirst, double problemTargeted, double smallEntry, double highVision, double wideRelevance, double total, String recommendation) {
    assertThat(decide("topic-score", Map.of(
            "livelihoodFirst", livelihoodFirst,
            "problemTargeted", problemTargeted,
            "smallEntry", smallEntry,
            "highVision", highVision,
            "wideRelevance", wideRelevance)))
        .containsEntry("total", total)
        .containsEntry("recommendation", recommendation);
  }

  @ParameterizedTest
  @CsvSource({
    "TOWNSHIP, VILLAGE,            NORMAL,    VILLAGE,  true",
    "TOWNSHIP, COMMUNITY,          MICRO,     VILLAGE,  false",
    "TOWNSHIP, ENTERPRISE,         NORMAL,    TOWNSHIP, true",
    "TOWNSHIP, none,               EMERGENCY, TOWNSHIP, true",
    "DISTRICT, none,               NORMAL,    DISTRICT, true",
    "DISTRICT, none,               MICRO,     DISTRICT, false",
  })
  void aTopicIsConsultedWhereItArose(String stationTier, String roomHost, String track, String tier, boolean approvalRequired) {
    assertThat(decide("topic-routing", Map.of("stationTier", stationTier, "roomHost", roomHost, "track", track)))
        .containsEntry("tier", tier)
        .containsEntry("approvalRequired", approvalRequired);
  }

  @ParameterizedTest
  @CsvSource({
    "DISTRICT, NORMAL,    2",
    "TOWNSHIP, NORMAL,    2",
    "VILLAGE,  MICRO,     1",
    "TOWNSHIP, EMERGENCY, 0",
  })
  void aProposalIsSentBackSoOften(String tier, String track, int most) {
    assertThat(decide("completion-limit", Map.of("tier", tier, "track", track))).containsEntry("most", most);
  }

  @ParameterizedTest
  @CsvSource({
    "15, 10, 1, 3, 0, NORMAL,    true,  到会人数符合要求",
    "3,  2,  1, 3, 0, NORMAL,    true,  到会人数符合要求",
    "15, 9,  1, 3, 0, NORMAL,    false, 不足三分之二",
    "15, 15, 0, 3, 0, NORMAL,    false, 没有委员到会",
    "15, 15, 1, 2, 0, NORMAL,    false, 至少要 3 名",
    "15, 15, 1, 3, 2, NORMAL,    false, 还有 2 个部门",
    "0,  0,  1, 3, 0, EMERGENCY, true,  到会人数符合要求",
    "15, 1,  1, 1, 0, MICRO,     true,  微协商",
    "15, 1,  1, 0, 0, MICRO,     false, 没有群众到会",
  })
  void aMeetingNeedsItsQuorum(
      int fixedTotal, int fixedPresent, int members, int residents, int departmentsMissing, String track, boolean reached, String reason) {
    Map<String, Object> answer = decide("meeting-quorum", Map.of(
        "fixedTotal", fixedTotal,
        "fixedPresent", fixedPresent,
        "membersPresent", members,
        "residentsPresent", residents,
        "departmentsMissing", departmentsMissing,
        "track", track));
    assertThat(answer).containsEntry("quorumReached", reached);
    assertThat((String) answer.get("reason")).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12, 0, 0, UNANIMOUS",
    "12, 11, 0, 0, MAJORITY",
    "12, 11, 1, 0, MAJORITY",
    "12, 6,  2, 4, MAJORITY",
    "12, 5,  2, 5, PARTIAL",
    "12, 6,  0, 6, NONE",
    "12, 0,  0, 0, NONE",
  })
  void consensusHasADegree(int present, int agree, int withReservations, int against, String degree) {
    assertThat(decide("consensus-degree", Map.of("present", present, "agree", agree, "withReservations", withReservations, "against", against)))
        .containsEntry("degree", degree);
  }

  @ParameterizedTest
  @CsvSource({
    "15, 2,  3,   100, true,  85.0",
    "14, 3,  4,   100, false, 80.9",
    "100, 13, 20, 200, false, 84.9",
    "4,  0,  0,   100, false, 100.0",
    "2,  1,  0,   3,   true,  100.0",
    "2,  0,  0,   3,   false, 100.0",
    "0,  0,  0,   0,   false, 0.0",
  })
  void satisfactionPassesAtEightyFivePercent(int satisfied, int basically, int unsatisfied, int concerned, boolean passed, double rate) {
    assertThat(decide("satisfaction-result", Map.of(
            "satisfied", satisfied, "basicallySatisfied", basically, "unsatisfied", unsatisfied, "concerned", concerned)))
        .containsEntry("passed", passed)
        .containsEntry("rate", rate);
  }

  @ParameterizedTest
  @CsvSource({
    "SOLVED_ON_SITE, VILLAGE,  NONE,  ARCHIVE_ONLY",
    "RULE_ADOPTED,   VILLAGE,  WHOLE, VILLAGE_DECISION",
    "ACTION_LIST,    TOWNSHIP, PART,  PARTY_GOV_DECISION",
    "ACTION_LIST,    VILLAGE,  WHOLE, DEPARTMENT_MEASURE",
    "ACTION_LIST,    TOWNSHIP, NONE,  DEPARTMENT_MEASURE",
    "ACTION_LIST,    TOWNSHIP, NOTED, CONSULTATION_REPORT",
    "SUGGESTION,     DISTRICT, WHOLE, RECOMMENDATION",
    "SUGGESTION,     VILLAGE,  NOTED, PUBLIC_OPINION_INFO",
    "SUGGESTION,     TOWNSHIP, NOTED, CONSULTATION_REPORT",
  })
  void everyOutcomeGoesSomewhere(String kind, String tier, String adoption, String channel) {
    assertThat(decide("conversion-channel", Map.of("outcomeKind", kind, "tier", tier, "adoption", adoption))).containsEntry("channel", channel);
  }

  @ParameterizedTest
  @CsvSource({
    "L0, 1, task-holder,           1, 临期提醒",
    "L1, 1, unit-head,             1, 催办通知书",
    "L2, 1, unit-head,             5, 督办函",
    "L3, 1, unit-head,             5, 通报",
    "L4, 1, area-leader,           5, 提级督办",
    "L4, 2, vice-chair,            5, 提级督办",
    "L4, 3, chair,                 5, 提级督办",
    "L4, 4, leading-group-office,  ,  ",
    "L4, 5, camunda-admin,         ,  ",
    "L0, 2, station-head,          ,  ",
    "L2, 3, area-leader,           ,  ",
    "L3, 4, vice-chair,            ,  ",
    "L1, 5, chair,                 ,  ",
    "L1, 6, leading-group-office,  ,  ",
    "L1, 7, camunda-admin,         ,  ",
  })
  void theLadderSkipsNoRung(String level, int rung, String recipient, Integer days, String document) {
    Map<String, Object> answer = decide("supervision-recipient", Map.of("level", level, "rung", rung));
    assertThat(answer).containsEntry("recipientRole", recipient);
    assertThat(answer.get("afterWorkingDays")).as("empty: only when the post before is vacant").isEqualTo(days);
    assertThat(answer.get("document")).isEqualTo(document);
  }

  @ParameterizedTest
  @CsvSource({"TOWNSHIP, NORMAL, true", "VILLAGE, MICRO, false", "DISTRICT, EMERGENCY, true"})
  void aMeetingHasItsRules(String tier, String track, boolean adoptionRequired) {
    assertThat(decide("meeting-rules", Map.of("tier", tier, "track", track)))
        .containsEntry("maxPostponements", 2)
        .containsEntry("maxRounds", 2)
        .containsEntry("adoptionRequired", adoptionRequired);
  }

  private static Map<String, Object> decide(String table, Map<String, Object> inputs) {
    try (InputStream model = Files.newInputStream(Path.of("processes", table + ".dmn"))) {
      return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(table, model), Variables.fromMap(inputs)).getSingleResult().getEntryMap();
    } catch (IOException unreadable) {
      throw new IllegalStateException(table + " can't be read", unreadable);
    }
  }
}
