package org.xieshang.access;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xieshang.roster.AccountsChanged;

/** Hears of the roster inside the change's transaction: nobody keeps a station, or waits for one, until the next start. */
@Component
class FollowRoster {

  private final Accounts accounts;

  FollowRoster(Accounts accounts) {
    this.accounts = accounts;
  }

  @EventListener
  void on(AccountsChanged change) {
    accounts.followRoster();
  }
}
