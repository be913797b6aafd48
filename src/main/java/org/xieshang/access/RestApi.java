package org.xieshang.access;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.stereotype.Component;

/** The engine's REST interface with our answers; the web apps take theirs from the same list when they are first called. */
@Component
@ApplicationPath("/engine-rest")
class RestApi extends CamundaJerseyResourceConfig {

  @Override
  protected void registerCamundaRestResources() {
    Set<Class<?>> shared = CamundaRestResources.getConfigurationClasses();
    shared.removeAll(Set.of(ExceptionHandler.class, ProcessEngineExceptionHandler.class, RestExceptionHandler.class));
    shared.add(RestAnswers.class);
    super.registerCamundaRestResources();
  }
}
