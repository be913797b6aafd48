package org.xieshang.placement;

import java.util.ArrayList;
import java.util.List;

/** Tells a member in one sentence why they serve where they serve, and nothing that isn't so. */
final class Reasons {

  private final PlacementProblem problem;

  Reasons(PlacementProblem problem) {
    this.problem = problem;
  }

  String of(int member, int station) {
    if (station < 0) {
      return problem.required[member] ? elsewhere(member) + "未能编入工作站。" : notPlaced(member);
    }
    String name = problem.stationName(station);
    boolean locked = problem.lock[member] >= 0;
    int principles = problem.principles(member, station);
    if (principles == 0) {
      return (locked ? elsewhere(member) + "按事先确定的安排编入" : elsewhere(member) + "为使各站符合人数和界别要求，统筹编入") + name + "工作站。";
    }
    Principle first = problem.weights.first(principles);
    return matched(principles, name) + "，按" + first.words() + "编入" + name + "工作站" + (locked ? "，已事先确定" : missed(member, station))
        + "。";
  }

  private String notPlaced(int member) {
    return knows(member)
        ? elsewhere(member) + "因各站人数和界别要求，此次不编入工作站。"
        : elsewhere(member) + "此次不编入工作站。";
  }

  private boolean knows(int member) {
    return problem.fit(member, 0) >= 0 || problem.fit(member, 1) >= 0 || problem.fit(member, 2) >= 0;
  }

  private String elsewhere(int member) {
    List<String> places = new ArrayList<>();
    for (int p = 0; p < 3; p++) {
      int s = problem.fit(member, p);
      if (s >= 0) {
        places.add(matched(problem.principles(member, s), problem.stationName(s)));
      }
    }
    return places.isEmpty() ? "籍贯、住所、工作单位都不在各工作站所在的乡镇（街道），" : String.join("，", places) + "，";
  }

  /** 籍贯蒲池乡; 住所在城关镇; 籍贯和住所都在蒲池乡. */
  private static String matched(int principles, String name) {
    boolean nativePlace = Principle.NATIVE_PLACE.in(principles);
    boolean residence = Principle.RESIDENCE.in(principles);
    boolean workplace = Principle.WORKPLACE.in(principles);
    if (nativePlace && residence && workplace) {
      return "籍贯、住所和工作单位都在" + name;
    } else if (nativePlace && residence) {
      return "籍贯和住所都在" + name;
    } else if (nativePlace && workplace) {
      return "籍贯和工作单位都在" + name;
    } else if (residence && workplace) {
      return "住所和工作单位都在" + name;
    }
    return nativePlace ? "籍贯" + name : (residence ? "住所在" : "工作单位在") + name;
  }

  /** Where the member would have fitted better. */
  private String missed(int member, int station) {
    int best = station;
    for (int p = 0; p < 3; p++) {
      int s = problem.fit(member, p);
      best = s >= 0 && problem.score(member, s) > problem.score(member, best) ? s : best;
    }
    return best == station ? "" : "；" + matched(problem.principles(member, best), problem.stationName(best)) + "，因全区统筹未编入该站";
  }
}
