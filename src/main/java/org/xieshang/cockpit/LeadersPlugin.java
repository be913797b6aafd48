package org.xieshang.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** What Cockpit finds by {@code META-INF/services}; its pages are under {@code plugin-webapp/xieshang}. */
public class LeadersPlugin extends AbstractCockpitPlugin {

  static final String ID = "xieshang";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(LeadersResource.class);
  }
}
