package org.xieshang.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshang.roster.Holder;
import org.xieshang.roster.Roster;

/** Who hears of what the system can't mend by itself. */
@Component
public class Administrators {

  /** Made at every start whatever the roster says. */
  private static final String ALWAYS = "admin";

  private final Roster roster;

  Administrators(Roster roster) {
    this.roster = roster;
  }

  /** Their accounts; never empty. */
  public List<String> accounts() {
    List<String> named = roster.holdersOf("camunda-admin", roster.district().id()).stream().map(Holder::account).distinct().toList();
    return named.isEmpty() ? List.of(ALWAYS) : named;
  }
}
