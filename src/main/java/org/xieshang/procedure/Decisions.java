package org.xieshang.procedure;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.dmn.DecisionsEvaluationBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Asks the decision tables from Java; models ask them by business rule tasks. */
@Service
public class Decisions {

  private final ObjectProvider<DecisionService> decisions;
  private final RuleValues rules;

  Decisions(ObjectProvider<DecisionService> decisions, RuleValues rules) {
    this.decisions = decisions;
    this.rules = rules;
  }

  /**
   * The single row that the latest version of a table answers with.
   *
   * @param decisionId the table, named as its file
   * @return its outputs by name, never empty: a table without an answer is a fault of the table
   */
  public Map<String, Object> decide(String decisionId, Map<String, Object> inputs) {
    return decideFrozen(decisionId, null, inputs);
  }

  /** The same by the version that a case is bound to, once it is registered. */
  public Map<String, Object> decideFrozen(String decisionId, Long topicId, Map<String, Object> inputs) {
    DecisionsEvaluationBuilder table = rules.version(topicId, decisionId)
        .map(version -> decisions.getObject().evaluateDecisionByKey(decisionId).version(version))
        .orElseGet(() -> decisions.getObject().evaluateDecisionByKey(decisionId));
    DmnDecisionResultEntries row = table.decisionDefinitionWithoutTenantId().variables(inputs).evaluate().getSingleResult();
    if (row == null) {
      throw new IllegalStateException(decisionId + " has no answer for " + inputs);
    }
    return row.getEntryMap();
  }
}
