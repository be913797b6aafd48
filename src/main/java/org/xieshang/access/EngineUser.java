package org.xieshang.access;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.CurrentUser;
import org.xieshang.record.Journal;

/** Whom the engine has authenticated for the call at hand. */
@Component
class EngineUser implements CurrentUser {

  // The engine is built after the beans that its models name.
  private final ObjectProvider<IdentityService> identities;

  EngineUser(ObjectProvider<IdentityService> identities) {
    this.identities = identities;
  }

  @Override
  public String id() {
    return Optional.ofNullable(identities.getObject().getCurrentAuthentication())
        .map(Authentication::getUserId)
        .orElse(Journal.SYSTEM);
  }
}
