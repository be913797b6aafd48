package org.xieshang.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.WorkCalendar;
import org.xieshang.record.Journal;

/** What must be true of a deployment at any time, read from its tables, the engine's and ours. */
final class Invariants {

  private static final LocalTime SUPERVISED_BY = LocalTime.of(15, 36);

  private final JdbcTemplate database;
  private final ProcessEngine engine;
  private final WorkCalendar calendar;
  private final Journal journal;
  private final Now now;
  private final LocalDate lastDay;
  private final List<String> broken = new ArrayList<>();

  Invariants(ApplicationContext application, LocalDate lastDay) {
    this.database = application.getBean(JdbcTemplate.class);
    this.engine = application.getBean(ProcessEngine.class);
    this.calendar = application.getBean(WorkCalendar.class);
    this.journal = application.getBean(Journal.class);
    this.now = application.getBean(Now.class);
    this.lastDay = lastDay;
  }

  /** What is broken, a sentence each. */
  List<String> broken() {
    noCaseIsLost();
    everyItemHasOneLead();
    levelsComeOnceAndInOrder();
    nothingIsOverdueWithoutItsNotice();
    everyClosedCaseHasItsDossier();
    jobsAreSound();
    numbersHaveNoGaps();
    return broken;
  }

  private void noCaseIsLost() {
    none("case %s is open, but no process carries it",
        "SELECT t.case_number FROM record_topic t WHERE t.end_state IS NULL"
            + " AND NOT EXISTS (SELECT 1 FROM ACT_RU_EXECUTION e WHERE e.ID_ = t.process_instance_id)");
    none("case %s has ended, but its process runs on",
        "SELECT t.case_number FROM record_topic t JOIN ACT_RU_EXECUTION e ON e.ID_ = t.process_instance_id WHERE t.end_state IS NOT NULL");
    none("a process of %s waits for nobody and nothing",
        "SELECT d.KEY_ FROM ACT_RU_EXECUTION p JOIN ACT_RE_PROCDEF d ON d.ID_ = p.PROC_DEF_ID_ WHERE p.PARENT_ID_ IS NULL"
            + " AND NOT EXISTS (SELECT 1 FROM ACT_RU_EXECUTION c JOIN ACT_RU_EXECUTION s ON s.ID_ = c.SUPER_EXEC_ WHERE s.PROC_INST_ID_ = p.ID_)"
            + " AND NOT EXISTS (SELECT 1 FROM ACT_RU_TASK t WHERE t.PROC_INST_ID_ = p.ID_ AND t.SUSPENSION_STATE_ = 1)"
            + " AND NOT EXISTS (SELECT 1 FROM ACT_RU_JOB j WHERE j.PROCESS_INSTANCE_ID_ = p.ID_ AND j.RETRIES_ > 0)"
            + " AND NOT EXISTS (SELECT 1 FROM ACT_RU_EVENT_SUBSCR s JOIN ACT_RU_EXECUTION e ON e.ID_ = s.EXECUTION_ID_ WHERE s.PROC_INST_ID_ = p.ID_"
            + " AND s.EVENT_TYPE_ = 'message' AND s.EVENT_NAME_ NOT IN ('extensionRequested', 'casePaused', 'topicWithdrawn', 'lowerCaseEnded'))");
    none("case %s was never told of", "SELECT t.case_number FROM record_topic t WHERE NOT EXISTS (SELECT 1 FROM record_event e WHERE e.topic_id = t.id)");
    none("case %s stands in a stage, but no process is in it",
        "SELECT t.case_number FROM record_topic t WHERE t.end_state IS NULL AND t.stage = 'CLOSED'");
  }

  private void everyItemHasOneLead() {
    none("outcome item %s has no lead unit", "SELECT i.id FROM outcome_item i WHERE NOT EXISTS"
        + " (SELECT 1 FROM roster_organization o WHERE o.id = i.lead_organization_id)");
    none("the lead unit of outcome item %s is its joint unit, too",
        "SELECT i.id FROM outcome_item i JOIN outcome_joint j ON j.item_id = i.id AND j.organization_id = i.lead_organization_id");
    none("outcome item %s is neither ended nor in anybody's hands", "SELECT i.id FROM outcome_item i WHERE i.ended_at IS NULL"
        + " AND NOT EXISTS (SELECT 1 FROM ACT_RU_TASK t WHERE t.PROC_INST_ID_ = i.process_instance_id)");
    none("outcome %s was adopted and never handed over", "SELECT o.id FROM meeting_outcome o JOIN record_topic t ON t.id = o.topic_id"
        + " WHERE o.adoption_code IN ('WHOLE', 'PART', 'NOT_ASKED') AND t.end_state = 'RESOLVED'"
        + " AND NOT EXISTS (SELECT 1 FROM outcome_item i WHERE i.adopted_outcome_id = o.id)");
  }

