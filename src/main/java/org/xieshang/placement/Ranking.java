package org.xieshang.placement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xieshang.roster.Member;

/**
 * Who fits a case, the best first, and who may not be asked.
 *
 * @param candidates the best first
 * @param busy those who have as many open cases as they can take, the best first
 * @param aside those who have to stand aside
 */
public record Ranking(List<Candidate> candidates, List<Candidate> busy, List<Aside> aside) {

  public Ranking {
    candidates = List.copyOf(candidates);
    busy = List.copyOf(busy);
    aside = List.copyOf(aside);
  }

  /** Someone with an interest in the case, and which. */
  public record Aside(Member member, String reason) {}

  /** The member's standing, if the member may be asked at all. */
  public Optional<Candidate> of(String account) {
    return Stream.concat(candidates.stream(), busy.stream())
        .filter(candidate -> candidate.member().account().equals(account))
        .findFirst();
  }
}
