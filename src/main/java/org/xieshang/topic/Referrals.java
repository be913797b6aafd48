package org.xieshang.topic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Topics that go another way: none is dropped silently, each ends with a recorded reply. */
@Service
@Transactional
class Referrals {

  private final TopicMapper mapper;

  Referrals(TopicMapper mapper) {
    this.mapper = mapper;
  }

  void open(long topicId, Exclusion exclusion, String explanation) {
    mapper.insertReferral(topicId, exclusion, explanation);
  }

  void handOn(long topicId, String channel, String receiver, String receiptNumber, LocalDate replyBy) {
    mapper.updateReferred(topicId, channel, receiver, receiptNumber, replyBy);
  }

  void replied(long topicId, String reply, LocalDateTime at) {
    mapper.updateReply(topicId, reply, at);
  }

  @Transactional(readOnly = true)
  Referral of(long topicId) {
    return mapper.findReferral(topicId)
        .orElseThrow(() -> new IllegalStateException("topic " + topicId + " was not referred"));
  }
}
