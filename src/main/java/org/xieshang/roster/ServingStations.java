package org.xieshang.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What roster asks of {@code placement}: which member serves which station today. */
public interface ServingStations {

  Optional<String> stationOf(String memberId);

  List<String> membersAt(String stationId);

  Map<String, String> stationByMember();
}
