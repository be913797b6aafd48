package org.xieshang.outcome;

import org.xieshang.procedure.Variable;

/** What follow-up.bpmn and this package agree on. */
final class FollowUp {

  static final String KEY = "follow-up";

  /** Of the meeting whose outcomes are followed up; absent when the matter was solved in research. */
  static final Variable<Long> MEETING_ID = new Variable<>("meetingId", Long.class);
  static final Variable<Boolean> ITEMS_TO_CARRY_OUT = new Variable<>("itemsToCarryOut", Boolean.class);
  /** CLOSED, RECONSULT or RAISED. */
  static final Variable<String> FOLLOW_UP_RESULT = new Variable<>("followUpResult", String.class);
  /** KEPT, REWORK or RECONSULT. */
  static final Variable<String> LOOK_BACK_RESULT = new Variable<>("lookBackResult", String.class);

  static final String CLOSED = "CLOSED";
  static final String RECONSULT = "RECONSULT";
  static final String RAISED = "RAISED";
  static final String KEPT = "KEPT";
  static final String REWORK = "REWORK";

  private FollowUp() {}
}
