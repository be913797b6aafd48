package org.xieshang.topic;

import org.xieshang.procedure.Variable;

/** What topic-review.bpmn and this package agree on. */
final class TopicReview {

  static final String KEY = "topic-review";

  /** How the stage ended: what consultation.bpmn goes on with. */
  static final Variable<String> REVIEW_RESULT = new Variable<>("reviewResult", String.class);
  static final String ACCEPTED = "ACCEPTED";
  static final String REJECTED = "REJECTED";
  static final String REFERRED = "REFERRED";
  static final String MERGED = "MERGED";
  static final String LAPSED = "LAPSED";
  static final String DEFERRED = "DEFERRED";
  static final String RAISED = "RAISED";

  /** COMPLETE, RETURN, REFER or MERGE. */
  static final Variable<String> ADMISSION = new Variable<>("admission", String.class);

  /** The case that this one is merged into. */
  static final Variable<Long> MERGED_INTO_ID = new Variable<>("mergedIntoId", Long.class);

  /** The account of one reviewer, in that reviewer's part of the scoring. */
  static final Variable<String> REVIEWER = new Variable<>("reviewer", String.class);

  static final Variable<Boolean> SCORES_COMPLETE = new Variable<>("scoresComplete", Boolean.class);

  /** Set by the decision topic-score: the weighted total, and ACCEPT, REJECT or RETURN. */
  static final Variable<Double> SCORE_TOTAL = new Variable<>("scoreTotal", Double.class);
  static final Variable<String> RECOMMENDATION = new Variable<>("recommendation", String.class);

  /** A {@link Ruling}. */
  static final Variable<String> REVIEW_DECISION = new Variable<>("reviewDecision", String.class);

  /** What the decision topic-routing reads besides the track. */
  static final Variable<String> STATION_TIER = new Variable<>("stationTier", String.class);
  static final Variable<String> ROOM_HOST = new Variable<>("roomHost", String.class);
  static final Variable<Boolean> APPROVAL_REQUIRED = new Variable<>("approvalRequired", Boolean.class);

  /** APPROVED, CHANGED, RETURNED or REJECTED. */
  static final Variable<String> APPROVAL_DECISION = new Variable<>("approvalDecision", String.class);

  static final Variable<Boolean> RECONSIDERATION_ASKED = new Variable<>("reconsiderationAsked", Boolean.class);
  static final Variable<Boolean> REJECTION_UPHELD = new Variable<>("rejectionUpheld", Boolean.class);

  /** When the other channel promised to reply: the due date of recordReferralReply. */
  static final Variable<String> REPLY_DUE_AT = new Variable<>("replyDueAt", String.class);

  static final String TOO_FEW_REVIEWERS = "tooFewReviewers";

  private TopicReview() {}
}
