package org.xieshang.meeting;

import org.xieshang.procedure.Variable;

/** What consultation-meeting.bpmn and this package agree on. */
final class ConsultationMeeting {

  static final String KEY = "consultation-meeting";

  static final Variable<Long> MEETING_ID = new Variable<>("meetingId", Long.class);
  static final Variable<Boolean> NOTICE_ISSUED = new Variable<>("noticeIssued", Boolean.class);
  static final Variable<Boolean> QUORUM_REACHED = new Variable<>("quorumReached", Boolean.class);
  static final Variable<Boolean> POSTPONEMENT_LEFT = new Variable<>("postponementLeft", Boolean.class);
  static final Variable<Boolean> CONSENSUS_REACHED = new Variable<>("consensusReached", Boolean.class);
  static final Variable<Boolean> ADOPTION_REQUIRED = new Variable<>("adoptionRequired", Boolean.class);
  static final Variable<String> DEPARTMENT = new Variable<>("department", String.class);
  /** OUTCOMES, NOTED, SECOND_ROUND, RAISED, CONVERTED or EXPLAINED. */
  static final Variable<String> MEETING_RESULT = new Variable<>("meetingResult", String.class);

  /** What the table meeting-quorum reads. */
  static final Variable<Integer> FIXED_TOTAL = new Variable<>("fixedTotal", Integer.class);
  static final Variable<Integer> FIXED_PRESENT = new Variable<>("fixedPresent", Integer.class);
  static final Variable<Integer> MEMBERS_PRESENT = new Variable<>("membersPresent", Integer.class);
  static final Variable<Integer> RESIDENTS_PRESENT = new Variable<>("residentsPresent", Integer.class);
  static final Variable<Integer> DEPARTMENTS_MISSING = new Variable<>("departmentsMissing", Integer.class);

  /** What the table conversion-channel reads. */
  static final Variable<String> OUTCOME_KIND = new Variable<>("outcomeKind", String.class);
  static final Variable<String> ADOPTION = new Variable<>("adoption", String.class);

  private ConsultationMeeting() {}
}
