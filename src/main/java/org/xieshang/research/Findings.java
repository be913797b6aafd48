package org.xieshang.research;

import java.util.List;
import java.util.Optional;

/**
 * What a round of research left for the stages after it.
 *
 * @param round of consultation
 * @param team accounts of the members, the lead first
 * @param waived why no research was needed, for a micro consultation
 * @param report the last one of the round; empty when the research was waived
 * @param visits of the whole round, oldest first
 * @param opinions of the whole round; a department that was asked twice stands there twice, the later one last
 */
public record Findings(
    int round, List<String> team, Optional<String> waived, Optional<Report> report, List<Visit> visits, List<Opinion> opinions) {

  public Findings {
    team = List.copyOf(team);
    visits = List.copyOf(visits);
    opinions = List.copyOf(opinions);
  }
}
