package org.xieshang.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/**
 * How fast the packaged application starts, how much memory it holds, and how fast it answers a counter: the same completion with
 * 100 open tasks (the baseline) and with 10,000, in one run.
 *
 * <p>{@code ./mvnw -DskipTests package && java -cp target/test-classes org.xieshang.bench.MainJob [open tasks]}
 */
public final class MainJob {

  private static final int SAMPLES = 60;

  private final PackagedServer server;

  private MainJob(PackagedServer server) {
    this.server = server;
  }

  public static void main(String[] arguments) throws Exception {
    try (PackagedServer server = new PackagedServer()) {
      new MainJob(server).measure(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000);
    }
  }

  private void measure(int open) throws Exception {
    System.out.printf("%-54s %8.1f s   (bound 25)%n", "first start, empty database", server.start());
    server.stop();
    System.out.printf("%-54s %8.1f s   (bound 12)%n", "second start", server.start());
    System.out.printf("%-54s %8d MB  (bound 600)%n", "resident with the sample deployment", server.resident());
    server.stop();
    System.out.printf("%-54s %8.1f s%n", "start as in production, extracted, class archive", server.startExtracted());

    open(0, 100);
    // The first ones find a cold virtual machine.
    complete();
    double[] few = complete();
    open(100, open);
    double[] many = complete();
    System.out.printf("%-54s %8.0f ms%n", "completing a task, median, 100 open tasks", median(few));
    System.out.printf("%-54s %8.0f ms  (bound 300)%n", "completing a task, median, " + open + " open tasks", median(many));
    System.out.printf("%-54s %8.0f ms%n", "completing a task, 95 of 100 within", quantile(many, .95));
    System.out.printf("%-54s %8.2f%n", "ratio of the medians", median(many) / median(few));
    System.out.printf("%-54s %8.0f ms%n", "a page of 20 of a station's list, median", median(pages()));
    System.out.printf("%-54s %8d MB%n", "resident after the load", server.resident());
  }

  /** Proposes matters, spread over the forty stations. */
  private void open(int from, int to) throws Exception {
    List<String> coordinators = coordinators();
    ExecutorService counters = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> posted = counters.invokeAll(IntStream.range(from, to)
          .<Callable<Integer>>mapToObj(i -> () -> server.propose(coordinators.get(i % coordinators.size()), i))
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
    String users = server.get("admin", "/engine-rest/user?memberOfGroup=coordinator&maxResults=100").body();
    Matcher id = PackagedServer.ID.matcher(users);
    List<String> found = new ArrayList<>();
    while (id.find()) {
      found.add(id.group(1));
    }
    return found;
  }

  /** Milliseconds that a coordinator waits for one completion; claiming is not counted. */
  private double[] complete() throws Exception {
    String who = "coordinator-226";
    double[] waited = new double[SAMPLES];
    Matcher task = PackagedServer.ID.matcher(server.get(who, "/engine-rest/task?taskDefinitionKey=acceptTopic&unassigned=true&maxResults=" + SAMPLES).body());
    List<String> tasks = new ArrayList<>();
    while (task.find()) {
      tasks.add(task.group(1));
    }
    for (int i = 0; i < SAMPLES; i++) {
      if (tasks.size() <= i) {
        server.propose(who, i);
        Matcher fresh = PackagedServer.ID.matcher(server.get(who, "/engine-rest/task?taskDefinitionKey=acceptTopic&unassigned=true&maxResults=1").body());
        fresh.find();
        tasks.add(fresh.group(1));
      }
      waited[i] = server.accept(who, tasks.get(i));
    }
    return waited;
  }

  private double[] pages() throws Exception {
    double[] waited = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      long begin = System.nanoTime();
      PackagedServer.require(server.get("coordinator-226", "/engine-rest/task?candidateGroup=coordinator&sortBy=dueDate&sortOrder=asc&maxResults=20"), 200);
      waited[i] = (System.nanoTime() - begin) / 1e6;
    }
    return waited;
  }

  private static double median(double[] values) {
    return quantile(values, .5);
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  }
}
