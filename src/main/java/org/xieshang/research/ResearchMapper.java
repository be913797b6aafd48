package org.xieshang.research;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ResearchMapper {

  /** That someone is asked to research a case, or does, and its research is not over. */
  record Running(String account, long topicId) {}

  List<Assignment> listAssignments(@Param("topicId") long topicId);

  List<Running> listRunning(@Param("exceptTopicId") long exceptTopicId, @Param("accounts") List<String> accounts);

  void insertAssignment(
      @Param("topicId") long topicId,
      @Param("round") int round,
      @Param("account") String account,
      @Param("place") Assignment.Place place,
      @Param("reason") String reason,
      @Param("at") LocalDateTime at);

  void updateReplaced(@Param("id") long id);

  void updateAnswered(
      @Param("id") long id,
      @Param("state") Assignment.State state,
      @Param("at") LocalDateTime at,
      @Param("declineCode") Assignment.DeclineReason declineCode,
      @Param("declineWords") String declineWords);

  List<Study> listStudies(@Param("topicId") long topicId);

  void insertStudy(
      @Param("topicId") long topicId,
      @Param("round") int round,
      @Param("pass") int pass,
      @Param("teamSize") int teamSize,
      @Param("focus") String focus,
      @Param("startedAt") LocalDateTime startedAt,
      @Param("dueAt") LocalDateTime dueAt);

  void updateTeamSize(@Param("topicId") long topicId, @Param("round") int round, @Param("teamSize") int teamSize);

  void updateWaived(@Param("id") long id, @Param("reason") String reason);

  void updatePlanned(
      @Param("id") long id,
      @Param("methods") String methods,
      @Param("visitTargets") String visitTargets,
      @Param("questions") String questions);

  void updateChecked(@Param("id") long id, @Param("outcome") ReportCheck outcome, @Param("advice") String advice);

  void updateDue(@Param("id") long id, @Param("dueAt") LocalDateTime dueAt);

  List<AskedExtension> listAskedExtensions(@Param("topicId") long topicId, @Param("round") int round);

  void insertAskedExtension(
      @Param("studyId") long studyId, @Param("askedBy") String askedBy, @Param("reason") String reason, @Param("at") LocalDateTime at);

  void updateAskedExtensions(@Param("topicId") long topicId);

  int countExtensions(@Param("topicId") long topicId, @Param("round") int round);

  Optional<LocalDateTime> findExtendedTo(@Param("studyId") long studyId);

  void insertExtension(
      @Param("studyId") long studyId,
      @Param("granted") boolean granted,
      @Param("reason") String reason,
      @Param("at") LocalDateTime at,
      @Param("dueBefore") LocalDateTime dueBefore,
      @Param("dueAfter") LocalDateTime dueAfter);

  List<Visit> listVisits(@Param("topicId") long topicId, @Param("round") int round);

  void insertVisit(@Param("studyId") long studyId, @Param("visit") Visit visit);

  List<Opinion> listOpinions(@Param("topicId") long topicId, @Param("round") int round);

  List<String> listDepartments(@Param("topicId") long topicId);

  List<String> listAsked(@Param("studyId") long studyId);

  void insertOpinion(
      @Param("studyId") long studyId, @Param("departmentId") String departmentId, @Param("at") LocalDateTime at);

  void updateReplied(@Param("studyId") long studyId, @Param("opinion") Opinion opinion);

  int updateMissing(@Param("studyId") long studyId);

  Optional<ReportRow> findReport(@Param("studyId") long studyId);

  void insertReport(@Param("studyId") long studyId, @Param("report") Report report, @Param("at") LocalDateTime at);

  List<Report.Position> listPositions(@Param("studyId") long studyId);

  void insertPosition(@Param("studyId") long studyId, @Param("position") Report.Position position);

  List<Report.Choice> listOptions(@Param("studyId") long studyId);

  void insertOption(@Param("studyId") long studyId, @Param("option") Report.Choice option);

  /** A report without its lists. */
  record ReportRow(String facts, String causes, String policyBasis, String recommendation) {}
}
