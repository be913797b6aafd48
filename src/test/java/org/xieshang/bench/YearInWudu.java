package org.xieshang.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xieshang.Xieshang;

/**
 * Runs the stations of the sample deployment through a year on the engine's clock, with people who take every way that the models have,
 * and checks what must never happen. The scale is the report's: about 120 meetings held, 300 attendances of members.
 *
 * <p>{@code ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath && java -Xmx2g -cp
 * target/test-classes:target/classes:$(cat target/classpath) org.xieshang.bench.YearInWudu [--seeds 1,2,3] [--cases 200] [--days 365]
 * [--until 2026-10-31] [--site folder] [--leave folder]}
 */
public final class YearInWudu {


  /**
   * How a year is to be run.
   *
   * @param cases topics that are proposed
   * @param until its last day
   * @param site where the roster comes from
   * @param leave the folder in which the database stays, or null
   */
  record Options(List<Long> seeds, int cases, int days, LocalDate until, String site, Path leave) {

    static Options of(String[] arguments) {
      Map<String, String> given = new LinkedHashMap<>();
      for (int i = 0; i + 1 < arguments.length; i += 2) {
        given.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
      }
      Path leave = given.containsKey("leave") ? Path.of(given.get("leave")).toAbsolutePath() : null;
      return new Options(
          List.of(given.getOrDefault("seeds", "1").split(",")).stream().map(Long::valueOf).toList(),
          Integer.parseInt(given.getOrDefault("cases", "200")),
          Integer.parseInt(given.getOrDefault("days", "365")),
          given.containsKey("until") ? LocalDate.parse(given.get("until")) : leave == null ? LocalDate.parse("2026-10-31") : LocalDate.now().minusDays(1),
          given.getOrDefault("site", "classpath:config/site/wudu"),
          leave);
    }
  }

  /**
   * What came of one seed.
   *
   * @param broken what must never happen and did
   * @param neverTaken ways that nobody went
   */
  record Result(long seed, double seconds, Map<String, Number> figures, List<String> broken, List<String> neverTaken, String paths) {}

  private YearInWudu() {}

  public static void main(String[] arguments) {
    Options options = Options.of(arguments);
    boolean whole = true;
    for (long seed : options.seeds()) {
      Result result = run(options, seed);
      print(result);
      whole &= result.broken().isEmpty() && result.neverTaken().isEmpty();
    }
    System.exit(whole ? 0 : 1);
  }

