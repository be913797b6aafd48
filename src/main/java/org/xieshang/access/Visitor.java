package org.xieshang.access;

import java.security.Principal;
import java.util.Set;

/**
 * Who is asking for one of our own pages, as they logged in to the web apps; as a parameter of a controller's method, or from
 * {@code request.getUserPrincipal()}.
 *
 * @param tenants the stations whose cases they may see; an administrator may see all
 */
public record Visitor(String userId, Set<String> groups, Set<String> tenants) implements Principal {

  @Override
  public String getName() {
    return userId;
  }

  public boolean isAdministrator() {
    return groups.contains(Roles.ADMIN);
  }

  /** Whether a case of this station is any of their business; plain SQL knows no tenants, so ask. */
  public boolean sees(String stationId) {
    return isAdministrator() || tenants.contains(stationId);
  }

  public boolean is(String role) {
    return groups.contains(role);
  }
}
