package org.xieshang.dispatch;

import org.xieshang.procedure.Variable;

/** What annual-plan.bpmn and this package agree on. */
final class AnnualPlan {

  static final String KEY = "annual-plan";

  static final Variable<Long> PLAN_ID = new Variable<>("planId", Long.class);
  static final Variable<Boolean> PLAN_APPROVED = new Variable<>("planApproved", Boolean.class);

  private AnnualPlan() {}
}
