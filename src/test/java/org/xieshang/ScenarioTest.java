package org.xieshang;

import java.time.LocalDateTime;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.RuleValues;
import org.xieshang.record.EndState;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.AccountsChanged;
import org.xieshang.topic.Proposals;

/** Base of the scenarios: the real engine and services on the site of three stations, at 9:00 on a Monday. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("test")
@Import(Coverage.class)
public abstract class ScenarioTest {

  protected static final String GUOHE = "621202226";
  protected static final String ZHONGLOU = "621202001";
  protected static final String DISTRICT = "621202000";

  @Autowired protected ProcessEngine engine;
  @Autowired protected Topics topics;
  @Autowired protected Proposals proposals;
  @Autowired protected RuleValues rules;
  @Autowired protected Now now;
  @Autowired private JdbcTemplate database;
  @Autowired private TransactionTemplate inOneTransaction;
  @Autowired private ApplicationEventPublisher events;

  private final Deque<String> rosterBefore = new ArrayDeque<>();

  @BeforeEach
  void aMondayMorning() {
    ClockUtil.setCurrentTime(now.date(LocalDateTime.parse("2026-06-01T09:00:00")));
  }

  @AfterEach
  void clearTheDesk() {
    engine.getIdentityService().clearAuthentication();
    rosterBefore.forEach(this::changeRoster);
    rosterBefore.clear();
    engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().forEach(left ->
        engine.getRuntimeService().deleteProcessInstance(left.getId(), "the scenario is over", true, true));
    for (String stationId : List.of(GUOHE, ZHONGLOU, DISTRICT)) {
      topics.listOpen(stationId).forEach(left -> topics.close(left.id(), EndState.WITHDRAWN, now.now()));
    }
    // What a case promised would be overdue in every later year of other scenarios.
    inOneTransaction.executeWithoutResult(status ->
        database.update("UPDATE outcome_item SET status = 'TERMINATED', ended_at = ? WHERE ended_at IS NULL", now.now()));
    ClockUtil.reset();
  }

  /** Who has which post, or serves where, changes in the running system until the scenario is over. */
  protected void rosterChanges(String change, String back) {
    rosterBefore.push(back);
    changeRoster(change);
  }

  private void changeRoster(String sql) {
    inOneTransaction.executeWithoutResult(status -> {
      database.update(sql);
      events.publishEvent(new AccountsChanged());
    });
  }

  /** A case of 郭河乡, registered, of a township's tier; change what matters. */
  protected TopicBuilder aTopic() {
    return new TopicBuilder(topics, proposals, rules, now);
  }

  /** Starts a stage as the consultation would. */
  protected Walk walk(String processKey, TopicBuilder topic) {
    return Walk.start(engine, now, processKey, topic.open(), Map.of());
  }

  /** Starts a stage with further variables that its caller passes. */
  protected Walk walk(String processKey, TopicBuilder topic, Map<String, Object> variables) {
    return Walk.start(engine, now, processKey, topic.open(), variables);
  }

  /** Starts a stage anew for a case that has been through it. */
  protected Walk walkAgain(String processKey, long topicId) {
    return Walk.start(engine, now, processKey, topics.get(topicId), Map.of());
  }

  /** Starts a stage for a case that is open already. */
  protected Walk walk(String processKey, Topic topic, Map<String, Object> variables) {
    return Walk.start(engine, now, processKey, topic, variables);
  }

  /** Somebody of a station starts a process by its start form. */
  @SafeVarargs
  protected final Walk starts(String role, String stationId, String processKey, Map.Entry<String, Object>... fields) {
    return Walk.submitStart(engine, now, role, stationId, processKey, fields);
  }

  /** One entered field; lists of maps are rows of a list component. */
  protected static Map.Entry<String, Object> with(String field, Object value) {
    return new SimpleEntry<>(field, value);
  }
}
