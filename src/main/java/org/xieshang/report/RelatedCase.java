package org.xieshang.report;

import org.xieshang.record.EndState;
import org.xieshang.record.Stage;

/** The case of another tier that one was raised from or to: everybody who reads the one learns that much of the other. */
public record RelatedCase(long id, Long parentId, String caseNumber, String stationName, Stage stage, EndState endState) {

  /** Where it stands, in a word. */
  public String standing() {
    return endState == null ? stage.label() : endState.label();
  }
}
