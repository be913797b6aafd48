package org.xieshang.report;

import java.util.List;
import java.util.Set;
import org.xieshang.access.Visitor;

/**
 * Which cases a visitor may see: by role those of their stations; a department or a member, whom a task names, only those they have
 * acted in. Plain SQL knows neither tenants nor grants, so every query asks this.
 *
 * @param everything no limit, for administrators
 * @param stations the tenants
 * @param actor null, or the account that must stand in the record
 */
record Sight(boolean everything, List<String> stations, String actor) {

  private static final Set<String> BY_ROLE = Set.of(
      "coordinator", "station-head", "party-committee", "committee-liaison",
      "area-leader", "vice-chair", "chair", "leading-group-office", "first-group-leader");

  static Sight of(Visitor visitor) {
    boolean byRole = BY_ROLE.stream().anyMatch(visitor::is);
    return new Sight(visitor.isAdministrator(), List.copyOf(visitor.tenants()), byRole ? null : visitor.userId());
  }

  /** Whether they see nothing, whatever is asked. */
  boolean nothing() {
    return !everything && stations.isEmpty();
  }
}
