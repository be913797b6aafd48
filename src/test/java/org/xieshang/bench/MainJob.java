package org.xieshang.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast the packaged application starts, how much memory it holds, and how fast it answers a counter: the same completion with
 * 100 open tasks (the baseline) and with 10,000, in one run.
 *
 * <p>{@code ./mvnw -DskipTests package && java -cp target/test-classes org.xieshang.bench.MainJob [open tasks]}
 */
public final class MainJob {

  private static final String PASSWORD = "Xieshang-2026";
  private static final int SAMPLES = 60;
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Path data;
  private final int port;
  private Process server;

  private MainJob(Path data, int port) {
    this.data = data;
    this.port = port;
  }

  public static void main(String[] arguments) throws Exception {
    int open = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    Path data = Files.createTempDirectory("xieshang-bench");
    try (ServerSocket free = new ServerSocket(0)) {
      MainJob run = new MainJob(data, free.getLocalPort());
      free.close();
      try {
        run.measure(open);
      } finally {
        run.stop();
        remove(data);
      }
    }
  }

  private void measure(int open) throws Exception {
    System.out.printf("%-54s %8.1f s   (bound 25)%n", "first start, empty database", start());
    stop();
    System.out.printf("%-54s %8.1f s   (bound 12)%n", "second start", start());
    System.out.printf("%-54s %8d MB  (bound 600)%n", "resident with the sample deployment", resident());
    stop();
    System.out.printf("%-54s %8.1f s%n", "start as in production, extracted, class archive", startExtracted());

    open(0, 100);
    double[] few = complete();
    open(100, open);
    double[] many = complete();
    System.out.printf("%-54s %8.0f ms%n", "completing a task, median, 100 open tasks", median(few));
    System.out.printf("%-54s %8.0f ms  (bound 300)%n", "completing a task, median, " + open + " open tasks", median(many));
    System.out.printf("%-54s %8.0f ms%n", "completing a task, 95 of 100 within", quantile(many, .95));
    System.out.printf("%-54s %8.2f%n", "ratio of the medians", median(many) / median(few));
    System.out.printf("%-54s %8.0f ms%n", "a page of 20 of a station's list, median", median(pages()));
    System.out.printf("%-54s %8d MB%n", "resident after the load", resident());
  }

  private static Path packaged() throws IOException {
    try (Stream<Path> built = Files.list(Path.of("target"))) {
      return built.filter(file -> file.getFileName().toString().matches("xieshang-.*\\.jar")).findFirst()
          .orElseThrow(() -> new IllegalStateException("build it first: ./mvnw -DskipTests package")).toAbsolutePath();
    }
  }

  private double start() throws Exception {
    return start(packaged());
  }

  /** As the README puts it into production: the first run leaves the archive that the second one reads. */
  private double startExtracted() throws Exception {
    Path folder = data.resolve("extracted");
    new ProcessBuilder(java(), "-Djarmode=tools", "-jar", packaged().toString(), "extract", "--destination", folder.toString())
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    Path jar = folder.resolve(packaged().getFileName());
    Path archive = folder.resolve("classes.jsa");
    start(jar, "-XX:ArchiveClassesAtExit=" + archive);
    stop();
    return start(jar, "-XX:SharedArchiveFile=" + archive);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private double start(Path jar, String... flags) throws Exception {
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx384m", "-XX:+UseSerialGC"));
    command.addAll(List.of(flags));
    command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port));
    long begin = System.nanoTime();
    server = new ProcessBuilder(command)
        .directory(data.toFile()).redirectErrorStream(true).redirectOutput(data.resolve("log").toFile()).start();
    for (int i = 0; i < 1200; i++) {
      if (!server.isAlive()) {
        throw new IllegalStateException(Files.readString(data.resolve("log")));
      }
      if (Files.readString(data.resolve("log")).contains("Started Xieshang") && answers()) {
        return (System.nanoTime() - begin) / 1e9;
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("not ready within a minute");
  }

  private boolean answers() {
    try {
      return get("coordinator-226", "/engine-rest/task/count").statusCode() == 200;
    } catch (Exception notYet) {
      return false;
    }
  }

  private void stop() throws InterruptedException {
    if (server != null) {
      server.destroy();
      server.waitFor(30, TimeUnit.SECONDS);
    }
  }

  private long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(server.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst().orElse(-1);
  }

  /** Proposes matters, spread over the forty stations. */
  private void open(int from, int to) throws Exception {
    List<String> coordinators = coordinators();
    ExecutorService counters = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> posted = counters.invokeAll(IntStream.range(from, to)
          .<Callable<Integer>>mapToObj(i -> () -> post(coordinators.get(i % coordinators.size()),
              "/engine-rest/process-definition/key/consultation/submit-form", proposal(i)).statusCode())
          .toList());
      for (Future<Integer> status : posted) {
        if (status.get() != 200) {
          throw new IllegalStateException("a proposal was answered with " + status.get());
        }
      }
    } finally {
      counters.shutdown();
    }
  }

