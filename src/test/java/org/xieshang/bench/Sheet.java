package org.xieshang.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;

/**
 * A form as it lies before the person who fills it in.
 *
 * @param variables what the task knows, its own drafts and view included
 * @param account who fills it in
 * @param matter what the case is about, or a matter like any other where there is no case
 */
record Sheet(Task task, Map<String, Object> variables, String account, LocalDate today, Matter matter) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The task's id in the model, without the ending of a second use. */
  String step() {
    return task.getTaskDefinitionKey().replaceAll("_.*", "");
  }

  /** The topic, or -1. */
  long topicId() {
    return variables.get("topicId") instanceof Number id ? id.longValue() : -1;
  }

  /** The values of the choices that the form offers under that name. */
  List<String> options(String name) {
    List<String> values = new ArrayList<>();
    json("view").path(name).forEach(option -> values.add(option.path("value").asText()));
    return values;
  }

  /** The choices among these that are offered, or all that are when none of them is. */
  List<String> options(String name, List<String> wanted) {
    List<String> offered = options(name);
    List<String> found = wanted.stream().filter(offered::contains).toList();
    return found.isEmpty() ? offered : found;
  }

  boolean shows(String name) {
    return json("view").path(name).asBoolean();
  }

  /** The number that follows, in the text that the form shows under that name. */
  int numberIn(String name, String regex) {
    Matcher found = Pattern.compile(regex).matcher(json("view").path(name).asText());
    if (!found.find()) {
      throw new IllegalStateException(task.getTaskDefinitionKey() + " does not say " + regex + " in: " + json("view").path(name).asText());
    }
    return Integer.parseInt(found.group(1));
  }

  String text(String name) {
    return json("view").path(name).asText();
  }

  String draft(String name) {
    return variables.get(name) instanceof String text ? text : null;
  }

  List<String> draftList(String name) {
    List<String> values = new ArrayList<>();
    json(name).forEach(value -> values.add(value.asText()));
    return values;
  }

  /** The rows that the form already has. */
  List<JsonNode> rows(String name) {
    List<JsonNode> rows = new ArrayList<>();
    json(name).forEach(rows::add);
    return rows;
  }

  private JsonNode json(String name) {
    Object value = variables.get(name);
    try {
      return value == null ? JSON.missingNode() : value instanceof String || value instanceof List
          ? JSON.valueToTree(value) : JSON.readTree(value.toString());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(name + " is no Json", broken);
    }
  }
}
