package org.xieshang.cockpit;

import java.util.Collection;
import java.util.List;
import org.xieshang.access.Visitor;

/**
 * Whose cases a visitor may see: those of the stations they answer for. Plain SQL knows neither tenants nor grants, so every statement
 * asks this.
 *
 * @param everything no limit, for administrators
 * @param stations the tenants, or those of them that were asked for; never empty, so that SQL can list them
 */
record Sight(boolean everything, List<String> stations) {

  private static final String NONE = "-";

  static Sight of(Visitor visitor) {
    return new Sight(visitor.isAdministrator(), known(visitor.tenants()));
  }

  boolean covers(String stationId) {
    return everything || stationId != null && stations.contains(stationId);
  }

  /** Only so much of it. */
  Sight only(Collection<String> wanted) {
    return new Sight(false, known(wanted.stream().filter(this::covers).toList()));
  }

  private static List<String> known(Collection<String> ids) {
    return ids.isEmpty() ? List.of(NONE) : ids.stream().sorted().toList();
  }
}
