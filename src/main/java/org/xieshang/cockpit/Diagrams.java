package org.xieshang.cockpit;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.Now;

/** What stands on a diagram: of a model as a whole, or of one instance. */
@Service
@Transactional(readOnly = true)
class Diagrams {

  private static final int MOST_KEPT = 1_500;

  private final StepMapper mapper;
  private final CaseMapper cases;
  private final ObjectProvider<RepositoryService> repository;
  private final ObjectProvider<RuntimeService> runtime;
  private final Words words;
  private final Now now;
  private final Kept<Key, List<Finished>> kept;

  Diagrams(
      StepMapper mapper,
      CaseMapper cases,
      ObjectProvider<RepositoryService> repository,
      ObjectProvider<RuntimeService> runtime,
      Words words,
      Freshness freshness,
      Now now) {
    this.mapper = mapper;
    this.cases = cases;
    this.repository = repository;
    this.runtime = runtime;
    this.words = words;
    this.now = now;
    this.kept = new Kept<>(MOST_KEPT, key -> freshness.of(key.part()), this::count);
  }

  private record Key(Period part, String model) {}

  /** A step at a station. */
  private record Finished(String activityId, String stationId, Tenths took) {}

  private List<Finished> count(Key key) {
    Map<List<String>, Finished> finished = new HashMap<>();
    mapper.listFinished(key.model(), now.date(key.part().start()), now.date(key.part().end())).forEach(one -> finished
        .computeIfAbsent(Arrays.asList(one.activityId(), one.stationId()),
            step -> new Finished(Words.once(one.activityId()), Words.once(one.stationId()), new Tenths()))
        .took().add(one.tenths(), one.tokens()));
    return List.copyOf(finished.values());
  }

  boolean isDue(Period part, String model) {
    return kept.isDue(new Key(part, model));
  }

  void countAhead(Period part, String model) {
    kept.countAhead(new Key(part, model));
  }

  /** Those that can be looked at. */
  List<String> models() {
    return repository.getObject().createProcessDefinitionQuery().latestVersion().withoutTenantId().list().stream()
        .map(ProcessDefinition::getKey).toList();
  }

  private Map<String, Tenths> finished(Sight sight, Period period, String model) {
    Map<String, Tenths> finished = new HashMap<>();
    for (Period part : period.byMonth()) {
      kept.get(new Key(part, model)).stream().filter(one -> sight.covers(one.stationId()))
          .forEach(one -> finished.computeIfAbsent(one.activityId(), id -> new Tenths()).add(one.took()));
    }
    return finished;
  }

  /** A step of a model; the median only where somebody or something is waited for. */
  record Step(String activityId, long running, long finished, BigDecimal dwellMedian) {}

  /** A step of an instance. */
  record Taken(String activityId, long running, long finished, long canceled, LocalDateTime lastAt) {}

  /** The case of an instance. */
  record CaseOf(long caseId, String number, String title) {}

  Map<String, Object> model(Ask ask, String key) {
    Period period = ask.period();
    Set<String> waits = waits(key);
    Map<String, Long> running = mapper.listRunning(ask.sight(), key).stream()
        .collect(Collectors.toMap(StepCount::activityId, StepCount::tokens));
    Map<String, Tenths> finished = finished(ask.sight(), period, key);
    Set<String> ids = new TreeSet<>(running.keySet());
    ids.addAll(finished.keySet());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("key", key);
    answer.put("period", period);
    answer.put("figures", words.figures("TOKENS_RUNNING", "TOKENS_FINISHED", "ACTIVITY_DWELL"));
    answer.put("keys", Map.of("running", "TOKENS_RUNNING", "finished", "TOKENS_FINISHED", "dwellMedian", "ACTIVITY_DWELL"));
    answer.put("rows", ids.stream()
        .map(id -> {
          Dwell dwell = finished.getOrDefault(id, new Tenths()).dwell();
          return new Step(id, running.getOrDefault(id, 0L), dwell.stays(), waits.contains(id) ? dwell.median() : null);
        })
        .toList());
    return answer;
  }

  /** Where somebody or something is waited for; the newest model says. */
  private Set<String> waits(String key) {
    ProcessDefinition definition = key.length() > 255 ? null : repository.getObject().createProcessDefinitionQuery()
        .processDefinitionKey(key).latestVersion().withoutTenantId().singleResult();
    if (definition == null) {
      throw Refused.notTheirs();
    }
    return repository.getObject().getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
        .filter(node -> node instanceof UserTask || node instanceof CallActivity || node instanceof ReceiveTask
            || node instanceof IntermediateCatchEvent)
        .map(FlowNode::getId)
        .collect(Collectors.toSet());
  }

  Map<String, Object> instance(Ask ask, String id) {
    InstanceOwner owner = owner(ask, id);
    InstanceDefinition definition = mapper.findDefinition(id).orElseThrow(Refused::notTheirs);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("definitionId", definition.definitionId());
    answer.put("key", definition.processKey());
    answer.put("caseId", owner.caseId());
    answer.put("rows", mapper.listOfInstance(id).stream()
        .map(one -> new Taken(one.activityId(), one.running(), one.finished(), one.canceled(), now.local(one.lastAt()))).toList());
    return answer;
  }

  /** Null when the instance belongs to no case. */
  CaseOf caseOf(Ask ask, String id) {
    InstanceOwner owner = owner(ask, id);
    if (owner.caseId() != null) {
      return new CaseOf(owner.caseId(), owner.caseNumber(), owner.title());
    }
    return named(id)
        .flatMap(topic -> cases.listRows(List.of(topic)).stream().findFirst())
        .filter(row -> ask.sight().covers(row.stationId()))
        .map(row -> new CaseOf(row.id(), row.caseNumber(), row.title()))
        .orElse(null);
  }

  /** A request, or a step of the ladder, is about a case without being called by it. */
  private Optional<Long> named(String id) {
    return runtime.getObject().createVariableInstanceQuery().processInstanceIdIn(id).variableName("topicId").list().stream()
        .map(VariableInstance::getValue).filter(Long.class::isInstance).map(Long.class::cast).findFirst();
  }

  private InstanceOwner owner(Ask ask, String id) {
    InstanceOwner owner = id.length() > 64 ? null : cases.findCaseOf(id).orElse(null);
    String station = owner == null ? null : owner.stationId() != null ? owner.stationId() : owner.tenantId();
    if (owner == null || (station == null ? !ask.sight().everything() : !ask.sight().covers(station))) {
      throw Refused.notTheirs();
    }
    return owner;
  }
}
