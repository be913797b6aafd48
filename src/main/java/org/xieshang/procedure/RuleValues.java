package org.xieshang.procedure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieshang.record.Topics;

/** Which versions of the decision tables a case is bound to from its registration on. */
@Component
public class RuleValues {

  private final ObjectProvider<RepositoryService> repository;
  private final Topics topics;
  private final ObjectMapper json;

  RuleValues(ObjectProvider<RepositoryService> repository, Topics topics, ObjectMapper json) {
    this.repository = repository;
    this.topics = topics;
    this.json = json;
  }

  /** The tables as they stand now, by id: what {@link Topics#register} keeps. */
  public String current() {
    Map<String, Integer> versions = new TreeMap<>();
    repository.getObject().createDecisionDefinitionQuery().latestVersion().withoutTenantId().list()
        .forEach(table -> versions.put(table.getKey(), table.getVersion()));
    try {
      return json.writeValueAsString(versions);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The version of a table that a case is bound to; empty before it is registered, or for a table made later. */
  Optional<Integer> version(Long topicId, String decisionId) {
    return Optional.ofNullable(topicId).flatMap(topics::ruleValues).map(frozen -> {
      try {
        return json.readTree(frozen).path(decisionId).asInt();
      } catch (JsonProcessingException broken) {
        throw new IllegalStateException("the rule values of topic " + topicId + " can't be read", broken);
      }
    }).filter(version -> version > 0);
  }
}
