package org.xieshang.topic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TopicMapper {

  Optional<Proposal> findProposal(@Param("topicId") long topicId);

  void insertProposal(Proposal proposal);

  void updateEmergencyReason(@Param("topicId") long topicId, @Param("emergencyReason") String emergencyReason);

  List<Completion> listCompletions(@Param("topicId") long topicId);

  void insertCompletion(
      @Param("topicId") long topicId,
      @Param("askedFor") String askedFor,
      @Param("askedBy") String askedBy,
      @Param("askedAt") LocalDateTime askedAt);

  void updateCompleted(@Param("topicId") long topicId, @Param("completedAt") LocalDateTime completedAt);

  List<Supporter> listSupporters(@Param("topicId") long topicId);

  void insertSupporter(Supporter supporter);

  Optional<Long> findMergedInto(@Param("fromTopicId") long fromTopicId);

  Set<Long> listMergedIds(@Param("topicIds") List<Long> topicIds);

  void insertMerge(
      @Param("fromTopicId") long fromTopicId,
      @Param("intoTopicId") long intoTopicId,
      @Param("mergedAt") LocalDateTime mergedAt);

  List<Review> listReviews(@Param("topicId") long topicId);

  int countAsked(@Param("reviewer") String reviewer);

  void insertReview(
      @Param("topicId") long topicId,
      @Param("edition") int edition,
      @Param("seat") Seat seat,
      @Param("reviewer") String reviewer,
      @Param("askedAt") LocalDateTime askedAt);

  void updateReview(
      @Param("id") long id,
      @Param("state") String state,
      @Param("interest") String interest,
      @Param("answeredAt") LocalDateTime answeredAt);

  List<Score> listScores(@Param("topicId") long topicId, @Param("edition") int edition);

  void insertScore(Score score);

  Optional<Decision> findLastDecision(@Param("topicId") long topicId);

  void insertDecision(Decision decision);

  Optional<Approval> findLastApproval(@Param("topicId") long topicId);

  void insertApproval(Approval approval);

  Optional<Reconsideration> findReconsideration(@Param("topicId") long topicId);

  void insertReconsideration(
      @Param("topicId") long topicId, @Param("newFacts") String newFacts, @Param("askedAt") LocalDateTime askedAt);

  void updateReconsidered(
      @Param("topicId") long topicId,
      @Param("upheld") boolean upheld,
      @Param("opinion") String opinion,
      @Param("decidedBy") String decidedBy,
      @Param("decidedAt") LocalDateTime decidedAt);

  Optional<Referral> findReferral(@Param("topicId") long topicId);

  void insertReferral(
      @Param("topicId") long topicId, @Param("exclusion") Exclusion exclusion, @Param("explanation") String explanation);

  void updateReferred(
      @Param("topicId") long topicId,
      @Param("channel") String channel,
      @Param("receiver") String receiver,
      @Param("receiptNumber") String receiptNumber,
      @Param("replyBy") LocalDate replyBy);

  void updateReply(
      @Param("topicId") long topicId, @Param("reply") String reply, @Param("repliedAt") LocalDateTime repliedAt);
}
