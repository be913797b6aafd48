package org.xieshang.roster;

/** One thing wrong in the site folder, as the person who keeps it in a spreadsheet would look for it. */
record Fault(String file, long row, String column, String wrong, String mend) {

  @Override
  public String toString() {
    return file
        + (row > 0 ? " 第 " + row + " 行" : "")
        + (column != null ? "“" + column + "”列" : "")
        + "：" + wrong + "；" + mend + "。";
  }
}
