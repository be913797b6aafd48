package org.xieshang.placement;

import java.util.Random;
import java.util.stream.IntStream;

/** Published problems: a size and a seed name one, today and on another machine. */
public final class Instances {

  private static final PrincipleWeights WEIGHTS = new PrincipleWeights(40, 35, 25);

  private Instances() {}

  /** A small one with everything: locks, few 界别, tight bounds; many are impossible. */
  static PlacementProblem small(long seed, boolean moves) throws PlacementRefused {
    Random random = new Random(seed);
    int members = 4 + random.nextInt(9);
    int stations = 2 + random.nextInt(3);
    int sectors = 2 + random.nextInt(4);
    PlacementProblem.Builder builder = PlacementProblem.weighing(WEIGHTS);
    for (int s = 0; s < stations; s++) {
      int least = random.nextInt(Math.max(1, members / stations) + 1);
      builder.station("s" + s, "第" + s + "乡", least, least + random.nextInt(4));
    }
    for (int i = 0; i < members; i++) {
      builder.member("m" + i, random.nextInt(4) > 0, random.nextInt(12) == 0 ? null : "界" + random.nextInt(sectors));
    }
    for (int i = 0; i < members; i++) {
      for (int p = 0; p < 3; p++) {
        if (random.nextInt(3) > 0) {
          builder.match("m" + i, "s" + random.nextInt(stations), Principle.values()[p]);
        }
      }
      if (random.nextInt(10) == 0) {
        builder.lock("m" + i, "s" + random.nextInt(stations));
      }
      if (moves && random.nextInt(5) > 0) {
        builder.present("m" + i, "s" + random.nextInt(stations));
      }
    }
    if (moves) {
      builder.atMostMoves(random.nextInt(members));
    }
    return builder.build();
  }

  /**
   * A district, a province, the country: as many members as asked for, one in eight from the province or the city; 34 界别 of uneven
   * size; most live in a few crowded stations; the bounds lie a third around the average.
   */
  public static PlacementProblem district(long seed, int members, int stations, int slack) throws PlacementRefused {
    Random random = new Random(seed);
    PlacementProblem.Builder builder = PlacementProblem.weighing(WEIGHTS);
    int average = members / stations;
    for (int s = 0; s < stations; s++) {
      builder.station("s" + s, "第" + s + "乡", Math.max(1, average * (100 - slack) / 100), Math.max(2, average * (100 + slack) / 100 + 1));
    }
    for (int i = 0; i < members; i++) {
      builder.member("m" + i, random.nextInt(8) > 0, "界" + (int) (34 * random.nextDouble() * random.nextDouble()));
    }
    for (int i = 0; i < members; i++) {
      builder.match("m" + i, "s" + random.nextInt(stations), Principle.NATIVE_PLACE);
      if (random.nextInt(10) > 0) {
        builder.match("m" + i, "s" + crowded(random, stations), Principle.RESIDENCE);
      }
      if (random.nextInt(5) > 0) {
        builder.match("m" + i, "s" + crowded(random, stations), Principle.WORKPLACE);
      }
    }
    return builder.build();
  }

  /** The same after some years: nine of ten serve somewhere today, not always where they fit; a few may move. */
  static PlacementProblem rerun(long seed, int members, int stations, int moves) throws PlacementRefused {
    return rerun(seed, district(seed, members, stations, 40), moves);
  }

  private static PlacementProblem rerun(long seed, PlacementProblem fresh, int moves) throws PlacementRefused {
    Random random = new Random(seed);
    int[] at;
    try {
      PlacementPlan before = new PlacementSolver().solve(fresh);
      at = IntStream.range(0, fresh.members).map(before::station).toArray();
    } catch (NoPlacement impossible) {
      throw new IllegalStateException(impossible);
    }
    PlacementProblem.Builder builder = PlacementProblem.weighing(WEIGHTS);
    for (int s = 0; s < fresh.stations; s++) {
      builder.station("s" + s, "第" + s + "乡", fresh.lower[s], fresh.upper[s]);
    }
    for (int i = 0; i < fresh.members; i++) {
      builder.member("m" + i, fresh.required[i], fresh.sector[i] < 0 ? null : fresh.sectorName(fresh.sector[i]));
      for (int p = 0; p < 3; p++) {
        int s = random.nextInt(10) == 0 ? random.nextInt(fresh.stations) : fresh.places[3 * i + p];
        if (s >= 0) {
          builder.match("m" + i, "s" + s, Principle.values()[p]);
        }
      }
      if (at[i] >= 0 && random.nextInt(10) > 0) {
        builder.present("m" + i, "s" + at[i]);
      }
    }
    return builder.atMostMoves(moves).build();
  }

  private static int crowded(Random random, int stations) {
    double share = random.nextDouble();
    return (int) (stations * share * share);
  }
}
