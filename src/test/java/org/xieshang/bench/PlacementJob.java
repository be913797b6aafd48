package org.xieshang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.xieshang.placement.GreedyPlacement;
import org.xieshang.placement.Instances;
import org.xieshang.placement.OrTools;
import org.xieshang.placement.PlacementPlan;
import org.xieshang.placement.PlacementProblem;
import org.xieshang.placement.PlacementSolver;

/**
 * How fast members are placed, against the bare min-cost flow of OR-Tools on the same network in the same process. The instances are
 * published: size, slack of the bounds and seed make them.
 *
 * <p>{@code ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath && java -Xmx6g -cp
 * target/test-classes:target/classes:$(cat target/classpath) org.xieshang.bench.PlacementJob [members stations [slack [seed]]]}
 */
public final class PlacementJob {

  private PlacementJob() {}

  public static void main(String[] arguments) throws Exception {
    int members = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
    int stations = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
    int slack = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 33;
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
    int runs = members <= 3_000 ? 30 : members <= 60_000 ? 5 : 1;
    PlacementProblem problem = Instances.district(seed, members, stations, slack);
    System.out.printf(Locale.ROOT, "%,d members, %,d stations, bounds %d %% around the average, seed %d%n", members, stations, slack, seed);
    double ours = Double.MAX_VALUE;
    PlacementPlan plan = null;
    for (int run = 0; run < runs; run++) {
      int[] flows = new int[1];
      long begin = System.nanoTime();
      plan = new PlacementSolver().solve(problem, computed -> flows[0] = computed);
      double seconds = (System.nanoTime() - begin) / 1e9;
      ours = Math.min(ours, seconds);
      if (run == 0) {
        System.out.printf(Locale.ROOT, "ours, everything, cold    %9.3f s   %d flows, %s%n", seconds, flows[0], words(plan));
      }
    }
    System.out.printf(Locale.ROOT, "ours, best of %-2d          %9.3f s%n", runs, ours);
    System.out.printf(Locale.ROOT, "greedy                    objective %,d%n", GreedyPlacement.of(problem).objective());
    System.out.printf("resident at the most      %d MB%n", peak());
    bare(problem, ours, runs);
    System.out.printf("resident at the most      %d MB with OR-Tools%n", peak());
  }

  private static void bare(PlacementProblem problem, double ours, int runs) {
    OrTools.load();
    double flow = Double.MAX_VALUE;
    double solving = Double.MAX_VALUE;
    double all = Double.MAX_VALUE;
    long theirs = 0;
    long oursToo = 0;
    for (int run = 0; run < runs; run++) {
      long begin = System.nanoTime();
      oursToo = OrTools.ourFlow(problem);
      flow = Math.min(flow, (System.nanoTime() - begin) / 1e9);
      begin = System.nanoTime();
      OrTools.Flow bare = new OrTools.Flow(problem);
      long drawn = System.nanoTime();
      theirs = bare.solve();
      long end = System.nanoTime();
      solving = Math.min(solving, (end - drawn) / 1e9);
      all = Math.min(all, (end - begin) / 1e9);
    }
    System.out.printf(Locale.ROOT, "ours, the flow only       %9.3f s   objective %,d%n", flow, oursToo);
    System.out.printf(Locale.ROOT, "OR-Tools, the flow only   %9.3f s   objective %,d; %.3f s with its network drawn%n", solving, theirs, all);
    System.out.printf(Locale.ROOT, "ratio of the flows        %9.2f     objectives %s%n", flow / solving, theirs == oursToo ? "equal" : "DIFFER");
    System.out.printf(Locale.ROOT, "ratio of everything       %9.2f     (bound 2)%n", ours / solving);
  }

  private static String words(PlacementPlan plan) {
    return String.format(Locale.ROOT, "objective %,d, bound %,d%s", plan.objective(), plan.bound(), plan.optimal() ? ", proven" : "");
  }

  private static long peak() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst().orElse(-1);
  }
}
