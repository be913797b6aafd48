package org.xieshang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.ScenarioTest;
import org.xieshang.Walk;
import org.xieshang.record.EndState;
import org.xieshang.record.Journal;
import org.xieshang.record.Stage;
import org.xieshang.record.Topic;

/** Requests that reach a running case from outside its tasks. */
class CaseRequestScenariosTest extends ScenarioTest {

  @Autowired private Journal journal;
  @Autowired private JdbcTemplate tables;
  @Autowired private TransactionTemplate transaction;

  @Test
  void beforeTheNoticeTheProposerWithdrawsAtOnce() {
    Walk matter = proposed();
    request("WITHDRAWAL")
        .completes("coordinator", "chooseCase", with("found", "YES"), with("target", "case:" + matter.topicId()))
        .endsAt("withdrawalPassed");
    matter.endsAt("caseClosed");
    assertThat(topics.get(matter.topicId()).endState()).isEqualTo(EndState.WITHDRAWN);
    assertThat(journal.list(matter.topicId())).anySatisfy(act -> {
      assertThat(act.stepId()).isEqualTo("requestReceived");
      assertThat(act.words()).contains("张大爷", "家里人不同意");
    });
  }

  @Test
  void afterTheNoticeTheHeadAgreesToAWithdrawal() {
    Walk matter = proposed();
    noticeIssued(matter.topicId());
    request("WITHDRAWAL")
        .completes("coordinator", "chooseCase", with("found", "YES"), with("target", "case:" + matter.topicId()))
        .refuses("station-head", "decideWithdrawal", "请填写“理由”", with("withdrawalAnswer", "GRANT"))
        .completes("station-head", "decideWithdrawal", with("withdrawalAnswer", "GRANT"), with("withdrawalReason", "尊重提议人意愿"))
        .endsAt("withdrawalPassed");
    matter.endsAt("caseClosed");
  }

  @Test
  void afterTheNoticeTheHeadMayHoldTheProposerToIt() {
    Walk matter = proposed();
    noticeIssued(matter.topicId());
    Walk request = request("WITHDRAWAL")
        .completes("coordinator", "chooseCase", with("found", "YES"), with("target", "case:" + matter.topicId()))
        .completes("station-head", "decideWithdrawal", with("withdrawalAnswer", "REFUSE"), with("withdrawalReason", "涉及全村，应当协商"));
    assertThat(request.view("tellApplicant")).contains("涉及全村，应当协商");
    request.completes("coordinator", "tellApplicant", with("toldHow", "PHONE")).endsAt("applicantTold");
    matter.waitsAt("acceptTopic");
  }

  @Test
  void aCaseThatHasEndedCannotBeWithdrawn() {
    Walk matter = proposed();
    noticeIssued(matter.topicId());
    Walk request = request("WITHDRAWAL")
        .completes("coordinator", "chooseCase", with("found", "YES"), with("target", "case:" + matter.topicId()));
    topics.close(matter.topicId(), EndState.RESOLVED, now.now());
    request.refuses("station-head", "decideWithdrawal", "已经办结", with("withdrawalAnswer", "GRANT"), with("withdrawalReason", "同意"));
  }

  @Test
  void theHeadPausesACase() {
    Walk matter = proposed();
    request("PAUSE")
        .completes("coordinator", "chooseCase", with("found", "YES"), with("target", "case:" + matter.topicId()))
        .completes("station-head", "decidePause", with("pauseAnswer", "GRANT"), with("pauseReason", "等待上级政策"))
        .endsAt("pausePassed");
    matter.waitsAt("resumeCase").waitsAt("acceptTopic");
    assertThat(topics.get(matter.topicId()).pausedAt()).isNotNull();
    request("PAUSE").refuses("coordinator", "chooseCase", "“选择”只能从列出的选项中选择",
        with("found", "YES"), with("target", "case:" + matter.topicId()));
  }

  @Test
  void theHeadRefusesAPause() {
    Walk matter = proposed();
    request("PAUSE")
        .completes("coordinator", "chooseCase", with("found", "YES"), with("target", "case:" + matter.topicId()))
        .completes("station-head", "decidePause", with("pauseAnswer", "REFUSE"), with("pauseReason", "不影响办理"))
        .completes("coordinator", "tellApplicant", with("toldHow", "FACE"))
        .endsAt("applicantTold");
    assertThat(topics.get(matter.topicId()).pausedAt()).isNull();
  }

