package org.xieshang.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.AcrossStations;

/** The engine looks at tenants only while somebody is authenticated, and a job is, as its tenant. */
@Component
class AcrossTenants implements AcrossStations {

  // The engine is built after the beans that its models name.
  private final ObjectProvider<IdentityService> identities;

  AcrossTenants(ObjectProvider<IdentityService> identities) {
    this.identities = identities;
  }

  @Override
  public void run(Runnable act) {
    IdentityService identity = identities.getObject();
    Authentication own = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      act.run();
    } finally {
      identity.setAuthentication(own);
    }
  }
}
