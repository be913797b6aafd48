package org.xieshang.procedure;

import org.springframework.stereotype.Component;
import org.xieshang.record.Topics;
import org.xieshang.roster.Roster;

/** 提级 needs a tier above: whoever decides on it learns at once that there is none, before a case would wait for its result for ever. */
@Component
public class UpperTier {

  private final Topics topics;
  private final Roster roster;

  UpperTier(Topics topics, Roster roster) {
    this.topics = topics;
    this.roster = roster;
  }

  /**
   * Checks that a case can be raised.
   *
   * @throws InvalidInput when its station has no tier above it
   */
  public void required(long topicId) {
    String stationId = topics.get(topicId).stationId();
    if (roster.upperStationOf(stationId).isEmpty()) {
      throw new InvalidInput(roster.station(stationId).name() + "没有上一级工作站，不能提级，请选择其他处理方式。");
    }
  }
}
