package org.xieshang.topic;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided on a topic, by whom, and asked anew: nothing is overwritten. */
@Service
@Transactional
class Rulings {

  private final TopicMapper mapper;

  Rulings(TopicMapper mapper) {
    this.mapper = mapper;
  }

  void decide(Decision decision) {
    mapper.insertDecision(decision);
  }

  @Transactional(readOnly = true)
  Decision last(long topicId) {
    return mapper.findLastDecision(topicId)
        .orElseThrow(() -> new IllegalStateException("topic " + topicId + " was not decided on"));
  }

  void approve(Approval approval) {
    mapper.insertApproval(approval);
  }

  @Transactional(readOnly = true)
  Optional<Approval> lastApproval(long topicId) {
    return mapper.findLastApproval(topicId);
  }

  /** Why it was rejected, by whoever did so last. */
  @Transactional(readOnly = true)
  String reasonOfRejection(long topicId) {
    return partysReasonOfRejection(topicId).orElseGet(() -> last(topicId).opinion());
  }

  /** Empty when it was the station head who rejected it. */
  @Transactional(readOnly = true)
  Optional<String> partysReasonOfRejection(long topicId) {
    Decision decision = last(topicId);
    return lastApproval(topicId)
        .filter(a -> a.resolution().equals(Approval.REJECTED) && !a.decidedAt().isBefore(decision.decidedAt()))
        .map(Approval::opinion);
  }

  void askReconsideration(long topicId, String newFacts, LocalDateTime at) {
    mapper.insertReconsideration(topicId, newFacts, at);
  }

  void reconsider(long topicId, boolean upheld, String opinion, String decidedBy, LocalDateTime at) {
    mapper.updateReconsidered(topicId, upheld, opinion, decidedBy, at);
  }

  @Transactional(readOnly = true)
  Optional<Reconsideration> reconsideration(long topicId) {
    return mapper.findReconsideration(topicId);
  }
}
