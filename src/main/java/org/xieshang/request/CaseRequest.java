package org.xieshang.request;

import org.xieshang.procedure.Variable;

/** What case-request.bpmn and this package agree on. */
final class CaseRequest {

  static final String KEY = "case-request";

  static final Variable<Long> REQUEST_ID = new Variable<>("requestId", Long.class);
  /** WITHDRAWAL, EXTENSION or PAUSE. */
  static final Variable<String> REQUEST_KIND = new Variable<>("requestKind", String.class);
  static final Variable<Boolean> CASE_FOUND = new Variable<>("caseFound", Boolean.class);
  static final Variable<Boolean> NOTICE_ISSUED = new Variable<>("noticeIssued", Boolean.class);
  static final Variable<Boolean> REQUEST_GRANTED = new Variable<>("requestGranted", Boolean.class);

  /** Messages that the cases' models listen for. */
  static final String TOPIC_WITHDRAWN = "topicWithdrawn";
  static final String CASE_PAUSED = "casePaused";
  static final String EXTENSION_REQUESTED = "extensionRequested";

  private CaseRequest() {}
}
