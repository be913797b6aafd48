package org.xieshang.cockpit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.AcrossStations;

/** Decision tables as people read them, at the version that a case is bound to. */
@Component
class DecisionTables {

  private final ObjectProvider<RepositoryService> repository;
  private final AcrossStations across;
  private final Map<String, Group> read = new ConcurrentHashMap<>();

  DecisionTables(ObjectProvider<RepositoryService> repository, AcrossStations across) {
    this.repository = repository;
    this.across = across;
  }

  /** One table: its columns are what it asks and what it answers; a note says what a row means, in the words of whoever wrote it. */
  record Group(String key, String title, int version, List<String> columns, List<List<String>> rows, List<String> notes) {}

  /** The tables by key and version; one that is no longer deployed is left out. A version never changes, so each is read once. */
  List<Group> at(JsonNode versions) {
    List<Group> groups = new ArrayList<>();
    versions.fields().forEachRemaining(table -> {
      String key = table.getKey();
      int version = table.getValue().asInt();
      Group group = read.computeIfAbsent(key + ":" + version, same -> findForEverybody(key, version));
      if (!group.columns().isEmpty()) {
        groups.add(group);
      }
    });
    return groups;
  }

  /** Who may read a case may read the rules it is bound to; leaders have no grant on decisions. */
  private Group findForEverybody(String key, int version) {
    AtomicReference<Group> found = new AtomicReference<>();
    across.run(() -> found.set(find(key, version)));
    return found.get();
  }

  private Group find(String key, int version) {
    DecisionDefinition found = repository.getObject().createDecisionDefinitionQuery()
        .decisionDefinitionKey(key).decisionDefinitionVersion(version).withoutTenantId().singleResult();
    if (found == null) {
      return new Group(key, key, version, List.of(), List.of(), List.of());
    }
    return repository.getObject().getDmnModelInstance(found.getId()).getModelElementsByType(DecisionTable.class).stream()
        .filter(table -> ((DmnElement) table.getParentElement()).getId().equals(key))
        .findFirst()
        .map(table -> new Group(key, found.getName() == null ? key : found.getName(), version, columns(table),
            table.getRules().stream().map(DecisionTables::cells).toList(), table.getRules().stream().map(DecisionTables::note).toList()))
        .orElse(new Group(key, key, version, List.of(), List.of(), List.of()));
  }

  private static List<String> columns(DecisionTable table) {
    return Stream.concat(
        table.getInputs().stream().map(input -> input.getLabel() == null ? "" : input.getLabel()),
        table.getOutputs().stream().map(output -> output.getLabel() == null ? output.getName() : output.getLabel())).toList();
  }

  private static List<String> cells(Rule rule) {
    return Stream.concat(
        rule.getInputEntries().stream().map(entry -> words(entry.getText())),
        rule.getOutputEntries().stream().map(entry -> words(entry.getText()))).toList();
  }

  private static String note(Rule rule) {
    return rule.getDescription() == null ? "" : rule.getDescription().getTextContent().strip();
  }

  /** A cell that asks nothing is an empty one. */
  private static String words(Text text) {
    String cell = text == null || text.getTextContent() == null ? "" : text.getTextContent().strip();
    return "-".equals(cell) ? "" : cell;
  }
}
