package org.xieshang.placement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xieshang.placement.Ranking.Aside;
import org.xieshang.roster.Member;
import org.xieshang.roster.Station;

/**
 * Who should research a case (procedure.md, stage 2): whoever knows the matter, has time and lives near, and has no interest in it. The
 * same members and the same case always give the same order.
 */
@Service
public class Fit {

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score).reversed().thenComparing(candidate -> candidate.member().id());

  private final CaseTeamSettings settings;

  Fit(CaseTeamSettings settings) {
    this.settings = settings;
  }

  /** Puts members in order for a case; only those who can be given work are looked at. */
  public Ranking rank(Need need, Collection<Member> members) {
    List<Candidate> candidates = new ArrayList<>();
    List<Candidate> busy = new ArrayList<>();
    List<Aside> aside = new ArrayList<>();
    for (Member member : members) {
      if (!member.serving()) {
        continue;
      }
      Optional<String> interest = interest(need, member);
      if (interest.isPresent()) {
        aside.add(new Aside(member, interest.get()));
      } else {
        (open(need, member) < member.maxLoad() ? candidates : busy).add(weigh(need, member));
      }
    }
    candidates.sort(BEST_FIRST);
    busy.sort(BEST_FIRST);
    aside.sort(Comparator.comparing(one -> one.member().id()));
    return new Ranking(candidates, busy, aside);
  }

  /** Whether a member works at a unit of this name; employers are written with or without the district's name before it. */
  public static boolean worksAt(Member member, String unit) {
    return member.employer() != null && !unit.isBlank() && member.employer().endsWith(unit);
  }

  private static Optional<String> interest(Need need, Member member) {
    return Optional.ofNullable(need.interested().get(member.account()))
        .or(() -> need.departments().stream()
            .filter(unit -> worksAt(member, unit))
            .sorted()
            .findFirst()
            .map(unit -> "在" + unit + "工作"));
  }

  private static int open(Need need, Member member) {
    return need.openCases().getOrDefault(member.account(), 0);
  }

  private Candidate weigh(Need need, Member member) {
    boolean skilled = member.skillCodes().contains(need.category());
    boolean close = settings.close(member.sector(), need.category());
    boolean committee = need.committeeId() != null && need.committeeId().equals(member.committeeId());
    int open = open(need, member);
    double free = member.maxLoad() > 0 ? Math.max(0, 1 - (double) open / member.maxLoad()) : 0;
    Optional<Double> km = km(member, need.station());
    double near = km.map(far -> Math.max(0, 1 - far / settings.farKm())).orElse(0.0);

    CaseTeamSettings.Weights weights = settings.weights();
    double score = (skilled ? weights.skill() : 0)
        + (close ? weights.sector() : 0)
        + (committee ? weights.committee() : 0)
        + weights.load() * free
        + weights.distance() * near;

    List<String> words = new ArrayList<>();
    if (skilled) {
      words.add("熟悉" + need.categoryName());
    }
    if (close) {
      words.add("界别（" + member.sector() + "）与" + need.categoryName() + "相近");
    }
    if (committee) {
      words.add("所在专委会联系" + need.categoryName());
    }
    if (words.isEmpty()) {
      words.add(need.station().id().equals(member.stationId()) ? "是本站委员" : "可以支援本站");
    }
    words.add(open == 0 ? "手上没有在办的调研" : "手上在办的调研有 " + open + " 件");
    km.ifPresent(far -> words.add("离" + need.station().name() + "约 " + (far < 10 ? "%.1f" : "%.0f").formatted(far) + " 公里"));
    // Rounded, so that an order never hangs on the last bit of a sum.
    return new Candidate(member, Math.round(score * 10_000) / 10_000.0, String.join("，", words));
  }

  /** Along the great circle; roads are longer, but for all alike. */
  private static Optional<Double> km(Member member, Station station) {
    if (member.latitude() == null || member.longitude() == null || station.latitude() == null || station.longitude() == null) {
      return Optional.empty();
    }
    double north = Math.toRadians(station.latitude() - member.latitude()) / 2;
    double east = Math.toRadians(station.longitude() - member.longitude()) / 2;
    double chord = Math.pow(Math.sin(north), 2)
        + Math.cos(Math.toRadians(member.latitude())) * Math.cos(Math.toRadians(station.latitude())) * Math.pow(Math.sin(east), 2);
    return Optional.of(2 * 6371 * Math.asin(Math.sqrt(chord)));
  }
}
