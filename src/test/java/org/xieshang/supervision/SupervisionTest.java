package org.xieshang.supervision;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.ScenarioTest;
import org.xieshang.Walk;

/** What every test of the ladder needs: the clock strikes, and what came of it is read. */
abstract class SupervisionTest extends ScenarioTest {

  @Autowired JdbcTemplate database;
  @Autowired TransactionTemplate transaction;

  Supervisor supervisor;

  @BeforeEach
  void supervisor() {
    supervisor = new Supervisor(engine, now);
  }

  @AfterEach
  void everybodyIsBack() {
    change("UPDATE roster_post SET ended_on = NULL");
    change("UPDATE roster_area_leader SET ended_on = NULL");
    supervisor.rest();
  }

  /** 受理 is due on Wednesday, 2026-06-03, at 18:00. */
  Walk anOverdueAcceptance() {
    return walk("topic-review", aTopic());
  }

  /** The pool commits nothing by itself. */
  void change(String sql) {
    transaction.executeWithoutResult(status -> database.update(sql));
  }

  List<String> levels(String taskId) {
    return database.queryForList("SELECT kind FROM supervision_level WHERE task_id = ? ORDER BY level_no", String.class, taskId);
  }

  List<String> messagesTo(String account, String taskId) {
    return database.queryForList(
        "SELECT kind FROM notice_message WHERE recipient = ? AND message_key LIKE ? ORDER BY id", String.class, account,
        "step/" + taskId + "/%");
  }

  List<String> leadersAsked() {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey("superviseStep").list().stream()
        .map(Task::getId)
        .flatMap(id -> engine.getTaskService().getIdentityLinksForTask(id).stream())
        .map(link -> link.getUserId()).sorted().toList();
  }
}
