package org.xieshang.placement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RunMapper {

  List<Run> listRuns();

  Optional<Run> findRun(@Param("id") long id);

  void insertRun(
      @Param("row") NewRow row, @Param("term") String term, @Param("mostMoves") Integer mostMoves,
      @Param("startedBy") String startedBy, @Param("startedAt") LocalDateTime startedAt);

  void updateState(@Param("id") long id, @Param("state") String state);

  void updateMoves(@Param("id") long id, @Param("mostMoves") Integer mostMoves);

  void updateFound(
      @Param("id") long id, @Param("objective") long objective, @Param("boundTotal") long boundTotal,
      @Param("presentTotal") long presentTotal, @Param("greedyTotal") long greedyTotal,
      @Param("greedyUnplaced") int greedyUnplaced, @Param("at") LocalDateTime at);

  void updateRefused(
      @Param("id") long id, @Param("obstacles") String obstacles, @Param("relaxation") String relaxation,
      @Param("reliefs") String reliefs, @Param("at") LocalDateTime at);

  void updatePublished(@Param("id") long id, @Param("approvedBy") String approvedBy, @Param("day") LocalDate day);

  List<StationBound> listBounds(@Param("runId") long runId);

  void insertBound(@Param("runId") long runId, @Param("bound") StationBound bound);

  int updateBound(@Param("runId") long runId, @Param("bound") StationBound bound);

  List<RunMember> listMembers(@Param("runId") long runId);

  void insertMembers(@Param("runId") long runId, @Param("members") List<RunMember> members);

  void deleteMembers(@Param("runId") long runId);

  List<HandPlaced> listLocks(@Param("runId") long runId);

  void insertLock(@Param("runId") long runId, @Param("lock") HandPlaced lock);

  void deleteLock(@Param("runId") long runId, @Param("memberId") String memberId);

  List<RunAct> listActs(@Param("runId") long runId);

  void insertAct(@Param("runId") long runId, @Param("act") RunAct act);

  List<Published> listPublished();
}
