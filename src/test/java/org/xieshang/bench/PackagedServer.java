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
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged application on a database of its own in a temporary folder, talked to as Tasklist does. */
final class PackagedServer implements AutoCloseable {

  static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final String PASSWORD = "Xieshang-2026";

  private final Path data;
  private final int port;
  private Process server;
  private HttpClient http;

  PackagedServer() throws IOException {
    data = Files.createTempDirectory("xieshang-bench");
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  static Path packaged() throws IOException {
    try (Stream<Path> built = Files.list(Path.of("target"))) {
      return built.filter(file -> file.getFileName().toString().matches("xieshang-.*\\.jar")).findFirst()
          .orElseThrow(() -> new IllegalStateException("build it first: ./mvnw -DskipTests package")).toAbsolutePath();
    }
  }

  double start() throws Exception {
    return start(packaged());
  }

  /** As the README puts it into production: the first run leaves the archive that the second one reads. */
  double startExtracted() throws Exception {
    Path folder = data.resolve("extracted");
    new ProcessBuilder(java(), "-Djarmode=tools", "-jar", packaged().toString(), "extract", "--destination", folder.toString())
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    Path jar = folder.resolve(packaged().getFileName());
    Path archive = folder.resolve("classes.jsa");
    start(jar, "-XX:ArchiveClassesAtExit=" + archive);
    stop();
    return start(jar, "-XX:SharedArchiveFile=" + archive);
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  double start(Path jar, String... flags) throws Exception {
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx384m", "-XX:+UseSerialGC"));
    command.addAll(List.of(flags));
    command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port));
    // A client that knew the server before would meet its dead connections.
    http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    long begin = System.nanoTime();
    server = new ProcessBuilder(command)
        .directory(data.toFile()).redirectErrorStream(true).redirectOutput(data.resolve("log").toFile()).start();
    for (int i = 0; i < 3600; i++) {
      if (!server.isAlive()) {
        throw new IllegalStateException(Files.readString(data.resolve("log")));
      }
      if (Files.readString(data.resolve("log")).contains("Started Xieshang") && answers()) {
        return (System.nanoTime() - begin) / 1e9;
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("not ready within three minutes");
  }

  boolean answers() {
    try {
      return get("coordinator-226", "/engine-rest/task/count").statusCode() == 200;
    } catch (Exception notYet) {
      return false;
    }
  }

  void stop() throws InterruptedException {
    if (server != null) {
      server.destroy();
      server.waitFor(30, TimeUnit.SECONDS);
    }
  }

  /** As a power cut would. */
  void kill() throws InterruptedException {
    server.destroyForcibly();
    server.waitFor();
  }

  String root() {
    return "http://127.0.0.1:" + port;
  }

  long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(server.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst().orElse(-1);
  }

  /** Proposes the i-th matter and returns the status of the answer. */
  int propose(String who, int i) throws IOException, InterruptedException {
    return post(who, "/engine-rest/process-definition/key/consultation/submit-form", proposal(i)).statusCode();
  }

  /** Claims and completes a 受理 task; returns the milliseconds that the completion took. */
  double accept(String who, String task) throws IOException, InterruptedException {
    require(post(who, "/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + who + "\"}"), 204);
    String room = first(get(who, "/engine-rest/task/" + task + "/form-variables?variableNames=view&deserializeValues=false").body(), "rooms");
    long begin = System.nanoTime();
    require(post(who, "/engine-rest/task/" + task + "/submit-form", variables("handling", "COMPLETE", "room", room)), 204);
    return (System.nanoTime() - begin) / 1e6;
  }

  private static String proposal(int i) {
    return variables(
        "topicTitle", "第 " + i + " 件：村道两侧垃圾清运", "category", "ENVIRONMENT", "affectedCount", 120 + i % 50,
        "problem", "垃圾清运不及时，房前屋后堆放杂物。", "demand", "建立定期清运和门前三包制度。", "channel", "MASSES",
        "proposerName", "赵村民", "proposerPhone", "13900000000", "urgency", "ORDINARY", "publishConsent", true);
  }

  /** The first choice that a form offers. */
  static String first(String variables, String list) {
    String text = variables.replace("\\\"", "\"");
    int at = text.indexOf("\"" + list + "\"");
    Matcher value = Pattern.compile("\"value\":\"([^\"]+)\"").matcher(text);
    if (at < 0 || !value.find(at)) {
      throw new IllegalStateException("no " + list + " in " + text);
    }
    return value.group(1);
  }

  static String variables(Object... keysAndValues) {
    StringBuilder json = new StringBuilder("{\"variables\":{");
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      json.append(i == 0 ? "" : ",").append('"').append(keysAndValues[i]).append("\":{\"value\":")
          .append(value instanceof String ? "\"" + value + "\"" : value).append('}');
    }
    return json.append("}}").toString();
  }

  static void require(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
    }
  }

  HttpResponse<String> get(String user, String path) throws IOException, InterruptedException {
    return http.send(request(user, path).GET().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  HttpResponse<String> post(String user, String path, String body) throws IOException, InterruptedException {
    return http.send(request(user, path).POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String user, String path) {
    String login = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Basic " + login).header("Content-Type", "application/json");
  }

  @Override
  public void close() throws Exception {
    stop();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
