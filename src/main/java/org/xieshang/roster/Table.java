package org.xieshang.roster;

import java.util.List;

/** A spreadsheet's cells as text, whatever file they came from. */
record Table(List<String> header, List<Line> lines) {

  /** One line that is not empty; its number is the one the spreadsheet shows beside it. */
  record Line(long number, String[] cells) {}
}
