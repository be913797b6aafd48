package org.xieshang.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.MySqlServer;
import org.xieshang.Xieshang;

/**
 * How long each resource of the leaders' plugin takes over 40 stations with 50,000 finished and 5,000 running cases, asked for over HTTP
 * as {@code chair} and as an area leader, and on MySQL how many rows are read for it; the bounds are 300 ms at the median and 1 s at p95.
 * The first call is printed beside them: it counts what later ones find counted.
 *
 * <p>{@code ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath && java -Xmx3g -cp
 * target/test-classes:target/classes:$(cat target/classpath) org.xieshang.bench.CockpitPages [mysql|h2|address of a schema, filled if it has no cases] [finished running]}
 */
public final class CockpitPages {

  private static final int ROUNDS = 15;
  private static final int CHUNK = 5_000;
  private static final int QUIET_ROWS = 3_000;
  private static final String PASSWORD = "Bench-2026-cockpit";
  private static final String[] STAGES = {"REVIEW", "RESEARCH", "MEETING", "FOLLOW_UP"};
  private static final String[] MODELS = {"topic-review", "pre-meeting-research", "consultation-meeting", "follow-up"};
  private static final String[] CATEGORIES = {"ENVIRONMENT", "EDUCATION", "INDUSTRY", "DISPUTE", "ROAD_WATER", "HEALTH", "OTHER"};
  private static final String[] UNITS = {"housing-bureau", "education-bureau", "agriculture-bureau"};

  private final ConfigurableApplicationContext application;
  private final JdbcTemplate database;
  private final TransactionTemplate transaction;
  private final boolean mysql;
  private final String root;

  private CockpitPages(ConfigurableApplicationContext application, boolean mysql) {
    this.application = application;
    this.database = application.getBean(JdbcTemplate.class);
    this.transaction = application.getBean(TransactionTemplate.class);
    this.mysql = mysql;
    this.root = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
  }

  public static void main(String[] arguments) throws Exception {
    boolean address = arguments.length > 0 && arguments[0].startsWith("jdbc:mysql:");
    boolean mysql = arguments.length == 0 || arguments[0].equals("mysql") || address;
    int finished = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50_000;
    int running = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5_000;
    String url = address ? arguments[0] : mysql ? MySqlServer.freshSchema() : "jdbc:h2:mem:cockpit;DB_CLOSE_DELAY=-1";
    boolean empty;
    try (ConfigurableApplicationContext application = start(url, mysql)) {
      CockpitPages pages = new CockpitPages(application, mysql);
      empty = pages.database.queryForObject("SELECT COUNT(*) FROM record_topic", Long.class) == 0;
      if (empty) {
        pages.fill(finished, running);
      } else {
        pages.measure();
      }
    }
    if (empty) {
      // What was counted before there was anything is not what is measured.
      try (ConfigurableApplicationContext application = start(url, mysql)) {
        new CockpitPages(application, mysql).measure();
      }
    }
  }

  private static ConfigurableApplicationContext start(String url, boolean mysql) {
    return new SpringApplicationBuilder(Xieshang.class).run(
        "--spring.datasource.url=" + url, "--spring.datasource.username=" + (mysql ? "root" : "sa"), "--spring.datasource.password=",
        "--server.port=0", "--camunda.bpm.job-execution.enabled=false", "--xieshang.access.admin-password=" + PASSWORD,
        "--xieshang.access.password-rounds=1000", "--logging.level.root=WARN");
  }

  // ---- data, written as the application and the engine write it

