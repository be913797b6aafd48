package org.xieshang.dispatch;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PlanBookMapper {

  Optional<StationPlan> findPlan(@Param("id") long id);

  Optional<StationPlan> findPlanOf(@Param("stationId") String stationId, @Param("year") int year);

  void insertPlan(
      @Param("row") NewRow row, @Param("stationId") String stationId, @Param("year") int year, @Param("by") String by,
      @Param("at") LocalDateTime at);

  void updateSubmitted(@Param("id") long id, @Param("by") String by, @Param("at") LocalDateTime at);

  void updateDecided(
      @Param("id") long id, @Param("state") String state, @Param("mendWords") String mendWords, @Param("by") String by,
      @Param("at") LocalDateTime at);

  List<PlannedTopic> listTopics(@Param("planId") long planId);

  List<PlannedTopic> listTopicsBetween(
      @Param("stationId") String stationId, @Param("startsOn") LocalDate startsOn, @Param("endsBefore") LocalDate endsBefore);

  void deleteTopics(@Param("planId") long planId);

  void insertTopics(@Param("planId") long planId, @Param("topics") List<PlannedTopic> topics);

  List<DeferredTopic> listDeferred(@Param("stationId") String stationId, @Param("planId") long planId);

  List<String> listIdleStations(@Param("period") Period period, @Param("code") String code);

  void insertReminder(@Param("stationId") String stationId, @Param("period") String period, @Param("at") LocalDateTime at);

  void updateArranged(
      @Param("stationId") String stationId, @Param("period") String period, @Param("arrangement") String arrangement,
      @Param("by") String by, @Param("at") LocalDateTime at);
}
