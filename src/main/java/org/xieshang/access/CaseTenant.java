package org.xieshang.access;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.roster.Roster;

/**
 * Whose case it is. A called process takes its caller's tenant before anybody asks; everything else belongs to the station that our own
 * code names as {@code stationId} (a case raised to the upper tier, one from the public page), to the district when a timer starts it
 * (decision 0060) or its office does, or to the only station of the person who starts it. A person can't choose another.
 */
class CaseTenant implements TenantIdProvider {

  // The engine is built before the roster can be read.
  private final ObjectProvider<Roster> roster;

  CaseTenant(ObjectProvider<Roster> roster) {
    this.roster = roster;
  }

  @Override
  public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
    CommandContext context = Context.getCommandContext();
    Optional<String> named = Optional.ofNullable(start.getVariables().get(Case.STATION_ID.name())).map(Object::toString);
    Authentication starter = context.getAuthentication();
    if (starter != null && starter.getUserId() != null && (context.isAuthorizationCheckEnabled() || named.isEmpty())) {
      return ofPerson(starter, named, start);
    }
    String station = named.or(() -> ofTheClock(context)).orElseThrow(() -> refused(start, "没有指明工作站"));
    if (context.getDbEntityManager().selectById(TenantEntity.class, station) == null) {
      throw refused(start, "没有编号为“" + station + "”的工作站");
    }
    return station;
  }

  /** What a timer starts is done for everybody, and so in the district's name. */
  private Optional<String> ofTheClock(CommandContext context) {
    JobEntity job = context.getCurrentJob();
    return job != null && TimerStartEventJobHandler.TYPE.equals(job.getJobHandlerType())
        ? Optional.of(roster.getObject().district().id())
        : Optional.empty();
  }

  private String ofPerson(
      Authentication starter, Optional<String> named, TenantIdProviderProcessInstanceContext start) {
    List<String> own = starter.getTenantIds() == null ? List.of() : starter.getTenantIds();
    if (own.size() == 1) {
      return own.get(0);
    }
    if (named.isEmpty() && starter.getGroupIds() != null && starter.getGroupIds().contains(Roles.OFFICE)) {
      return roster.getObject().district().id();
    }
    return named.filter(own::contains)
        .orElseThrow(() -> refused(start, own.isEmpty() ? "您的账号不属于任何工作站" : "您的账号属于多个工作站"));
  }

  private static InvalidInput refused(TenantIdProviderProcessInstanceContext start, String why) {
    return new InvalidInput("无法办理“" + start.getProcessDefinition().getName() + "”：" + why + "，请联系系统管理员。");
  }

  @Override
  public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
    return null;
  }

  @Override
  public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
    return null;
  }
}