  private void fill(int finished, int running) {
    long begin = System.nanoTime();
    int all = finished + running;
    if (mysql) {
      // As a server of its own has it; the default of 128 MB is for trying things out. What is filled in need not survive.
      List.of("innodb_buffer_pool_size = 2147483648", "innodb_redo_log_capacity = 2147483648", "innodb_flush_log_at_trx_commit = 0")
          .forEach(setting -> database.execute("SET GLOBAL " + setting));
    }
    String topics = " FROM bench_n b JOIN bench_station s ON s.i = MOD(b.n, 40) JOIN bench_category c ON c.i = MOD(b.n, " + CATEGORIES.length
        + ")";
    helpers(all);
    LocalDate today = LocalDate.now();
    String start = "TIMESTAMP '" + today.minusYears(4) + " 09:00:00'";
    String recent = "TIMESTAMP '" + today.minusDays(150) + " 09:00:00'";
    // Finished ones over four years, running ones over the last 140 days.
    String received = "CASE WHEN b.n <= " + finished + " THEN TIMESTAMPADD(MINUTE, b.n * " + (3L * 365 * 1440 + 270 * 1440) / finished + ", "
        + start + ") ELSE TIMESTAMPADD(MINUTE, (b.n - " + finished + ") * " + 140 * 1440 / running + ", " + recent + ") END";
    String closed = "CASE WHEN b.n <= " + finished + " THEN TIMESTAMPADD(DAY, 45 + MOD(b.n, 30), " + received + ") END";
    String stage = "CASE WHEN b.n <= " + finished + " THEN 'CLOSED' ELSE CASE MOD(b.n, 4) WHEN 0 THEN 'REVIEW' WHEN 1 THEN 'RESEARCH'"
        + " WHEN 2 THEN 'MEETING' ELSE 'FOLLOW_UP' END END";
    chunks(all, "INSERT INTO record_topic (id, station_id, case_number, title, category, background, problem, demand, affected_count, channel,"
        + " tier, track, stage, end_state, consultation_round, received_at, registered_at, closed_at, paused_minutes, process_instance_id)"
        + " SELECT b.n, s.id, CONCAT('XS-B-', b.n), CONCAT('小区垃圾清运要更及时 ', b.n), c.code, '背景'," + longText() + ", '增加清运', 300,"
        + " 'MASSES', CASE MOD(b.n, 3) WHEN 0 THEN 'VILLAGE' ELSE 'TOWNSHIP' END, 'NORMAL', " + stage
        + ", CASE WHEN b.n <= " + finished + " THEN 'RESOLVED' END, 1, " + received + ", TIMESTAMPADD(DAY, 6, " + received + "), " + closed
        + ", 0, CONCAT('p', b.n)" + topics);
    chunks(all, "INSERT INTO topic_proposal (topic_id, proposer_name, proposer_phone, urgency, publish_consent, recorded_by)"
        + " SELECT b.n, CONCAT('王', b.n), '13900000000', 'ORDINARY', TRUE, 'coordinator-226' FROM bench_n b WHERE 1 = 1");
    for (int k = 0; k < 4; k++) {
      String entered = "TIMESTAMPADD(DAY, " + 11 * k + ", t.received_at)";
      String left = "CASE WHEN t.closed_at IS NOT NULL OR MOD(t.id, 4) > " + k + " THEN TIMESTAMPADD(MINUTE, MOD(t.id * 7919, 15000), "
          + entered + ") END";
      chunks(all, "INSERT INTO record_stage_stay (topic_id, station_id, stage, consultation_round, entered_at, left_at, paused_before,"
          + " stayed_minutes) SELECT t.id, t.station_id, '" + STAGES[k] + "', 1, " + entered + ", " + left + ", 0,"
          + " CASE WHEN t.closed_at IS NOT NULL OR MOD(t.id, 4) > " + k + " THEN MOD(t.id * 7919, 15000) END"
          + " FROM bench_n b JOIN record_topic t ON t.id = b.n WHERE (t.closed_at IS NOT NULL OR MOD(t.id, 4) >= " + k + ")");
    }
    chunks(all, "INSERT INTO record_event (topic_id, acted_at, actor, step_id, step, words) SELECT b.n, TIMESTAMPADD(HOUR, 20 * k.n,"
        + " t.received_at), 'coordinator-226', 'acceptTopic', '受理', '意见：同意受理' FROM bench_n b JOIN record_topic t ON t.id = b.n"
        + " JOIN bench_n k ON k.n <= 12 WHERE 1 = 1");
    chunks(finished, "INSERT INTO meeting_session (id, topic_id, station_id, consultation_round, type_code, status_code, starts_at, place, chair,"
        + " residents_invited, postponed_count, quorum_reached, residents_present) SELECT b.n, t.id, t.station_id, 1, 'DISCUSSION', 'CLOSED',"
        + " TIMESTAMPADD(DAY, 25, t.received_at), '会议室', '站长', 5, 0, TRUE, 6 FROM bench_n b JOIN record_topic t ON t.id = b.n WHERE 1 = 1");
    chunks(finished, "INSERT INTO meeting_agenda (meeting_id, seq, title, kind_code, planned_minutes, degree_code) SELECT b.n, 1, '清运',"
        + " 'TOPIC', 60, CASE MOD(b.n, 4) WHEN 0 THEN 'PARTIAL' WHEN 1 THEN 'MAJORITY' ELSE 'UNANIMOUS' END FROM bench_n b WHERE 1 = 1");
    chunks(finished, "INSERT INTO meeting_participant (meeting_id, capacity_code, party_id, name, attendance_code) SELECT b.n,"
        + " CASE WHEN k.n <= 2 THEN 'MEMBER' ELSE 'BODY' END, CASE WHEN k.n <= 2 THEN m.id ELSE CONCAT('seat-', k.n) END, '某某',"
        + " CASE WHEN MOD(b.n + k.n, 5) = 0 THEN 'ABSENT' ELSE 'PRESENT' END FROM bench_n b JOIN bench_n k ON k.n <= 6"
        + " JOIN bench_member m ON m.i = MOD(b.n * 2 + k.n, 200) WHERE 1 = 1");
    chunks(all, "INSERT INTO outcome_item (id, topic_id, adopted_outcome_id, consultation_round, seq, title, measure, lead_organization_id,"
        + " indicator, agreed_due_on, due_on, status, listed_at, ended_at) SELECT b.n * 2 + k.n, t.id, b.n * 2 + k.n, 1, k.n, '定期清运',"
        + " '每周两次', u.id, '无积存', CAST(TIMESTAMPADD(DAY, 90, t.received_at) AS DATE), CAST(TIMESTAMPADD(DAY, 90, t.received_at) AS DATE),"
        + " CASE WHEN t.closed_at IS NULL THEN 'IN_PROGRESS' ELSE 'CLOSED' END, TIMESTAMPADD(DAY, 30, t.received_at), t.closed_at"
        + " FROM bench_n b JOIN record_topic t ON t.id = b.n JOIN bench_n k ON k.n <= 2 JOIN bench_unit u ON u.i = MOD(b.n + k.n, 3)"
        + " WHERE t.stage IN ('CLOSED', 'FOLLOW_UP')");
    chunks(finished, "INSERT INTO outcome_completion (item_id, reported_at, due_on, result_class, words) SELECT i.id, i.ended_at, i.due_on,"
        + " CASE MOD(b.n, 10) WHEN 0 THEN 'B' WHEN 1 THEN 'C' ELSE 'A' END, '办完' FROM bench_n b JOIN outcome_item i ON i.topic_id = b.n WHERE 1 = 1");
    chunks(finished, "INSERT INTO outcome_survey (item_id, surveyed_at, method_code, concerned, satisfied, basically_satisfied, unsatisfied, passed)"
        + " SELECT i.id, i.ended_at, 'PHONE', 10, 8, 1, 1, TRUE FROM bench_n b JOIN outcome_item i ON i.topic_id = b.n WHERE 1 = 1");
    chunks(finished, "INSERT INTO outcome_verification (item_id, member_id, verified_on, findings, passed) SELECT i.id, m.id,"
        + " CAST(i.ended_at AS DATE), '属实', TRUE FROM bench_n b JOIN outcome_item i ON i.topic_id = b.n JOIN bench_member m ON m.i = MOD(b.n, 200)"
        + " WHERE 1 = 1");
    chunks(finished, "INSERT INTO topic_review (id, topic_id, edition, seat, reviewer, state, asked_at, answered_at) SELECT b.n, b.n, 1, 'MEMBER',"
        + " m.id, 'SCORED', t.received_at, t.received_at FROM bench_n b JOIN record_topic t ON t.id = b.n JOIN bench_member m ON m.i = MOD(b.n, 200)"
        + " WHERE 1 = 1");
    chunks(finished, "INSERT INTO topic_score (review_id, criterion, points, reason) SELECT b.n, CONCAT('c', k.n), 4, '好' FROM bench_n b"
        + " JOIN bench_n k ON k.n <= 5 WHERE 1 = 1");
    chunks(all, "INSERT INTO research_assignment (topic_id, consultation_round, account, place, state, reason, proposed_at) SELECT b.n, 1, m.id,"
        + " 'LEAD', 'ACCEPTED', '专长', t.received_at FROM bench_n b JOIN record_topic t ON t.id = b.n JOIN bench_member m ON m.i = MOD(b.n, 200)"
        + " WHERE 1 = 1");
    execute("INSERT INTO dispatch_plan (id, station_id, plan_year, state, opened_by, opened_at) SELECT s.i * 10 + k.n, s.id, "
        + (today.getYear() - 4) + " + k.n, 'APPROVED', 'x', " + start + " FROM bench_station s JOIN bench_n k ON k.n <= 4");
    execute("INSERT INTO dispatch_plan_topic (plan_id, seq, title, category, planned_on, form_code, lead_name) SELECT p.id, k.n, '清运',"
        + " 'ENVIRONMENT', CAST(TIMESTAMPADD(MONTH, k.n, CONCAT(p.plan_year, '-01-01')) AS DATE), 'DISCUSSION', '站长' FROM dispatch_plan p"
        + " JOIN bench_n k ON k.n <= 8");
    engine(finished, all, today);
    if (mysql) {
      database.queryForList("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
          String.class).forEach(table -> database.execute("ANALYZE TABLE " + table));
    } else {
      database.execute("ANALYZE");
    }
    System.out.printf(Locale.ROOT, "%,d finished, %,d running cases, %,d steps of the engine's history, made in %d s%n", finished, running,
        database.queryForObject("SELECT COUNT(*) FROM ACT_HI_ACTINST", Long.class), (System.nanoTime() - begin) / 1_000_000_000);
  }

