package org.xieshang.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.xieshang.meeting.AdoptedOutcome;

@Mapper
interface OutcomeMapper {

  Optional<Item> findItem(@Param("id") long id);

  List<Item> listItems(@Param("topicId") long topicId);

  List<Long> listUnfinished(@Param("topicId") long topicId);

  int countByVerifier(@Param("verifier") String verifier);

  void insertItem(
      @Param("row") NewRow row, @Param("outcome") AdoptedOutcome outcome, @Param("round") int round, @Param("at") LocalDateTime at);

  void insertJoint(@Param("itemId") long itemId, @Param("organizationId") String organizationId);

  void deleteJoint(@Param("itemId") long itemId, @Param("organizationId") String organizationId);

  List<String> listJoint(@Param("itemId") long itemId);

  void updateStatus(@Param("id") long id, @Param("status") ItemStatus status);

  void updateHandedOver(@Param("id") long id, @Param("processInstanceId") String processInstanceId, @Param("at") LocalDateTime at);

  void updateSigned(@Param("id") long id, @Param("handler") String handler, @Param("at") LocalDateTime at);

  void updateLead(@Param("id") long id, @Param("organizationId") String organizationId);

  void updateDue(@Param("id") long id, @Param("dueOn") LocalDate dueOn);

  void updateRework(@Param("id") long id, @Param("words") String words, @Param("dueOn") LocalDate dueOn);

  void updateVerifier(@Param("id") long id, @Param("verifier") String verifier);

  void updateEnded(@Param("id") long id, @Param("status") ItemStatus status, @Param("at") LocalDateTime at);

  void updateReopened(
      @Param("id") long id, @Param("round") int round, @Param("words") String words, @Param("dueOn") LocalDate dueOn,
      @Param("at") LocalDateTime at);

  List<Refusal> listRefusals(@Param("itemId") long itemId);

  void insertRefusal(
      @Param("itemId") long itemId, @Param("organizationId") String organizationId, @Param("basis") String basis,
      @Param("suggested") String suggested, @Param("at") LocalDateTime at);

  void updateRefusal(@Param("id") long id, @Param("upheld") boolean upheld, @Param("reason") String reason);

  List<Progress> listProgress(@Param("itemId") long itemId);

  void insertProgress(
      @Param("itemId") long itemId, @Param("percentDone") int percentDone, @Param("words") String words, @Param("at") LocalDateTime at);

  List<Extension> listExtensions(@Param("itemId") long itemId);

  void insertExtension(
      @Param("itemId") long itemId, @Param("askedBy") String askedBy, @Param("reason") String reason,
      @Param("untilOn") LocalDate untilOn, @Param("at") LocalDateTime at);

  void updateExtension(
      @Param("id") long id, @Param("granted") boolean granted, @Param("answer") String answer, @Param("at") LocalDateTime at);

  Optional<Completion> findLastCompletion(@Param("itemId") long itemId);

  void insertCompletion(
      @Param("itemId") long itemId, @Param("dueOn") LocalDate dueOn, @Param("resultClass") ResultClass resultClass,
      @Param("words") String words, @Param("reason") String reason, @Param("at") LocalDateTime at);

  Optional<Verification> findLastVerification(@Param("itemId") long itemId);

  void insertVerification(@Param("itemId") long itemId, @Param("found") Verification found);

  List<Survey> listSurveys(@Param("itemId") long itemId, @Param("since") LocalDateTime since);

  void insertSurvey(@Param("itemId") long itemId, @Param("methodCode") String methodCode, @Param("survey") Survey survey);

  void updateSurvey(
      @Param("id") long id, @Param("passed") boolean passed, @Param("rate") BigDecimal rate, @Param("judgement") String judgement);

  Optional<Evaluation> findLastEvaluation(@Param("topicId") long topicId);

  void insertEvaluation(@Param("topicId") long topicId, @Param("marks") Evaluation marks, @Param("at") LocalDateTime at);

  void insertDossier(
      @Param("row") NewRow row, @Param("topicId") long topicId, @Param("actCount") int actCount, @Param("sha256") String sha256,
      @Param("at") LocalDateTime at);

  void insertPiece(
      @Param("dossierId") long dossierId, @Param("seq") int seq, @Param("title") String title, @Param("actCount") int actCount,
      @Param("lastAt") LocalDateTime lastAt);

  Optional<Dossier> findLastDossier(@Param("topicId") long topicId);

  List<Dossier.Piece> listPieces(@Param("topicId") long topicId);

  void insertLookBack(
      @Param("row") NewRow row, @Param("topicId") long topicId, @Param("relapsed") boolean relapsed,
      @Param("findings") String findings, @Param("at") LocalDateTime at);

  void insertRelapse(@Param("lookBackId") long lookBackId, @Param("itemId") long itemId);

  List<Relapse> listLastRelapses(@Param("topicId") long topicId);
}
