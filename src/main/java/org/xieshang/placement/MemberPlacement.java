package org.xieshang.placement;

import org.xieshang.procedure.Variable;

/** What member-placement.bpmn and this package agree on. */
final class MemberPlacement {

  static final String KEY = "member-placement";

  static final Variable<Long> RUN_ID = new Variable<>("runId", Long.class);
  static final Variable<Boolean> PLACEMENT_FOUND = new Variable<>("placementFound", Boolean.class);
  /** SUBMIT, ADJUST or ABANDON. */
  static final Variable<String> REVIEW_RESULT = new Variable<>("reviewResult", String.class);
  static final Variable<Boolean> PLACEMENT_APPROVED = new Variable<>("placementApproved", Boolean.class);

  static final String ADJUST = "ADJUST";
  static final String ABANDON = "ABANDON";

  private MemberPlacement() {}
}
