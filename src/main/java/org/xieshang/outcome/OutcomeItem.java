package org.xieshang.outcome;

import org.xieshang.procedure.Variable;

/** What outcome-item.bpmn and this package agree on. */
final class OutcomeItem {

  static final String KEY = "outcome-item";

  static final Variable<Long> ITEM_ID = new Variable<>("itemId", Long.class);
  static final Variable<String> LEAD_ORGANIZATION_ID = new Variable<>("leadOrganizationId", String.class);
  static final Variable<Boolean> ITEM_SIGNED = new Variable<>("itemSigned", Boolean.class);
  /** PROGRESS, EXTENSION or DONE. */
  static final Variable<String> HANDLING = new Variable<>("handling", String.class);
  static final Variable<Boolean> VERIFICATION_PASSED = new Variable<>("verificationPassed", Boolean.class);
  static final Variable<Integer> CONCERNED = new Variable<>("concerned", Integer.class);
  static final Variable<Integer> SATISFIED = new Variable<>("satisfied", Integer.class);
  static final Variable<Integer> BASICALLY_SATISFIED = new Variable<>("basicallySatisfied", Integer.class);
  static final Variable<Integer> UNSATISFIED = new Variable<>("unsatisfied", Integer.class);
  static final Variable<Boolean> SATISFACTION_PASSED = new Variable<>("satisfactionPassed", Boolean.class);
  static final Variable<Integer> FAILED_SURVEYS = new Variable<>("failedSurveys", Integer.class);
  /** CLOSED, RECONSULT or RAISED. */
  static final Variable<String> ITEM_RESULT = new Variable<>("itemResult", String.class);

  static final String PROGRESS = "PROGRESS";
  static final String EXTENSION = "EXTENSION";
  static final String DONE = "DONE";

  private OutcomeItem() {}
}
