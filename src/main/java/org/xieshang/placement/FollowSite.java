package org.xieshang.placement;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xieshang.roster.RosterImported;
import org.xieshang.roster.SiteLoaded;

/** Hears of the site inside the roster's transaction, so that members and their stations are loaded together. */
@Component
class FollowSite {

  private final Placements placements;

  FollowSite(Placements placements) {
    this.placements = placements;
  }

  @EventListener
  void on(SiteLoaded site) {
    placements.follow(site.seats(), site.on());
  }

  @EventListener
  void on(RosterImported imported) {
    placements.leave(imported.left(), imported.on());
  }
}
