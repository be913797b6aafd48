package org.xieshang.counter;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.xieshang.access.Visitor;

/**
 * A page of ours that is for some roles only, as the navigation bar offers it.
 *
 * @param path below the application's root
 * @param icon of the web apps' own set
 */
record OwnPage(String path, String name, String icon) {

  private enum Kept {
    ABSENCE(new OwnPage("/counter/absence", "外出代办", "transfer"), AbsencePage.USERS),
    REPORTS(new OwnPage("/reports", "调度汇报", "stats"), Set.of(
        "coordinator", "station-head", "party-committee", "committee-liaison", "area-leader", "vice-chair", "chair",
        "leading-group-office", "first-group-leader", "camunda-admin")),
    ROSTER(new OwnPage("/roster", "委员名册", "list-alt"), Set.of("leading-group-office", "camunda-admin")),
    PLACEMENT(new OwnPage("/placement", "委员下沉", "random"),
        Set.of("leading-group-office", "vice-chair", "chair", "first-group-leader", "camunda-admin"));

    private final OwnPage page;
    private final Set<String> readers;

    Kept(OwnPage page, Set<String> readers) {
      this.page = page;
      this.readers = readers;
    }
  }

  /** Those that the page itself would open for this visitor. */
  static List<OwnPage> of(Visitor visitor) {
    return Arrays.stream(Kept.values())
        .filter(one -> one.readers.stream().anyMatch(visitor::is))
        .map(one -> one.page)
        .toList();
  }
}
