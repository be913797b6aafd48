package org.xieshang.bench;

import java.io.IOException;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills the packaged application at any moment while two counters work, starts it again, and looks whether everything that was answered
 * is there: no acknowledged proposal and no acknowledged completion lost, none half done. Ends with an error if one is.
 *
 * <p>{@code ./mvnw -DskipTests package && java -cp target/test-classes org.xieshang.bench.KillNine [kills]}
 */
public final class KillNine {

  private static final String[] COUNTERS = {"coordinator-226", "coordinator-203"};
  private static final Pattern TITLE = Pattern.compile("第 (\\d+) 件");

  private final PackagedServer server;
  private final Queue<Integer> proposed = new ConcurrentLinkedQueue<>();
  private final Queue<String> completed = new ConcurrentLinkedQueue<>();

  private KillNine(PackagedServer server) {
    this.server = server;
  }

  public static void main(String[] arguments) throws Exception {
    int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    try (PackagedServer server = new PackagedServer()) {
      new KillNine(server).run(kills);
    }
  }

  private void run(int kills) throws Exception {
    server.start();
    for (int kill = 1; kill <= kills; kill++) {
      int from = kill * 1_000_000;
      Thread[] counters = new Thread[COUNTERS.length];
      for (int i = 0; i < counters.length; i++) {
        String who = COUNTERS[i];
        int first = from + i * 500_000;
        counters[i] = new Thread(() -> work(who, first));
        counters[i].start();
      }
      Thread.sleep(ThreadLocalRandom.current().nextInt(3_000, 9_000));
      server.kill();
      for (Thread counter : counters) {
        counter.join();
      }
      server.start();
      check(kill);
    }
  }

  /** One counter: proposes, claims, accepts, until nobody answers any more. */
  private void work(String who, int first) {
    try {
      for (int i = first; ; i++) {
        if (server.propose(who, i) != 200) {
          continue;
        }
        proposed.add(i);
        Matcher task = PackagedServer.ID.matcher(
            server.get(who, "/engine-rest/task?taskDefinitionKey=acceptTopic&unassigned=true&maxResults=1").body());
        if (task.find()) {
          String id = task.group(1);
          server.accept(who, id);
          completed.add(id);
        }
      }
    } catch (IOException | IllegalStateException killed) {
      // Whatever was not answered may or may not have happened.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void check(int kill) throws Exception {
    Set<Integer> missing = new HashSet<>(proposed);
    int reopened = 0;
    for (String who : COUNTERS) {
      String titles = server.get("admin", "/engine-rest/variable-instance?variableName=title&maxResults=100000").body();
      Matcher title = TITLE.matcher(titles);
      while (title.find()) {
        missing.remove(Integer.valueOf(title.group(1)));
      }
      Matcher open = PackagedServer.ID.matcher(
          server.get(who, "/engine-rest/task?taskDefinitionKey=acceptTopic&maxResults=100000").body());
      while (open.find()) {
        reopened += completed.contains(open.group(1)) ? 1 : 0;
      }
    }
    System.out.printf("kill %d: %d proposals and %d completions acknowledged so far, %d proposals missing, %d completions undone%n",
        kill, proposed.size(), completed.size(), missing.size(), reopened);
    if (!missing.isEmpty() || reopened > 0) {
      throw new IllegalStateException("acknowledged work was lost");
    }
  }
}
