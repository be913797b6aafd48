package org.xieshang.placement;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xieshang.roster.Station;

/**
 * Which station an area belongs to: by the national statistical code, of which the first nine digits are the township, or by the
 * area's name as the stations' sheet writes it.
 */
public final class AreaFit {

  private static final int TOWNSHIP_DIGITS = 9;

  private final Map<String, Station> byArea = new HashMap<>();

  /**
   * Stations of townships; the district's own is passed over, or everybody would fit there.
   *
   * @throws IllegalArgumentException when two stations share a code or a name
   */
  public AreaFit(Collection<Station> stations) {
    for (Station station : stations) {
      if (station.parentId() != null) {
        keep(station.id(), station);
        keep(station.name(), station);
      }
    }
  }

  /**
   * The station of an area.
   *
   * @param area a code of nine or twelve digits, a name, or null; a place elsewhere has no station
   */
  public Optional<Station> station(String area) {
    if (area == null) {
      return Optional.empty();
    }
    String written = area.strip();
    boolean code = (written.length() == TOWNSHIP_DIGITS || written.length() == 12) && written.chars().allMatch(c -> c >= '0' && c <= '9');
    return Optional.ofNullable(byArea.get(code ? written.substring(0, TOWNSHIP_DIGITS) : written));
  }

  private void keep(String area, Station station) {
    Station before = byArea.put(area, station);
    if (before != null && !before.id().equals(station.id())) {
      throw new IllegalArgumentException(area + " 有两个工作站：" + before.id() + "、" + station.id());
    }
  }
}