  @Test
  void moreTimeForResearchIsDecidedInTheResearch() {
    Topic topic = aTopic().open();
    Walk research = walk("pre-meeting-research", topic, Map.of());
    topics.carriedBy(topic.id(), research.instanceId());
    topics.enter(topic.id(), Stage.RESEARCH, now.now());
    request("EXTENSION")
        .completes("coordinator", "chooseCase", with("found", "YES"), with("target", "research:" + topic.id()))
        .endsAt("extensionPassed");
    research.waitsAt("decideExtension");
    assertThat(research.view("decideExtension")).contains("张大爷", "家里人不同意");

    request("EXTENSION").refuses("coordinator", "chooseCase", "“选择”只能从列出的选项中选择",
        with("found", "YES"), with("target", "research:" + topic.id()));
    research.completes("station-head", "decideExtension", with("extensionAnswer", "REFUSE"), with("extensionReason", "时间够用"));
    request("EXTENSION")
        .completes("coordinator", "chooseCase", with("found", "YES"), with("target", "research:" + topic.id()))
        .endsAt("extensionPassed");
    research.completes("station-head", "decideExtension", with("extensionAnswer", "GRANT"), with("extensionReason", "连日大雨"));
    request("EXTENSION").refuses("coordinator", "chooseCase", "“选择”只能从列出的选项中选择",
        with("found", "YES"), with("target", "research:" + topic.id()));
  }

  @Test
  void onlyTermsThatRunAreOffered() {
    Walk matter = proposed();
    request("EXTENSION").refuses("coordinator", "chooseCase", "“选择”只能从列出的选项中选择",
        with("found", "YES"), with("target", "research:" + matter.topicId()));
  }

  @Test
  void anotherStationsCasesAreNotOffered() {
    Walk matter = proposed();
    starts("coordinator", ZHONGLOU, CaseRequest.KEY, with("kind", "WITHDRAWAL"), with("askedBy", "王某"), with("reason", "想撤"))
        .refuses("coordinator", "chooseCase", "“选择”只能从列出的选项中选择", with("found", "YES"), with("target", "case:" + matter.topicId()));
  }

  @Test
  void aRequestThatFitsNoCaseEnds() {
    request("WITHDRAWAL").completes("coordinator", "chooseCase", with("found", "NO")).endsAt("noCaseFound");
  }

  @Test
  void aRequestSaysWhoAsksAndWhy() {
    assertThatThrownBy(() -> starts("coordinator", GUOHE, CaseRequest.KEY, with("kind", "PAUSE"), with("askedBy", " "), with("reason", "理由")))
        .hasStackTraceContaining("请填写“申请人”");
    assertThatThrownBy(() -> starts("coordinator", GUOHE, CaseRequest.KEY,
        with("kind", "PAUSE"), with("askedBy", "张大爷"), with("reason", "长".repeat(10_000))))
        .hasStackTraceContaining("“理由”最多 500 个字");
    assertThatThrownBy(() -> starts("coordinator", GUOHE, CaseRequest.KEY,
        with("kind", "PAUSE"), with("askedBy", "张大爷"), with("reason", "理由"), with("topicId", 1L)))
        .hasStackTraceContaining("表单里没有“topicId”");
  }

  private Walk proposed() {
    return starts("coordinator", GUOHE, "consultation",
        with("topicTitle", "环境卫生综合整治要精细化到房前屋后"), with("category", "ENVIRONMENT"), with("problem", "垃圾清运不及时"),
        with("demand", "定期清运"), with("channel", "MASSES"), with("proposerName", "张大爷"), with("proposerPhone", "13800000000"),
        with("urgency", "ORDINARY"), with("publishConsent", true))
        .waitsAt("acceptTopic");
  }

  private Walk request(String kind) {
    return starts("coordinator", GUOHE, CaseRequest.KEY, with("kind", kind), with("askedBy", "张大爷"), with("reason", "家里人不同意"))
        .waitsAt("chooseCase");
  }

  /** As a meeting leaves the case once its notice is out. */
  private void noticeIssued(long topicId) {
    transaction.executeWithoutResult(status -> tables.update("INSERT INTO meeting_session (topic_id, station_id, consultation_round,"
        + " type_code, status_code, starts_at, place, chair, residents_invited, postponed_count, agenda_frozen_at)"
        + " VALUES (?, ?, 1, 'DISCUSSION', 'NOTICED', '2026-06-20 09:00:00', '协商议事室', 'station-head-226', 5, 0,"
        + " '2026-06-10 09:00:00')", topicId, GUOHE));
  }
}