  private void levelsComeOnceAndInOrder() {
    none("task %s had a level twice", "SELECT l.task_id FROM supervision_level l GROUP BY l.task_id, l.level_no HAVING COUNT(*) > 1");
    none("task %s had its levels out of order", "SELECT a.task_id FROM supervision_level a JOIN supervision_level b ON b.task_id = a.task_id"
        + " AND b.level_no > a.level_no AND b.taken_at < a.taken_at");
    none("task %s had a level without the one before it", "SELECT l.task_id FROM supervision_level l WHERE l.level_no BETWEEN 1 AND 3"
        + " AND NOT EXISTS (SELECT 1 FROM supervision_level b WHERE b.task_id = l.task_id AND b.level_no = l.level_no - 1)");
    none("nobody was told of a level of task %s", "SELECT l.task_id FROM supervision_level l WHERE NOT EXISTS (SELECT 1 FROM notice_message m"
        + " WHERE m.message_key LIKE CONCAT('step/', l.task_id, '/', l.level_no, '/%'))");
    none("somebody was told twice of the same: %s", "SELECT m.message_key FROM notice_message m GROUP BY m.message_key HAVING COUNT(*) > 1");
    none("task %s was asked of a leader, but no process holds it", "SELECT e.task_id FROM supervision_escalation e WHERE e.closed_at IS NULL"
        + " AND NOT EXISTS (SELECT 1 FROM ACT_RU_TASK t WHERE t.PROC_INST_ID_ = e.process_instance_id)");
  }

  /** A task that was open when supervision looked at it on the working day after its deadline has had its 催办通知书. */
  private void nothingIsOverdueWithoutItsNotice() {
    Set<String> reminded = new HashSet<>(database.queryForList("SELECT task_id FROM supervision_level WHERE level_no >= 1", String.class));
    LocalDateTime end = lastDay.atTime(18, 0);
    database.query("SELECT h.ID_, h.TASK_DEF_KEY_, h.TENANT_ID_, h.DUE_DATE_, h.END_TIME_, h.START_TIME_ FROM ACT_HI_TASKINST h"
        + " WHERE h.DUE_DATE_ IS NOT NULL AND h.TASK_DEF_KEY_ <> 'superviseStep'", row -> {
      LocalDateTime due = now.local(row.getTimestamp(4));
      LocalDateTime ended = row.getTimestamp(5) == null ? end : now.local(row.getTimestamp(5));
      LocalDateTime begun = now.local(row.getTimestamp(6));
      LocalDate overdue = calendar.plusWorkdays(due.toLocalDate(), 1);
      LocalDateTime told = (begun.toLocalDate().isBefore(overdue) ? overdue : calendar.plusWorkdays(begun.toLocalDate(), 1)).atTime(SUPERVISED_BY);
      if (ended.isAfter(told) && !reminded.contains(row.getString(1))) {
        broken.add("%s of %s was due %s and open until %s without a 催办通知书".formatted(row.getString(2), row.getString(3), due, ended));
      }
    });
    none("task %s was called overdue before it was", "SELECT l.task_id FROM supervision_level l WHERE l.level_no >= 1 AND l.taken_at < l.due_at");
  }

