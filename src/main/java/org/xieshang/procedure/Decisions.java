package org.xieshang.procedure;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Asks the decision tables from Java; models ask them by business rule tasks. A version of a table never changes, so what it answered
 * is kept: reading a hundred rules costs some 20 ms, and every new task asks for its deadline.
 */
@Service
public class Decisions {

  /** Enough for every row of every table, and little to hold. */
  private static final int KEPT = 4_000;

  private record Asked(String definitionId, Map<String, Object> inputs) {}

  private final ObjectProvider<DecisionService> decisions;
  private final ObjectProvider<RepositoryService> repository;
  private final RuleValues rules;
  private final Map<Asked, Map<String, Object>> answers = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Asked, Map<String, Object>> eldest) {
      return size() > KEPT;
    }
  });

  Decisions(ObjectProvider<DecisionService> decisions, ObjectProvider<RepositoryService> repository, RuleValues rules) {
    this.decisions = decisions;
    this.repository = repository;
    this.rules = rules;
  }

  /**
   * The single row that the latest version of a table answers with.
   *
   * @param decisionId the table, named as its file
   * @return its outputs by name, never empty and not to be changed: a table without an answer is a fault of the table
   */
  public Map<String, Object> decide(String decisionId, Map<String, Object> inputs) {
    return decideFrozen(decisionId, null, inputs);
  }

  /** The same by the version that a case is bound to, once it is registered. */
  public Map<String, Object> decideFrozen(String decisionId, Long topicId, Map<String, Object> inputs) {
    Asked asked = new Asked(definition(decisionId, topicId).getId(), Collections.unmodifiableMap(new HashMap<>(inputs)));
    Map<String, Object> known = answers.get(asked);
    if (known == null) {
      known = ask(decisionId, asked);
      answers.put(asked, known);
    }
    return known;
  }

  private DecisionDefinition definition(String decisionId, Long topicId) {
    DecisionDefinitionQuery tables = repository.getObject().createDecisionDefinitionQuery().decisionDefinitionKey(decisionId).withoutTenantId();
    DecisionDefinition table = rules.version(topicId, decisionId)
        .map(tables::decisionDefinitionVersion).orElseGet(tables::latestVersion).singleResult();
    if (table == null) {
      throw new IllegalStateException("there is no decision table " + decisionId);
    }
    return table;
  }

  private Map<String, Object> ask(String decisionId, Asked asked) {
    DmnDecisionResultEntries row =
        decisions.getObject().evaluateDecisionById(asked.definitionId()).variables(asked.inputs()).evaluate().getSingleResult();
    if (row == null) {
      throw new IllegalStateException(decisionId + " has no answer for " + asked.inputs());
    }
    return Collections.unmodifiableMap(row.getEntryMap());
  }
}