  private List<String> coordinators() throws Exception {
    String users = get("admin", "/engine-rest/user?memberOfGroup=coordinator&maxResults=100").body();
    Matcher id = ID.matcher(users);
    List<String> found = new ArrayList<>();
    while (id.find()) {
      found.add(id.group(1));
    }
    return found;
  }

  private static String proposal(int i) {
    return variables(
        "topicTitle", "第 " + i + " 件：村道两侧垃圾清运", "category", "ENVIRONMENT", "affectedCount", 120 + i % 50,
        "problem", "垃圾清运不及时，房前屋后堆放杂物。", "demand", "建立定期清运和门前三包制度。", "channel", "MASSES",
        "proposerName", "赵村民", "proposerPhone", "13900000000", "urgency", "ORDINARY", "publishConsent", true);
  }

  /** Milliseconds that a coordinator waits for one completion; claiming is not counted. */
  private double[] complete() throws Exception {
    String who = "coordinator-226";
    double[] waited = new double[SAMPLES];
    Matcher task = ID.matcher(get(who, "/engine-rest/task?taskDefinitionKey=acceptTopic&unassigned=true&maxResults=" + SAMPLES).body());
    List<String> tasks = new ArrayList<>();
    while (task.find()) {
      tasks.add(task.group(1));
    }
    for (int i = 0; i < SAMPLES; i++) {
      if (tasks.size() <= i) {
        post(who, "/engine-rest/process-definition/key/consultation/submit-form", proposal(i));
        Matcher fresh = ID.matcher(get(who, "/engine-rest/task?taskDefinitionKey=acceptTopic&unassigned=true&maxResults=1").body());
        fresh.find();
        tasks.add(fresh.group(1));
      }
      String id = tasks.get(i);
      require(post(who, "/engine-rest/task/" + id + "/claim", "{\"userId\":\"" + who + "\"}"), 204);
      String room = first(get(who, "/engine-rest/task/" + id + "/form-variables?variableNames=view&deserializeValues=false").body(), "rooms");
      long begin = System.nanoTime();
      require(post(who, "/engine-rest/task/" + id + "/submit-form", variables("handling", "COMPLETE", "room", room)), 204);
      waited[i] = (System.nanoTime() - begin) / 1e6;
    }
    return waited;
  }

  private double[] pages() throws Exception {
    double[] waited = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      long begin = System.nanoTime();
      require(get("coordinator-226", "/engine-rest/task?candidateGroup=coordinator&sortBy=dueDate&sortOrder=asc&maxResults=20"), 200);
      waited[i] = (System.nanoTime() - begin) / 1e6;
    }
    return waited;
  }

  /** The first choice that a form offers. */
  private static String first(String variables, String list) {
    String text = variables.replace("\\\"", "\"");
    int at = text.indexOf("\"" + list + "\"");
    Matcher value = Pattern.compile("\"value\":\"([^\"]+)\"").matcher(text);
    if (at < 0 || !value.find(at)) {
      throw new IllegalStateException("no " + list + " in " + text);
    }
    return value.group(1);
  }

  private static String variables(Object... keysAndValues) {
    StringBuilder json = new StringBuilder("{\"variables\":{");
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      json.append(i == 0 ? "" : ",").append('"').append(keysAndValues[i]).append("\":{\"value\":")
          .append(value instanceof String ? "\"" + value + "\"" : value).append('}');
    }
    return json.append("}}").toString();
  }

  private static void require(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
    }
  }

  private HttpResponse<String> get(String user, String path) throws Exception {
    return http.send(request(user, path).GET().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> post(String user, String path, String body) throws Exception {
    return http.send(request(user, path).POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String user, String path) {
    String login = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Basic " + login).header("Content-Type", "application/json");
  }

  private static double median(double[] values) {
    return quantile(values, .5);
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
