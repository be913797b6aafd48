package org.xieshang.cockpit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Members and what they did; what only a station's own page shows. */
@Mapper
interface MemberMapper {

  long countMembers(@Param("sight") Sight sight, @Param("day") LocalDate day, @Param("like") String like);

  List<MemberRow> listMembers(
      @Param("sight") Sight sight,
      @Param("day") LocalDate day,
      @Param("like") String like,
      @Param("limit") int limit,
      @Param("offset") long offset);

  Optional<MemberRow> findMember(@Param("sight") Sight sight, @Param("day") LocalDate day, @Param("id") String id);

  List<Load> listLoads(@Param("ids") Collection<String> ids);

  List<ServedPlace> listServices(@Param("sight") Sight sight, @Param("id") String id, @Param("limit") int limit);

  List<Scoring> listScorings(
      @Param("sight") Sight sight, @Param("id") String id, @Param("from") LocalDateTime from, @Param("until") LocalDateTime until);

  List<ResearchSeat> listSeats(
      @Param("sight") Sight sight, @Param("id") String id, @Param("from") LocalDateTime from, @Param("until") LocalDateTime until);

  List<Attended> listAttendances(
      @Param("sight") Sight sight, @Param("id") String id, @Param("from") LocalDateTime from, @Param("until") LocalDateTime until);

  List<Verified> listVerifications(
      @Param("sight") Sight sight, @Param("id") String id, @Param("from") LocalDate from, @Param("until") LocalDate until);

  List<RoomRow> listRooms(@Param("stationId") String stationId);

  Optional<YearPlan> findPlan(@Param("stationId") String stationId, @Param("year") int year);

  List<PlanTopic> listPlanTopics(@Param("planId") long planId);

  List<String> listHeldTitles(
      @Param("stationId") String stationId, @Param("from") LocalDateTime from, @Param("until") LocalDateTime until);
}
