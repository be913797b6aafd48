package org.xieshang.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Bean;

/** Counts how often each sequence flow of each model is taken; no {@code @Configuration}, or every test would find it. */
class Paths {

  private static final Map<String, Map<String, Flow>> MODELS = new ConcurrentHashMap<>();

  private record Flow(TransitionImpl transition, AtomicInteger taken) {

    /** A flow that something had to decide about, or an event led to: not the straight line. */
    boolean isTurn() {
      ActivityImpl source = transition.getSource();
      return source.getOutgoingTransitions().size() > 1 || String.valueOf(source.getProperty("type")).startsWith("boundary")
          || source.getIncomingTransitions().isEmpty();
    }

    String words() {
      return name(transition.getSource()) + (transition.getProperty("name") == null ? "" : "（" + transition.getProperty("name") + "）")
          + " → " + name((ActivityImpl) transition.getDestination());
    }

    private static String name(ActivityImpl activity) {
      return activity.getName() == null || activity.getName().isBlank() ? activity.getId() : activity.getName().replaceAll("\\s+", "");
    }
  }

  /** A turn and how often it was taken. */
  record Turn(String id, String words, int taken) {}

  static void forget() {
    MODELS.clear();
  }

  /** The turns of every model, by model. */
  static Map<String, List<Turn>> turns() {
    Map<String, List<Turn>> turns = new TreeMap<>();
    MODELS.forEach((model, flows) -> turns.put(model, flows.entrySet().stream()
        .filter(flow -> flow.getValue().isTurn())
        .map(flow -> new Turn(flow.getKey(), flow.getValue().words(), flow.getValue().taken().get()))
        .sorted(Comparator.comparing(Turn::id))
        .toList()));
    return turns;
  }

  /** Flows that were never taken, straight lines, too, as "model: flow". */
  static List<String> never() {
    return MODELS.entrySet().stream()
        .flatMap(model -> model.getValue().entrySet().stream()
            .filter(flow -> flow.getValue().taken().get() == 0)
            .map(flow -> model.getKey() + ": " + flow.getValue().words() + " [" + flow.getKey() + "]"))
        .sorted()
        .toList();
  }

  @Bean
  AbstractProcessEnginePlugin countPaths() {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(new Counter());
      }
    };
  }

  private static final class Counter extends AbstractBpmnParseListener {

    @Override
    public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
      String model = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
      AtomicInteger taken = new AtomicInteger();
      MODELS.computeIfAbsent(model, key -> new ConcurrentHashMap<>()).put(transition.getId(), new Flow(transition, taken));
      transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> taken.incrementAndGet());
    }
  }
}
