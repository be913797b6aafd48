package org.xieshang.cockpit;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The engine's steps, counted; and what a search finds. */
@Mapper
interface StepMapper {

  List<StepCount> listRunning(@Param("sight") Sight sight, @Param("key") String key);

  List<StepCount> listFinished(@Param("key") String key, @Param("from") Date from, @Param("until") Date until);

  List<InstanceStep> listOfInstance(@Param("id") String processInstanceId);

  Optional<InstanceDefinition> findDefinition(@Param("id") String processInstanceId);

  List<Long> searchCases(@Param("sight") Sight sight, @Param("like") String like, @Param("limit") int limit);

  List<Found> searchProposers(@Param("sight") Sight sight, @Param("begins") String begins, @Param("limit") int limit);

  List<Found> searchRooms(@Param("sight") Sight sight, @Param("like") String like, @Param("limit") int limit);

  List<Found> searchPosts(
      @Param("sight") Sight sight, @Param("like") String like, @Param("day") LocalDate day, @Param("limit") int limit);

  List<Found> searchDepartments(@Param("sight") Sight sight, @Param("like") String like, @Param("limit") int limit);
}
