package org.xieshang.supervision;

import org.xieshang.procedure.Variable;

/** What deadline-supervision.bpmn and this package agree on. */
final class DeadlineSupervision {

  static final String KEY = "deadline-supervision";

  /** Whether another page of steps is due. */
  static final Variable<Boolean> MORE_DUE = new Variable<>("moreDue", Boolean.class);

  /** The overdue task a leader is asked about. */
  static final Variable<String> OVERDUE_TASK_ID = new Variable<>("overdueTaskId", String.class);

  static final Variable<Integer> LEVEL_NO = new Variable<>("levelNo", Integer.class);

  /** Accounts, with commas between. */
  static final Variable<String> LEADERS = new Variable<>("leaders", String.class);

  static final String STEP_ESCALATED = "stepEscalated";
  static final String STEP_SETTLED = "stepSettled";
  static final String STEP_PASSED_ON = "stepPassedOn";

  private DeadlineSupervision() {}
}
