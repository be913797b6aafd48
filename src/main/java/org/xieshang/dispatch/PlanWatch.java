package org.xieshang.dispatch;

import org.xieshang.procedure.Variable;

/** What plan-watch.bpmn and this package agree on. */
final class PlanWatch {

  static final String KEY = "plan-watch";

  static final String MEETING_MISSING = "meetingMissing";

  static final Variable<String> STARTS_ON = new Variable<>("periodStartsOn", String.class);

  private PlanWatch() {}
}
