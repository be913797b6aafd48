package org.xieshang.roster;

import java.util.List;

/**
 * A 政协委员.
 *
 * @param level PROVINCIAL, MUNICIPAL or DISTRICT
 * @param term the 届次, as the committee writes it; null when nobody has said
 * @param stationId where the member serves now, as {@code placement} says; null when nowhere
 * @param nativeArea an area's name as a {@link Station} has it, or a place elsewhere
 * @param skills codes of topic categories, separated by commas
 * @param status SERVING, PAUSED or ENDED
 */
public record Member(
    String id,
    String account,
    String name,
    String level,
    String sector,
    String term,
    String committeeId,
    String stationId,
    String nativeArea,
    String residenceArea,
    String workplaceArea,
    String employer,
    String skills,
    Double latitude,
    Double longitude,
    int maxLoad,
    String status) {

  /** The topic categories this member knows about. */
  public List<String> skillCodes() {
    return skills == null || skills.isEmpty() ? List.of() : List.of(skills.split(","));
  }

  /** Whether this member can be given work. */
  public boolean serving() {
    return "SERVING".equals(status);
  }

  Member at(String station) {
    return new Member(id, account, name, level, sector, term, committeeId, station, nativeArea, residenceArea,
        workplaceArea, employer, skills, latitude, longitude, maxLoad, status);
  }
}
