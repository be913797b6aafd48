package org.xieshang.roster;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Loads the site at every start, before {@code access} makes the accounts that follow from it. */
@Component
@Order(LoadSite.ORDER)
class LoadSite implements ApplicationRunner {

  static final int ORDER = 100;

  private final SiteLoader loader;
  private final SiteSettings settings;
  private final ResourceLoader resources;
  private final Clock clock;

  LoadSite(SiteLoader loader, SiteSettings settings, ResourceLoader resources, Clock clock) {
    this.loader = loader;
    this.settings = settings;
    this.resources = resources;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String folder = settings.folder();
    // A relative name replaces whatever follows the last slash.
    loader.load(resources.getResource(folder.endsWith("/") ? folder : folder + "/"), folder, LocalDate.now(clock));
  }
}
