package org.xieshang.roster;

import java.util.List;

/** The site folder has faults; nothing of it was loaded. */
class SiteRefused extends RuntimeException {

  private final transient List<Fault> faults;

  SiteRefused(String folder, List<Fault> faults) {
    super(words(folder, faults));
    this.faults = List.copyOf(faults);
  }

  List<Fault> faults() {
    return faults;
  }

  private static String words(String folder, List<Fault> faults) {
    StringBuilder words = new StringBuilder("名册（" + folder + "）有 " + faults.size() + " 处错误，没有载入任何内容：");
    for (int i = 0; i < faults.size(); i++) {
      words.append('\n').append(i + 1).append(". ").append(faults.get(i));
    }
    return words.toString();
  }
}
