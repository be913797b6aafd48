package org.xieshang.placement;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How a case team is chosen: {@code xieshang.placement.case-team} in {@code config/application.yaml}, with the source of each value.
 *
 * @param weights what counts how much
 * @param farKm from this distance on, being near counts nothing
 * @param sectors which 界别 stand close to a topic category
 */
@ConfigurationProperties("xieshang.placement.case-team")
record CaseTeamSettings(Weights weights, double farKm, Map<String, List<String>> sectors) {

  CaseTeamSettings {
    sectors = sectors == null ? Map.of() : Map.copyOf(sectors);
    if (farKm <= 0) {
      throw new IllegalArgumentException("xieshang.placement.case-team.far-km 应大于 0");
    }
  }

  /** Shares of the whole. */
  record Weights(double skill, double sector, double committee, double load, double distance) {

    Weights {
      if (Math.abs(skill + sector + committee + load + distance - 1) > 1e-9) {
        throw new IllegalArgumentException("xieshang.placement.case-team.weights 各项之和应为 1");
      }
    }
  }

  boolean close(String sector, String category) {
    return sector != null && sectors.getOrDefault(category, List.of()).contains(sector);
  }
}
