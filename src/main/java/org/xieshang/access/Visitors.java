package org.xieshang.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who is asking, where the web apps and not our pages have asked for the login. */
@Component
public class Visitors {

  private final IdentityService identities;

  Visitors(IdentityService identities) {
    this.identities = identities;
  }

  /** Whoever this request comes from; empty when nobody has logged in. */
  public Optional<Visitor> current() {
    Authentication login = identities.getCurrentAuthentication();
    return login == null || login.getUserId() == null
        ? Optional.empty()
        : Optional.of(new Visitor(login.getUserId(), all(login.getGroupIds()), all(login.getTenantIds())));
  }

  private static Set<String> all(List<String> ids) {
    return ids == null ? Set.of() : Set.copyOf(ids);
  }
}
