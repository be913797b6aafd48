package org.xieshang.supervision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SupervisionMapper {

  Optional<Integer> findTurn();

  List<OpenStep> listUndated(@Param("limit") int limit);

  List<OpenStep> listDue(
      @Param("remindedBefore") Date remindedBefore,
      @Param("overdueBefore") Date overdueBefore,
      @Param("waiting") List<Waiting> waiting,
      @Param("limit") int limit);

  Optional<OpenStep> findOpen(@Param("taskId") String taskId);

  List<Candidate> listCandidates(@Param("taskIds") Collection<String> taskIds);

  void insertLevels(@Param("levels") List<TakenLevel> levels);

  void insertSteps(@Param("levels") List<TakenLevel> levels, @Param("takenOn") LocalDate takenOn);

  void updateSteps(
      @Param("taskIds") Collection<String> taskIds, @Param("levelNo") int levelNo, @Param("takenOn") LocalDate takenOn);

  List<PastLevel> listLevels(@Param("taskId") String taskId);

  int updateEnded(@Param("at") LocalDateTime at);

  void insertEscalation(
      @Param("taskId") String taskId,
      @Param("levelNo") int levelNo,
      @Param("processInstanceId") String processInstanceId,
      @Param("leaders") String leaders,
      @Param("at") LocalDateTime at);

  void updateLeaders(
      @Param("processInstanceId") String processInstanceId, @Param("leaders") String leaders, @Param("levelNo") int levelNo);

  List<OpenEscalation> listOpenEscalations(@Param("taskIds") Collection<String> taskIds);

  List<String> listSettledEscalations();

  void updateEscalation(
      @Param("processInstanceId") String processInstanceId,
      @Param("at") LocalDateTime at,
      @Param("outcome") String outcome,
      @Param("words") String words);
}
