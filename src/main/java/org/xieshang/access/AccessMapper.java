package org.xieshang.access;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AccessMapper {

  void insertAbsence(
      @Param("absent") String absent,
      @Param("substitute") String substitute,
      @Param("fromDay") LocalDate fromDay,
      @Param("toDay") LocalDate toDay,
      @Param("reason") String reason,
      @Param("setBy") String setBy,
      @Param("setAt") LocalDateTime setAt);

  Optional<Absence> findAbsence(@Param("id") long id);

  List<Absence> listAbsences(@Param("accounts") Collection<String> accounts, @Param("limit") int limit);

  int countOverlaps(@Param("accounts") Collection<String> accounts, @Param("fromDay") LocalDate fromDay, @Param("toDay") LocalDate toDay);

  int countStandIns(@Param("absent") String absent, @Param("substitute") String substitute, @Param("day") LocalDate day);

  List<Absence> listStandIns(@Param("substitute") String substitute, @Param("day") LocalDate day);

  List<Absence> listUnsettled(@Param("day") LocalDate day);

  int updateEnded(@Param("id") long id, @Param("by") String by, @Param("at") LocalDateTime at);

  int updateSettled(@Param("id") long id, @Param("at") LocalDateTime at);

  /** The open tasks of a station that one of the accounts has, is named for, or is stood in for at. */
  List<String> listTasksNaming(@Param("station") String station, @Param("accounts") Collection<String> accounts);
}
