package org.xieshang.cockpit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Promises, who made them, and the meetings they were made at. */
@Mapper
interface PromiseMapper {

  long countItems(
      @Param("sight") Sight sight,
      @Param("open") boolean open,
      @Param("ended") boolean ended,
      @Param("done") boolean done,
      @Param("dueFrom") LocalDate dueFrom,
      @Param("dueBefore") LocalDate dueBefore,
      @Param("endedFrom") LocalDateTime endedFrom,
      @Param("endedUntil") LocalDateTime endedUntil,
      @Param("department") String department);

  List<Long> listItems(
      @Param("sight") Sight sight,
      @Param("open") boolean open,
      @Param("ended") boolean ended,
      @Param("done") boolean done,
      @Param("dueFrom") LocalDate dueFrom,
      @Param("dueBefore") LocalDate dueBefore,
      @Param("endedFrom") LocalDateTime endedFrom,
      @Param("endedUntil") LocalDateTime endedUntil,
      @Param("department") String department,
      @Param("limit") int limit,
      @Param("offset") long offset);

  List<PromiseRow> listItemRows(@Param("ids") Collection<Long> ids);

  long countMeetings(
      @Param("sight") Sight sight, @Param("held") boolean held, @Param("from") LocalDateTime from, @Param("until") LocalDateTime until);

  List<Long> listMeetings(
      @Param("sight") Sight sight,
      @Param("held") boolean held,
      @Param("from") LocalDateTime from,
      @Param("until") LocalDateTime until,
      @Param("limit") int limit,
      @Param("offset") long offset);

  List<MeetingRow> listMeetingRows(@Param("ids") Collection<Long> ids);

  List<OpenPromises> listOpenByDepartment(
      @Param("sight") Sight sight, @Param("department") String department, @Param("today") LocalDate today);

  List<EndedPromises> listEnded(@Param("from") LocalDateTime from, @Param("until") LocalDateTime until);

  List<RefusalSum> listRefusals(
      @Param("sight") Sight sight,
      @Param("department") String department,
      @Param("from") LocalDateTime from,
      @Param("until") LocalDateTime until);

  long countPromises(@Param("sight") Sight sight, @Param("department") String department);

  List<Place> listOrganizations(@Param("ids") Collection<String> ids);
}
