package org.xieshang.placement;

import java.util.Map;
import java.util.Set;
import org.xieshang.roster.Station;

/**
 * What a case asks of those who research it.
 *
 * @param category code of the topic category, which members' skills name, too
 * @param categoryName as people say it
 * @param committeeId the special committee that keeps this category, or null
 * @param station whose case it is
 * @param interested why someone has to stand aside, by account: 是提议人, 已申明利害关系
 * @param departments names of the units that the case concerns; whoever works there stands aside
 * @param openCases how many other open cases someone researches, by account
 */
public record Need(
    String category,
    String categoryName,
    String committeeId,
    Station station,
    Map<String, String> interested,
    Set<String> departments,
    Map<String, Integer> openCases) {

  public Need {
    interested = Map.copyOf(interested);
    departments = Set.copyOf(departments);
    openCases = Map.copyOf(openCases);
  }
}
