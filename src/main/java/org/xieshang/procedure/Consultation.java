package org.xieshang.procedure;

/** What consultation.bpmn and this package agree on. */
final class Consultation {

  static final String TOPIC_RAISED = "topicRaised";
  static final String UPPER_TIER_RETURNED = "upperTierReturned";
  static final String LOWER_CASE_ENDED = "lowerCaseEnded";
  static final String TOPIC_WITHDRAWN = "topicWithdrawn";

  static final Variable<String> REVIEW_RESULT = new Variable<>("reviewResult", String.class);
  static final Variable<String> RESEARCH_RESULT = new Variable<>("researchResult", String.class);
  static final Variable<String> MEETING_RESULT = new Variable<>("meetingResult", String.class);
  static final Variable<Long> MEETING_ID = new Variable<>("meetingId", Long.class);
  static final Variable<String> FOLLOW_UP_RESULT = new Variable<>("followUpResult", String.class);
  static final Variable<Boolean> UPPER_RESULT_SETTLES = new Variable<>("upperResultSettles", Boolean.class);
  /** Whether a case of another tier waits for, or goes on without, this one. */
  static final Variable<Boolean> RELATED_CASE_OPEN = new Variable<>("relatedCaseOpen", Boolean.class);
  static final Variable<Boolean> GOES_ON_ABOVE = new Variable<>("goesOnAbove", Boolean.class);

  private Consultation() {}
}