  private void helpers(int all) {
    database.execute("CREATE TABLE bench_n (n INT NOT NULL PRIMARY KEY)");
    execute("INSERT INTO bench_n VALUES (1)");
    for (int n = 1; n < all; n *= 2) {
      execute("INSERT INTO bench_n SELECT n + " + n + " FROM bench_n WHERE n + " + n + " <= " + all);
    }
    numbered("bench_station", database.queryForList(
        "SELECT id FROM roster_station WHERE parent_id IS NOT NULL ORDER BY id", String.class), "id");
    numbered("bench_member", database.queryForList("SELECT id FROM roster_member ORDER BY id", String.class), "id");
    numbered("bench_category", Arrays.asList(CATEGORIES), "code");
    numbered("bench_unit", Arrays.asList(UNITS), "id");
  }

  private void numbered(String table, List<String> values, String column) {
    database.execute("CREATE TABLE " + table + " (i INT NOT NULL PRIMARY KEY, " + column + " VARCHAR(64)"
        + (mysql ? " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin" : "") + " NOT NULL)");
    transaction.executeWithoutResult(status -> {
      for (int i = 0; i < values.size(); i++) {
        database.update("INSERT INTO " + table + " VALUES (?, ?)", i, values.get(i));
      }
    });
  }

  private void engine(int finished, int all, LocalDate today) {
    RepositoryService repository = application.getBean(RepositoryService.class);
    String consultation = definition(repository, "consultation").getId();
    instances(all, "consultation", consultation, "p");
    String[] calls = {"reviewTopic", "researchTopic", "holdMeeting", "followOutcomes"};
    for (int k = 0; k < 4; k++) {
      ProcessDefinition definition = definition(repository, MODELS[k]);
      String prefix = "q" + k + "-";
      instances(all, MODELS[k], definition.getId(), prefix);
      step(all, "consultation", consultation, "p", calls[k], "callActivity", k, 11 * k);
      int place = 0;
      for (FlowNode node : repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class)) {
        if (node instanceof Activity && place < 12) {
          step(all, MODELS[k], definition.getId(), prefix, node.getId(), node instanceof UserTask ? "userTask" : "serviceTask", k, 11 * k + place++);
        }
      }
      running(finished, all, k, definition.getId(), consultation, today);
    }
  }

  private static ProcessDefinition definition(RepositoryService repository, String key) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult();
  }

  private void instances(int all, String key, String definition, String prefix) {
    chunks(all, "INSERT INTO ACT_HI_PROCINST (ID_, PROC_INST_ID_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_, END_TIME_, ROOT_PROC_INST_ID_,"
        + " TENANT_ID_, STATE_) SELECT CONCAT('" + prefix + "', b.n), CONCAT('" + prefix + "', b.n), '" + key + "', '" + definition
        + "', t.received_at, t.closed_at, CONCAT('p', b.n), t.station_id, CASE WHEN t.closed_at IS NULL THEN 'ACTIVE' ELSE 'COMPLETED' END"
        + " FROM bench_n b JOIN record_topic t ON t.id = b.n WHERE 1 = 1");
  }

  private void step(int all, String key, String definition, String prefix, String id, String kind, int stage, int day) {
    String over = "(t.closed_at IS NOT NULL OR MOD(t.id, 4) > " + stage + ")";
    chunks(all, "INSERT INTO ACT_HI_ACTINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_ID_, ACT_TYPE_,"
        + " START_TIME_, END_TIME_, DURATION_, ACT_INST_STATE_, SEQUENCE_COUNTER_, TENANT_ID_) SELECT CONCAT('" + id + "', b.n), '" + key + "', '"
        + definition + "', CONCAT('p', b.n), CONCAT('" + prefix + "', b.n), CONCAT('" + prefix + "', b.n), '" + id + "', '" + kind
        + "', TIMESTAMPADD(DAY, " + day + ", t.received_at), CASE WHEN " + over + " THEN TIMESTAMPADD(MINUTE, MOD(t.id * 7919, 3000),"
        + " TIMESTAMPADD(DAY, " + day + ", t.received_at)) END, CASE WHEN " + over + " THEN MOD(t.id * 7919, 3000) * 60000 END, 0, 1, t.station_id"
        + " FROM bench_n b JOIN record_topic t ON t.id = b.n WHERE (t.closed_at IS NOT NULL OR MOD(t.id, 4) >= " + stage + ")");
  }

  /** What runs in a stage: its instance with a dozen variables, a task, its candidates; a fifth is overdue. */
  private void running(int finished, int all, int stage, String definition, String consultation, LocalDate today) {
    String from = " FROM bench_n b JOIN record_topic t ON t.id = b.n WHERE b.n > " + finished + " AND MOD(t.id, 4) = " + stage;
    String prefix = "q" + stage + "-";
    String execution = "INSERT INTO ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, PROC_DEF_ID_, IS_ACTIVE_, IS_CONCURRENT_,"
        + " IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, SEQUENCE_COUNTER_, TENANT_ID_) SELECT CONCAT('";
    execute(execution + "p', b.n), 1, CONCAT('p', b.n), CONCAT('p', b.n), '" + consultation + "', TRUE, FALSE, TRUE, FALSE, 1, 1, t.station_id" + from);
    execute(execution + prefix + "', b.n), 1, CONCAT('p', b.n), CONCAT('" + prefix + "', b.n), '" + definition
        + "', TRUE, FALSE, TRUE, FALSE, 1, 1, t.station_id" + from);
    execute("INSERT INTO ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, EXECUTION_ID_, PROC_INST_ID_, LONG_, VAR_SCOPE_, SEQUENCE_COUNTER_,"
        + " IS_CONCURRENT_LOCAL_, TENANT_ID_) SELECT CONCAT('v', k.n, '-', b.n), 1, 'long', CASE k.n WHEN 1 THEN 'topicId' ELSE CONCAT('other', k.n)"
        + " END, CONCAT('" + prefix + "', b.n), CONCAT('" + prefix + "', b.n), t.id, CONCAT('" + prefix + "', b.n), 1, FALSE, t.station_id"
        + " FROM bench_n b JOIN record_topic t ON t.id = b.n JOIN bench_n k ON k.n <= 12 WHERE b.n > " + finished + " AND MOD(t.id, 4) = " + stage);
    execute("INSERT INTO ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_, PRIORITY_, CREATE_TIME_,"
        + " DUE_DATE_, SUSPENSION_STATE_, TENANT_ID_, TASK_STATE_, ASSIGNEE_) SELECT CONCAT('t', b.n), 1, CONCAT('" + prefix + "', b.n), CONCAT('"
        + prefix + "', b.n), '" + definition + "', '受理', 'acceptTopic', 50, t.received_at, TIMESTAMPADD(DAY, MOD(b.n, 50) - 10, TIMESTAMP '" + today
        + " 09:00:00'), 1, t.station_id, 'Created', CASE MOD(b.n, 3) WHEN 0 THEN CONCAT('coordinator-', SUBSTRING(t.station_id, 7, 3)) END" + from);
    execute("INSERT INTO ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_, TENANT_ID_) SELECT CONCAT('l', b.n), 1, 'coordinator',"
        + " 'candidate', CONCAT('t', b.n), t.station_id" + from);
    execute("INSERT INTO supervision_step (task_id, level_no, taken_on) SELECT CONCAT('t', b.n), MOD(b.n, 5), DATE '" + today + "'" + from
        + " AND MOD(b.n, 50) < 8");
  }

  private static String longText() {
    return " '" + "清运不及时，房前屋后堆放杂物。".repeat(20) + "'";
  }

  private void chunks(int all, String insert) {
    for (int from = 1; from <= all; from += CHUNK) {
      execute(insert + (insert.contains(" WHERE ") ? " AND" : " WHERE") + " b.n BETWEEN " + from + " AND " + Math.min(all, from + CHUNK - 1));
    }
  }

  private void execute(String sql) {
    transaction.executeWithoutResult(status -> {
      if (mysql) {
        database.execute("SET foreign_key_checks = 0, unique_checks = 0");
      }
      database.update(sql);
    });
  }

  // ---- measuring

  private void measure() throws Exception {
    IdentityService identities = application.getBean(IdentityService.class);
    for (String account : List.of("chair", "area-leader-01")) {
      User user = identities.createUserQuery().userId(account).singleResult();
      user.setPassword(PASSWORD);
      identities.saveUser(user);
    }
    Session early = new Session("chair");
    long asked = System.nanoTime();
    early.get("overview");
    System.out.printf(Locale.ROOT, "whoever opens the dashboard as soon as the application is up waits %.0f ms%n", (System.nanoTime() - asked) / 1e6);
    awaitWhatIsCountedAhead();
    for (String account : List.of("chair", "area-leader-01")) {
      System.out.printf(Locale.ROOT, "%n%-58s %9s %9s %9s %12s %9s%n", account, "first ms", "median ms", "p95 ms", "rows read", "bytes");
      Session session = new Session(account);
      for (String path : paths(account)) {
        measure(session, path);
      }
    }
  }

  /** The first calls are those of somebody who comes later than right after the start. */
  private void awaitWhatIsCountedAhead() throws InterruptedException {
    long begin = System.nanoTime();
    long before = -QUIET_ROWS;
    while (mysql && rowsRead() - before >= QUIET_ROWS) {
      before = rowsRead();
      Thread.sleep(3_000);
    }
    System.out.printf(Locale.ROOT, "counted ahead in %d s%n", (System.nanoTime() - begin) / 1_000_000_000 - 3);
  }

  private List<String> paths(String account) {
    String station = database.queryForObject("SELECT MIN(station_id) FROM roster_area_leader WHERE account = 'area-leader-01' AND station_id <>"
        + " '621202000'", String.class);
    long open = database.queryForObject("SELECT MAX(id) FROM record_topic WHERE closed_at IS NULL AND station_id = '" + station + "'", Long.class);
    String member = database.queryForObject("SELECT MIN(member_id) FROM placement_member WHERE station_id = '" + station + "'", String.class);
    LocalDate today = LocalDate.now();
    String twoYears = "from=" + today.minusMonths(24) + "&to=" + today;
    // As somebody chooses them: no month's first or last day, and longer ago than the usual ones.
    String own = "from=" + today.minusMonths(17).minusDays(9) + "&to=" + today.minusMonths(5).minusDays(11);
    String longAgo = "from=" + today.minusMonths(46).minusDays(5) + "&to=" + today.minusMonths(23).minusDays(3);
    List<String> paths = new ArrayList<>(List.of(
        "overview", "overview?" + twoYears, "options", "stations", "stations?category=ENVIRONMENT&tier=TOWNSHIP", "stations?" + twoYears,
        "stations/" + station, "trend", "trend?" + twoYears, "cases", "cases?overdue=true&size=200", "cases?level=L2", "cases?stage=REVIEW&page=10",
        "cases?state=closed", "cases?state=closed&page=1000", "cases?state=all&sort=station", "cases?state=closed&" + twoYears, "items",
        "items?state=due", "items?state=all&page=2000", "meetings", "members", "members/" + member, "departments", "departments?" + twoYears,
        "departments/housing-bureau", "cases/" + open, "cases/" + open + "/timeline", "cases/" + open + "/dossier", "cases/" + open + "/rules",
        "instances/p" + open + "/case", "instances/p" + open + "/activities", "definitions/consultation/activities",
        "definitions/topic-review/activities", "definitions/topic-review/activities?" + twoYears,
        "search?q=" + URLEncoder.encode("清运", StandardCharsets.UTF_8), "search?q=" + URLEncoder.encode("没有的", StandardCharsets.UTF_8),
        "search?q=XS-B-4711", "search?q=" + URLEncoder.encode("王47", StandardCharsets.UTF_8)));
    for (String period : List.of(own, longAgo)) {
      paths.addAll(List.of("overview?" + period, "stations?category=HEALTH&" + period, "departments?" + period,
          "definitions/pre-meeting-research/activities?" + period));
    }
    if (account.equals("chair")) {
      paths.addAll(List.of("export/overview.xlsx", "export/stations.xlsx", "export/cases.xlsx?stage=REVIEW"));
    }
    return paths;
  }

  private void measure(Session session, String path) throws Exception {
    long asked = System.nanoTime();
    session.get(path);
    double first = (System.nanoTime() - asked) / 1e6;
    session.get(path);
    double[] times = new double[ROUNDS];
    long rows = rowsRead();
    int bytes = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      bytes = session.get(path);
      times[i] = (System.nanoTime() - begin) / 1e6;
    }
    rows = (rowsRead() - rows) / ROUNDS;
    Arrays.sort(times);
    double median = times[ROUNDS / 2];
    double worst = times[(int) Math.ceil(ROUNDS * 0.95) - 1];
    System.out.printf(Locale.ROOT, "%-58s %9.0f %9.0f %9.0f %12s %9d%s%n", path, first, median, worst, mysql ? "%,d".formatted(rows) : "-", bytes,
        median > 300 || worst > 1000 ? "  TOO SLOW" : "");
  }

  /** What the storage engine was asked for, by index, by scan, by the next of either. */
  private long rowsRead() {
    if (!mysql) {
      return 0;
    }
    Map<String, Long> status = new LinkedHashMap<>();
    database.query("SHOW GLOBAL STATUS LIKE 'Handler_read%'", row -> {
      status.put(row.getString(1), row.getLong(2));
    });
    return status.values().stream().mapToLong(Long::longValue).sum();
  }

  /** A leader at a browser. */
  private final class Session {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    Session(String user) throws IOException, InterruptedException {
      send(HttpRequest.newBuilder(URI.create(root + "/camunda/app/cockpit/default/")).header("Accept", "text/html").build());
      String token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
          .map(HttpCookie::getValue).findFirst().orElseThrow();
      send(HttpRequest.newBuilder(URI.create(root + "/camunda/api/admin/auth/user/default/login/cockpit"))
          .header("Content-Type", "application/x-www-form-urlencoded").header("X-XSRF-TOKEN", token)
          .POST(HttpRequest.BodyPublishers.ofString("username=" + user + "&password=" + PASSWORD)).build());
    }

    int get(String path) throws IOException, InterruptedException {
      return send(HttpRequest.newBuilder(URI.create(root + "/camunda/api/cockpit/plugin/xieshang/default/" + path)).build());
    }

    private int send(HttpRequest request) throws IOException, InterruptedException {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
      }
      return answer.body().length;
    }
  }
}
