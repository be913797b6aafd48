package org.xieshang.bench;

import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.Xieshang;
import org.xieshang.procedure.Now;

/**
 * How long one run of supervision takes over 100,000 open tasks of which 5,000 have come to a level, against runs in which nothing is
 * due, over few and over many tasks; the SQL statements of each are counted. In memory, on the sample site.
 *
 * <p>{@code ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath && java -Xmx3g -cp
 * target/test-classes:target/classes:$(cat target/classpath) org.xieshang.bench.SupervisionJob [open due]}
 */
public final class SupervisionJob {

  private static final AtomicLong STATEMENTS = new AtomicLong();
  private static final String SUPERVISION = "deadline-supervision";
  // Working days of 2026; L1 comes on the day after the deadline, every later level five working days after the one before.
  private static final LocalDateTime TODAY = LocalDateTime.parse("2026-06-10T10:00:00");

  private final ManagementService jobs;
  private final JdbcTemplate database;
  private final TransactionTemplate transaction;
  private final Now now;
  private final String definition;

  private SupervisionJob(ConfigurableApplicationContext application) {
    this.jobs = application.getBean(ManagementService.class);
    this.database = application.getBean(JdbcTemplate.class);
    this.transaction = application.getBean(TransactionTemplate.class);
    this.now = application.getBean(Now.class);
    this.definition = application.getBean(RepositoryService.class).createProcessDefinitionQuery()
        .processDefinitionKey("topic-review").latestVersion().singleResult().getId();
  }

