package org.xieshang.roster;

/** A file that is no spreadsheet, or too big a one: what is wrong and how to mend it. */
class UnreadableTable extends Exception {

  private final String mend;

  UnreadableTable(String wrong, String mend) {
    super(wrong);
    this.mend = mend;
  }

  Fault fault(String file) {
    return new Fault(file, 0, null, getMessage(), mend);
  }
}