  /** One year with one seed. */
  static Result run(Options options, long seed) {
    Paths.forget();
    String url = options.leave() == null ? "jdbc:h2:mem:year-" + seed + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=1000"
        : "jdbc:h2:file:" + free(options.leave()).resolve("xieshang") + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=1000";
    LocalDate from = options.until().minusDays(options.days());
    ClockUtil.setCurrentTime(java.sql.Timestamp.valueOf(from.atTime(5, 0)));
    try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Xieshang.class, Paths.class).run(
        "--spring.datasource.url=" + url, "--server.port=0", "--camunda.bpm.job-execution.enabled=false", "--camunda.bpm.id-generator=simple",
        "--xieshang.supervision.cycle=" + twiceADay(), "--xieshang.cockpit.figures-kept=0s", "--xieshang.site.folder=" + options.site(),
        "--spring.config.import=", "--logging.level.root=WARN")) {
      Dice dice = new Dice(seed);
      Year year = new Year(application, dice, from, options.until(), options.cases());
      long begin = System.nanoTime();
      year.pass();
      double seconds = (System.nanoTime() - begin) / 1e9;
      List<String> broken = new ArrayList<>(year.faults());
      broken.addAll(new Invariants(application, options.until()).broken());
      List<String> neverTaken = new ArrayList<>(Paths.never());
      dice.dealt().forEach((point, cards) -> cards.forEach((card, times) -> {
        if (times == 0 && !point.startsWith("year.") && !point.contains("@")) {
          neverTaken.add(point + " = " + card);
        }
      }));
      return new Result(seed, seconds, figures(application.getBean(JdbcTemplate.class), year), broken, neverTaken, paths(dice));
    } finally {
      ClockUtil.reset();
    }
  }

  /** Supervision at 8:35 and 15:35 in Wudu; the engine reads a cron expression in the zone of the program. */
  private static String twiceADay() {
    ZonedDateTime morning = ZonedDateTime.of(2026, 1, 1, 8, 35, 0, 0, ZoneId.of("Asia/Shanghai")).withZoneSameInstant(ZoneId.systemDefault());
    return "0 %d %d,%d * * ?".formatted(morning.getMinute(), morning.getHour(), morning.plusHours(7).getHour());
  }

  /** Nobody's data is written over. */
  private static Path free(Path folder) {
    if (Files.exists(folder.resolve("xieshang.mv.db"))) {
      throw new IllegalArgumentException(folder + " holds a database already; take another folder, or remove it first");
    }
    return folder;
  }

  private static Map<String, Number> figures(JdbcTemplate database, Year year) {
    Map<String, String> counts = new LinkedHashMap<>();
    counts.put("stations", "roster_station WHERE parent_id IS NOT NULL");
    counts.put("topics", "record_topic");
    counts.put("topics registered", "record_topic WHERE registered_at IS NOT NULL");
    counts.put("topics still open", "record_topic WHERE end_state IS NULL");
    counts.put("meetings held", "meeting_session WHERE quorum_reached = TRUE");
    counts.put("attendances of members", "meeting_participant WHERE capacity_code = 'MEMBER' AND attendance_code = 'PRESENT'");
    counts.put("outcome items", "outcome_item");
    counts.put("outcome items closed", "outcome_item WHERE status = 'CLOSED'");
    counts.put("surveys", "outcome_survey");
    counts.put("dispatch reports filed", "dispatch_report WHERE state = 'FILED'");
    counts.put("annual plans", "dispatch_plan");
    counts.put("levels of supervision", "supervision_level");
    counts.put("leaders asked", "supervision_escalation");
    counts.put("messages", "notice_message");
    Map<String, Number> figures = new LinkedHashMap<>();
    counts.forEach((name, table) -> figures.put(name, database.queryForObject("SELECT COUNT(*) FROM " + table, Long.class)));
    figures.put("steps done by people", year.done().values().stream().mapToInt(Integer::intValue).sum());
    database.query("SELECT level_no, COUNT(*) FROM supervision_level GROUP BY level_no ORDER BY level_no",
        row -> { figures.put("  level " + row.getInt(1), row.getInt(2)); });
    database.query("SELECT end_state, COUNT(*) FROM record_topic WHERE end_state IS NOT NULL GROUP BY end_state ORDER BY end_state",
        row -> { figures.put("  ended " + row.getString(1), row.getInt(2)); });
    return figures;
  }

  private static String paths(Dice dice) {
    StringBuilder words = new StringBuilder("ways taken, by model\n");
    Paths.turns().forEach((model, turns) -> {
      words.append("  ").append(model).append('\n');
      turns.forEach(turn -> words.append(String.format(Locale.ROOT, "%8d  %s%n", turn.taken(), turn.words())));
    });
    words.append("what people chose\n");
    new TreeMap<>(dice.dealt()).forEach((point, cards) -> {
      if (!point.contains("@")) {
        words.append("  ").append(point).append("  ").append(cards).append('\n');
      }
    });
    return words.toString();
  }

  private static void print(Result result) {
    System.out.println(result.paths());
    System.out.printf(Locale.ROOT, "seed %d: %.0f s%n", result.seed(), result.seconds());
    result.figures().forEach((name, number) -> System.out.printf(Locale.ROOT, "  %-28s %,8d%n", name, number.longValue()));
    result.neverTaken().forEach(way -> System.out.println("NEVER TAKEN " + way));
    result.broken().forEach(rule -> System.out.println("BROKEN " + rule));
  }
}
