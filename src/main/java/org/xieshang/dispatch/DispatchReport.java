package org.xieshang.dispatch;

import org.xieshang.procedure.Variable;

/** What dispatch-report.bpmn and this package agree on. */
final class DispatchReport {

  static final String KEY = "dispatch-report";

  static final String PERIOD_ENDED = "periodEnded";

  static final Variable<Long> REPORT_ID = new Variable<>("reportId", Long.class);
  static final Variable<Boolean> REPORT_ACCEPTED = new Variable<>("reportAccepted", Boolean.class);

  private DispatchReport() {}
}
