package org.xieshang.research;

import org.xieshang.procedure.Variable;

/** What pre-meeting-research.bpmn and this package agree on. */
public final class PreMeetingResearch {

  public static final String KEY = "pre-meeting-research";

  /** Whom an instance of 应承调研 asks. */
  static final Variable<String> MEMBER = new Variable<>("member", String.class);
  /** Which unit an instance of 出具部门意见 asks. */
  static final Variable<String> DEPARTMENT = new Variable<>("department", String.class);

  static final Variable<Boolean> RESEARCH_WAIVED = new Variable<>("researchWaived", Boolean.class);
  static final Variable<String> REPORT_CHECK = new Variable<>("reportCheck", String.class);
  static final Variable<Boolean> PROPOSER_CONSENTS = new Variable<>("proposerConsents", Boolean.class);
  static final Variable<Boolean> EXTENSION_GRANTED = new Variable<>("extensionGranted", Boolean.class);
  static final Variable<String> RESEARCH_RESULT = new Variable<>("researchResult", String.class);

  static final String TOO_FEW_MEMBERS = "tooFewMembers";
  static final String EXTENSION_REQUESTED = "extensionRequested";

  private PreMeetingResearch() {}

  /** How the stage ends, value of {@code researchResult}. */
  enum Result {
    TO_MEETING,
    SOLVED,
    PREMISE_WRONG,
    RAISED
  }
}