  private void everyClosedCaseHasItsDossier() {
    Map<Long, Set<String>> pieces = new HashMap<>();
    database.query("SELECT d.topic_id, p.title FROM v_dossier d JOIN v_dossier_piece p ON p.dossier_id = d.id WHERE p.act_count > 0", row -> {
      pieces.computeIfAbsent(row.getLong(1), key -> new HashSet<>()).add(row.getString(2));
    });
    database.query("SELECT t.id, t.case_number, t.track, (SELECT COUNT(*) FROM outcome_item i WHERE i.topic_id = t.id) AS items,"
        + " (SELECT COUNT(*) FROM record_event e WHERE e.topic_id = t.id AND e.step_id = 'writeReport') AS reports"
        + " FROM record_topic t WHERE t.end_state = 'RESOLVED'", row -> {
      List<String> needed = new ArrayList<>(List.of("议题征集表", "议题评分表、审核表", "调研方案、走访记录"));
      if (!row.getString(3).equals("MICRO")) {
        needed.add("党（工）委审定表");
        needed.add("调研报告");
      } else if (row.getInt(5) > 0) {
        needed.add("调研报告");
      }
      if (row.getInt(4) > 0) {
        needed.addAll(Arrays.asList("会议通知", "签到表", "发言和部门回应", "协商纪要和确认", "交办单（责任清单）", "办结报告、现场核实", "满意度测评表"));
      }
      needed.removeAll(pieces.getOrDefault(row.getLong(1), Set.of()));
      if (!needed.isEmpty()) {
        broken.add("the dossier of case %s lacks %s".formatted(row.getString(2), needed));
      }
    });
    database.query("SELECT d.topic_id, d.act_count, d.sha256 FROM v_dossier d", row -> {
      if (!journal.seal(row.getLong(1), row.getInt(2)).equals(row.getString(3))) {
        broken.add("the record of topic %d is not what its dossier sealed".formatted(row.getLong(1)));
      }
    });
    none("case %s has ended, but its record does not say so", "SELECT t.case_number FROM record_topic t WHERE t.end_state IS NOT NULL"
        + " AND NOT EXISTS (SELECT 1 FROM record_event e WHERE e.topic_id = t.id AND e.step_id = 'closeCase')");
  }

  private void jobsAreSound() {
    none("an incident is left: %s", "SELECT CONCAT(i.ACTIVITY_ID_, ' ', i.INCIDENT_MSG_) FROM ACT_RU_INCIDENT i");
    none("a job has no retries left: %s", "SELECT CONCAT(j.PROCESS_DEF_KEY_, ' ', j.EXCEPTION_MSG_) FROM ACT_RU_JOB j WHERE j.RETRIES_ = 0");
    LocalDateTime end = now.now();
    engine.getManagementService().createJobQuery().timers().active().duedateLowerThan(now.date(end.minusMinutes(1))).list().forEach(job ->
        broken.add("a timer of %s was due %s and has not run".formatted(job.getProcessDefinitionKey(), now.local(job.getDuedate()))));
  }

  private void numbersHaveNoGaps() {
    none("case %s is beyond its review without a number or frozen rules",
        "SELECT t.case_number FROM record_topic t WHERE t.stage IN ('RESEARCH', 'MEETING', 'FOLLOW_UP')"
            + " AND (t.registered_at IS NULL OR NOT EXISTS (SELECT 1 FROM record_rule_snapshot r WHERE r.topic_id = t.id))");
    none("case number %s was given twice", "SELECT t.case_number FROM record_topic t GROUP BY t.case_number HAVING COUNT(*) > 1");
    Map<String, List<Integer>> numbers = new HashMap<>();
    database.queryForList("SELECT case_number FROM record_topic WHERE registered_at IS NOT NULL", String.class).forEach(number ->
        numbers.computeIfAbsent("case numbers " + number.substring(0, number.lastIndexOf('-')), key -> new ArrayList<>())
            .add(Integer.valueOf(number.substring(number.lastIndexOf('-') + 1))));
    database.query("SELECT station_id, ordinal_no FROM meeting_session WHERE ordinal_no IS NOT NULL", row -> {
      numbers.computeIfAbsent("meeting ordinals of " + row.getString(1), key -> new ArrayList<>()).add(row.getInt(2));
    });
    database.query("SELECT kind, given_year, ordinal_no FROM notice_document", row -> {
      numbers.computeIfAbsent("numbers of " + row.getString(1) + " " + row.getInt(2), key -> new ArrayList<>()).add(row.getInt(3));
    });
    numbers.forEach((of, given) -> {
      List<Integer> sorted = given.stream().sorted().toList();
      for (int i = 0; i < sorted.size(); i++) {
        if (sorted.get(i) != i + 1) {
          broken.add("%s: %d comes after %d".formatted(of, sorted.get(i), i));
          return;
        }
      }
    });
  }

  private void none(String sentence, String sql) {
    database.queryForList(sql, String.class).forEach(found -> broken.add(sentence.formatted(found)));
  }
}
