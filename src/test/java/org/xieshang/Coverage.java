package org.xieshang;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Which sequence flows of which model the tests of this run have taken, and what a process knew when it ended. */
@TestConfiguration(proxyBeanMethods = false)
public class Coverage {

  private static final Map<String, Set<String>> ALL = new ConcurrentHashMap<>();
  private static final Map<String, Set<String>> TAKEN = new ConcurrentHashMap<>();
  private static final Map<String, Map<String, Object>> LAST = new ConcurrentHashMap<>();

  /** Flows that no test has taken, by model; what only a test deploys is no model of ours. */
  public static Map<String, Set<String>> missing() {
    Map<String, Set<String>> missing = new TreeMap<>();
    ALL.forEach((model, flows) -> {
      if (!Files.exists(Path.of("processes", model + ".bpmn"))) {
        return;
      }
      Set<String> left = new TreeSet<>(flows);
      left.removeAll(TAKEN.getOrDefault(model, Set.of()));
      missing.put(model, left);
    });
    return missing;
  }

  /** How many flows a model has. */
  public static int flows(String model) {
    return ALL.get(model).size();
  }

  static Object lastValue(String instanceId, String variable) {
    return LAST.getOrDefault(instanceId, Map.of()).get(variable);
  }

  @Bean
  AbstractProcessEnginePlugin coveragePlugin() {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(new Marker());
      }
    };
  }

  private static final class Marker extends AbstractBpmnParseListener {

    @Override
    public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
      String model = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
      ALL.computeIfAbsent(model, key -> ConcurrentHashMap.newKeySet()).add(transition.getId());
      transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution ->
          TAKEN.computeIfAbsent(model, key -> ConcurrentHashMap.newKeySet()).add(transition.getId()));
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
      definitions.forEach(definition -> definition.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution ->
          LAST.put(execution.getProcessInstanceId(), new HashMap<>(execution.getVariables()))));
    }
  }
}
