package org.xieshang.access;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.FormGuard;
import org.xieshang.procedure.FreshView;
import org.xieshang.roster.Roster;

/** Everything the engine is taught about who may do what, in one place. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSecurity extends AbstractProcessEnginePlugin {

  private final ApplicationContext beans;
  private final ObjectProvider<FormGuard> guards;
  private final int passwordRounds;

  EngineSecurity(
      ApplicationContext beans, ObjectProvider<FormGuard> guards, AccessSettings settings, SampleSite sample) {
    this.beans = beans;
    this.guards = guards;
    this.passwordRounds = sample.isHere() ? settings.samplePasswordRounds() : settings.passwordRounds();
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    GuardedTaskService tasks = new GuardedTaskService(beans.getBeanProvider(FreshView.class));
    engine.setTaskService(tasks);
    engine.setFormService(new GuardedFormService(tasks));
    engine.setExpressionManager(new QueryExpressions(beans));
    engine.setResourceAuthorizationProvider(new RoleAwareAuthorizationProvider());
    engine.setTenantIdProvider(new CaseTenant(beans.getBeanProvider(Roster.class)));
    engine.setPasswordEncryptor(new Pbkdf2(passwordRounds));
    engine.setCustomPasswordChecker(List.of(new NoPassword()));
    engine.getCustomPreBPMNParseListeners().add(new EveryUserTask(guards, beans.getBeanProvider(FreshView.class)));
    engine.getCustomPreCommandInterceptorsTxRequired().add(new ByHand(engine.getIdentityService()));
    engine.setCommandCheckers(List.of(new TenantCommandChecker(), new TaskRules(beans.getBeanProvider(Absences.class))));
  }
}
