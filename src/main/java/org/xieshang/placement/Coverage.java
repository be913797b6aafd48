package org.xieshang.placement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.roster.Roster;
import org.xieshang.roster.Station;

/** The 三个下沉 (procedure.md, "What leaders see", S): every station has a leader, a committee and members. */
@Service
class Coverage {

  private final Roster roster;

  Coverage(Roster roster) {
    this.roster = roster;
  }

  /** What a station has. */
  record Of(boolean leader, boolean committee, boolean members) {

    public boolean whole() {
      return leader && committee && members;
    }

    /** What is missing, as people say it. */
    List<String> gaps() {
      List<String> gaps = new ArrayList<>();
      if (!leader) {
        gaps.add("缺分片包抓领导");
      }
      if (!committee) {
        gaps.add("缺联系的专委会");
      }
      if (!members) {
        gaps.add("没有下沉的委员");
      }
      return gaps;
    }
  }

  @Transactional(readOnly = true)
  public Of of(String stationId) {
    return of(stationId, !roster.membersOf(stationId).isEmpty());
  }

  /** The same with members who are only proposed. */
  @Transactional(readOnly = true)
  public Of of(String stationId, boolean members) {
    return new Of(roster.areaLeaderOf(stationId).isPresent(), roster.liaisonOf(stationId).isPresent(), members);
  }

  /** Every station of a township or street. */
  @Transactional(readOnly = true)
  public Map<Station, Of> all() {
    Map<Station, Of> all = new LinkedHashMap<>();
    roster.stations().forEach(station -> all.put(station, of(station.id())));
    return all;
  }

  Station station(String id) {
    return roster.station(id);
  }
}
