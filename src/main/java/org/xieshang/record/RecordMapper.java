package org.xieshang.record;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RecordMapper {

  Optional<Topic> findTopic(@Param("id") long id);

  List<Topic> listOpenTopics(@Param("stationId") String stationId);

  List<Topic> listTopicsRaisedFrom(@Param("id") long id);

  void insertTopic(TopicRow row);

  void updateProcessInstance(@Param("id") long id, @Param("processInstanceId") String processInstanceId);

  void updateStage(@Param("id") long id, @Param("stage") Stage stage);

  void updateLeft(@Param("id") long id, @Param("at") LocalDateTime at);

  void insertStay(@Param("id") long id, @Param("at") LocalDateTime at);

  void updateTexts(
      @Param("id") long id, @Param("title") String title, @Param("problem") String problem, @Param("demand") String demand);

  void updateCompleted(
      @Param("id") long id,
      @Param("background") String background,
      @Param("problem") String problem,
      @Param("demand") String demand,
      @Param("affectedCount") Integer affectedCount);

  void updateRoom(@Param("id") long id, @Param("roomId") String roomId);

  void updateRoute(@Param("id") long id, @Param("tier") String tier, @Param("track") String track);

  void updateRegistration(@Param("id") long id, @Param("caseNumber") String caseNumber, @Param("at") LocalDateTime at);

  void insertRuleSnapshot(@Param("topicId") long topicId, @Param("at") LocalDateTime at, @Param("ruleValues") String ruleValues);

  Optional<String> findRuleValues(@Param("topicId") long topicId);

  void updateFocus(@Param("id") long id, @Param("focus") String focus);

  void updateRound(@Param("id") long id, @Param("round") int round);

  void updatePaused(@Param("id") long id, @Param("at") LocalDateTime at);

  void updateResumed(@Param("id") long id, @Param("pausedMinutes") long pausedMinutes);

  void updateClosed(@Param("id") long id, @Param("endState") EndState endState, @Param("at") LocalDateTime at);

  int updateNumber(@Param("kind") String kind, @Param("stationId") String stationId, @Param("year") int year);

  void insertNumber(@Param("kind") String kind, @Param("stationId") String stationId, @Param("year") int year);

  int findNumber(@Param("kind") String kind, @Param("stationId") String stationId, @Param("year") int year);

  void insertActs(@Param("lines") List<Journal.Line> lines, @Param("at") LocalDateTime at);

  void insertAct(
      @Param("topicId") long topicId,
      @Param("at") LocalDateTime at,
      @Param("actor") String actor,
      @Param("stepId") String stepId,
      @Param("step") String step,
      @Param("words") String words);

  List<Act> listActs(@Param("topicId") long topicId);
}