  public static void main(String[] arguments) {
    int open = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int due = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
    try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Xieshang.class, Counting.class).run(
        "--spring.datasource.url=jdbc:h2:mem:supervision;DB_CLOSE_DELAY=-1", "--server.port=0",
        "--camunda.bpm.job-execution.enabled=false", "--logging.level.root=WARN")) {
      new SupervisionJob(application).measure(open, due);
    }
  }

  private void measure(int open, int due) {
    ClockUtil.setCurrentTime(now.date(TODAY));
    run();
    System.out.printf("%-40s %10s %10s %12s%n", "", "seconds", "processor", "statements");
    tasks(1, 1_000, TODAY.plusMonths(2));
    print("1,000 open, none due", run());
    tasks(1_001, open - due, TODAY.plusMonths(2));
    double[] none = run();
    print("%,d open, none due (the baseline)".formatted(open - due), none);

    int from = open - due + 1;
    int fifth = due / 5;
    tasks(from, from + 2 * fifth - 1, LocalDateTime.parse("2026-06-11T18:00:00"));
    tasks(from + 2 * fifth, open, LocalDateTime.parse("2026-05-04T18:00:00"));
    had(0, from + 2 * fifth, from + 4 * fifth - 1);
    had(1, from + 4 * fifth, from + 4 * fifth + fifth / 2 - 1);
    had(2, from + 4 * fifth + fifth / 2, from + 4 * fifth + fifth * 3 / 4 - 1);
    had(3, from + 4 * fifth + fifth * 3 / 4, open);
    double[] many = run();
    print("%,d open, %,d due (bound 30 s)".formatted(open, due), many);
    System.out.printf(Locale.ROOT, "%-40s %10.1f%n", "ratio to the baseline", many[0] / none[0]);
    System.out.println("levels taken: " + database.queryForList(
        "SELECT level_code, COUNT(*) AS n FROM supervision_level GROUP BY level_code ORDER BY level_code"));
    print("again, nothing due any more", run());
  }

  private static void print(String what, double[] figures) {
    System.out.printf(Locale.ROOT, "%-40s %10.2f %10.2f %12.0f%n", what, figures[0], figures[2], figures[1]);
  }

  /** The timer's job and what it leads to, as the job executor runs them. */
  private double[] run() {
    long statements = STATEMENTS.get();
    long begin = System.nanoTime();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    jobs.executeJob(jobs.createJobQuery().processDefinitionKey(SUPERVISION).timers().singleResult().getId());
    for (List<Job> left = messages(); !left.isEmpty(); left = messages()) {
      left.forEach(job -> jobs.executeJob(job.getId()));
    }
    return new double[] {
      (System.nanoTime() - begin) / 1e9,
      STATEMENTS.get() - statements,
      (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9
    };
  }

  private List<Job> messages() {
    return jobs.createJobQuery().processDefinitionKey(SUPERVISION).messages().list();
  }

  /** Cases with one open task each, spread over the forty stations, written as the engine writes them. */
  private void tasks(int from, int to, LocalDateTime due) {
    List<String> stations = database.queryForList("SELECT id FROM roster_station WHERE parent_id IS NOT NULL ORDER BY id", String.class);
    String station = "DECODE(MOD(X, " + stations.size() + ")" + stations.stream()
        .map(id -> ", " + stations.indexOf(id) + ", '" + id + "'").reduce("", String::concat) + ")";
    String range = " FROM SYSTEM_RANGE(" + from + ", " + to + ")";
    transaction.executeWithoutResult(status -> {
      database.update("INSERT INTO record_topic (id, station_id, case_number, title, category, problem, demand, channel, tier, track, stage,"
          + " consultation_round, received_at, paused_minutes, process_instance_id) SELECT X, " + station
          + ", 'XS-B-' || X, '小区垃圾清运', 'ENVIRONMENT', '清运不及时', '增加清运', 'MEETING', 'TOWNSHIP', 'NORMAL', 'REVIEW', 1,"
          + " TIMESTAMP '2026-04-01 09:00:00', 0, 'p' || X" + range);
      database.update("INSERT INTO ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, PROC_DEF_ID_, IS_ACTIVE_,"
          + " IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, SEQUENCE_COUNTER_, TENANT_ID_)"
          + " SELECT 'p' || X, 1, 'p' || X, 'p' || X, '" + definition + "', TRUE, FALSE, TRUE, FALSE, 1, 1, " + station + range);
      database.update("INSERT INTO ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, EXECUTION_ID_, PROC_INST_ID_, LONG_, VAR_SCOPE_,"
          + " SEQUENCE_COUNTER_, IS_CONCURRENT_LOCAL_, TENANT_ID_)"
          + " SELECT 'v' || X, 1, 'long', 'topicId', 'p' || X, 'p' || X, X, 'p' || X, 1, FALSE, " + station + range);
      database.update("INSERT INTO ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_, PRIORITY_,"
          + " CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_, TENANT_ID_, TASK_STATE_)"
          + " SELECT 't' || X, 1, 'p' || X, 'p' || X, '" + definition + "', '受理', 'acceptTopic', 50, TIMESTAMP '2026-04-01 09:00:00', ?, 1, "
          + station + ", 'Created'" + range, now.date(due));
      database.update("INSERT INTO ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_, TENANT_ID_)"
          + " SELECT 'l' || X, 1, 'coordinator', 'candidate', 't' || X, " + station + range);
    });
    database.execute("ANALYZE");
  }

  private void had(int level, int from, int to) {
    transaction.executeWithoutResult(status -> database.update(
        "INSERT INTO supervision_step (task_id, level_no, taken_on) SELECT 't' || X, ?, DATE '2026-05-20' FROM SYSTEM_RANGE(?, ?)",
        level, from, to));
  }

  /** Counts what goes to the database; no {@code @Configuration}, or every test would find it. */
  static class Counting {

    @Bean
    static BeanPostProcessor countStatements() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource source ? counted(DataSource.class, source) : bean;
        }
      };
    }

    private static final Map<Class<?>, Class<?>> INSIDE = Map.of(DataSource.class, Connection.class, Connection.class, Statement.class);

    private static <T> Object counted(Class<T> type, Object target) {
      return Proxy.newProxyInstance(SupervisionJob.class.getClassLoader(), interfaces(type, target), (proxy, method, arguments) -> {
        if (Statement.class.isAssignableFrom(type) && method.getName().startsWith("execute")) {
          STATEMENTS.incrementAndGet();
        }
        try {
          Object answer = method.invoke(target, arguments);
          Class<?> inside = INSIDE.get(type);
          return inside != null && inside.isInstance(answer) ? counted(inside, answer) : answer;
        } catch (InvocationTargetException thrown) {
          throw thrown.getCause();
        }
      });
    }

    private static Class<?>[] interfaces(Class<?> type, Object target) {
      if (target instanceof java.sql.CallableStatement) {
        return new Class<?>[] {java.sql.CallableStatement.class};
      }
      return new Class<?>[] {target instanceof java.sql.PreparedStatement ? java.sql.PreparedStatement.class : type};
    }
  }
}
