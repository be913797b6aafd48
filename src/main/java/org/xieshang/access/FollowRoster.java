package org.xieshang.access;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.roster.AccountsChanged;
import org.xieshang.roster.Roster;

/** Hears of the roster inside the change's transaction: nobody keeps a station, or waits for one, until the next start. */
@Component
class FollowRoster {

  /** What station-coverage.bpmn starts at. */
  private static final String ROSTER_CHANGED = "rosterChanged";

  private final Accounts accounts;
  private final Roster roster;
  private final RuntimeService runtime;
  private final ProcessEngineConfigurationImpl engine;

  FollowRoster(Accounts accounts, Roster roster, RuntimeService runtime, ProcessEngineConfigurationImpl engine) {
    this.accounts = accounts;
    this.roster = roster;
    this.runtime = runtime;
    this.engine = engine;
  }

  @EventListener
  void on(AccountsChanged change) {
    accounts.followRoster();
    // In the district's name, whoever made the change; what follows is a job's affair.
    engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> runtime
        .createMessageCorrelation(ROSTER_CHANGED)
        .setVariable(Case.STATION_ID.name(), roster.district().id())
        .correlateStartMessage()));
  }
}
