package org.xieshang.cockpit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The sums behind the figures. {@code category} and {@code tier} may be null everywhere. */
@Mapper
interface FigureMapper {

  List<KindSum> listHappened(
      @Param("figures") Collection<String> figures, @Param("from") LocalDateTime from, @Param("until") LocalDateTime until);

  List<KindSum> listPlanned(@Param("from") LocalDateTime from, @Param("until") LocalDateTime until);

  List<KindSum> listClosed(@Param("from") LocalDateTime from, @Param("until") LocalDateTime until);

  List<StayCount> listStays(@Param("from") LocalDateTime from, @Param("until") LocalDateTime until);

  /** When the first case of all was received. */
  Optional<LocalDateTime> findFirstReceived();

  List<StationSum> listOpen(@Param("sight") Sight sight, @Param("category") String category, @Param("tier") String tier);

  List<StationSum> listLasting(
      @Param("sight") Sight sight,
      @Param("figure") String figure,
      @Param("at") LocalDateTime at,
      @Param("category") String category,
      @Param("tier") String tier);

  List<OverdueStep> listOverdue(
      @Param("sight") Sight sight, @Param("at") Date at, @Param("category") String category, @Param("tier") String tier);

  List<StationRow> listStations(@Param("sight") Sight sight);

  int countStations();

  Optional<String> findStationName(@Param("id") String id);

  List<Duty> listAreaLeaders(@Param("sight") Sight sight, @Param("day") LocalDate day);

  List<Duty> listCommittees(@Param("sight") Sight sight, @Param("day") LocalDate day);

  List<StationSum> listMemberCounts(@Param("sight") Sight sight, @Param("day") LocalDate day);
}
