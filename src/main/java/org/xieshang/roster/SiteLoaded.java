package org.xieshang.roster;

import java.time.LocalDate;
import java.util.List;

/** Published inside the load's own transaction, so that a listener's rows stand or fall with the roster's. */
public record SiteLoaded(LocalDate on, List<Seat> seats) {

  /** Where the members' sheet places a member; a later placement made in the running system outranks it. */
  public record Seat(String memberId, String stationId, String principle, LocalDate since) {}
}
