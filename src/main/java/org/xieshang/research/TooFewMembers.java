package org.xieshang.research;

/** A case team can't be filled from the station's own members. */
class TooFewMembers extends Exception {

  TooFewMembers(String caseNumber, int found) {
    super(caseNumber + ": " + found);
  }
}
