package org.xieshang.topic;

import java.time.LocalDateTime;

/**
 * What the party committee resolved.
 *
 * @param resolution APPROVED, CHANGED, RETURNED or REJECTED
 */
record Approval(
    long topicId,
    String resolution,
    String meetingName,
    String documentNumber,
    String opinion,
    String decidedBy,
    LocalDateTime decidedAt) {

  static final String APPROVED = "APPROVED";
  static final String CHANGED = "CHANGED";
  static final String RETURNED = "RETURNED";
  static final String REJECTED = "REJECTED";
}
