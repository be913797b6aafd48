package org.xieshang.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * A Camunda Form as the server holds people to it. The browser checks the same rules from the same file; nothing but this stops
 * whoever posts past the browser.
 */
final class FormSchema {

  static final FormSchema EMPTY = new FormSchema(List.of());

  private static final Set<String> GROUPS = Set.of("group");

  private final List<FormField> fields;

  private FormSchema(List<FormField> fields) {
    this.fields = fields;
  }

  static FormSchema of(JsonNode form) {
    return new FormSchema(fields(form));
  }

  static List<FormField> fields(JsonNode parent) {
    List<FormField> fields = new ArrayList<>();
    for (JsonNode component : parent.path("components")) {
      if (GROUPS.contains(component.path("type").asText())) {
        fields.addAll(fields(component).stream().map(field -> field.within(component)).toList());
      } else {
        FormField.of(component).ifPresent(fields::add);
      }
    }
    return fields;
  }

  /** What may be posted. */
  Set<String> keys() {
    return fields.stream().map(FormField::key).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  /**
   * Checks and normalises what was entered.
   *
   * @param entered by key, as plain values; a key without a value is absent
   * @param view what the form shows, whence choices and conditions come
   * @return the values that count: trimmed, typed, without fields that were hidden
   * @throws InvalidInput on the first fault
   */
  Map<String, Object> check(Map<String, Object> entered, Map<String, Object> view, LocalDate today) {
    return check(fields, entered, view, today, "");
  }

  static Map<String, Object> check(
      List<FormField> fields, Map<String, Object> entered, Map<String, Object> view, LocalDate today, String place) {
    Map<String, Object> known = new LinkedHashMap<>(entered);
    known.put(Desk.VIEW, view);
    Map<String, Object> checked = new LinkedHashMap<>();
    for (FormField field : fields) {
      if (!field.hidden(known)) {
        Object value = field.check(entered.get(field.key()), known, today, place);
        if (value != null) {
          checked.put(field.key(), value);
        }
      }
    }
    return checked;
  }

  /** What was entered as a person reads it, one "label：value" a line; null when nothing was. */
  String words(Map<String, Object> checked, Map<String, Object> view) {
    List<String> lines = lines(fields, checked, view);
    return lines.isEmpty() ? null : String.join("\n", lines);
  }

  /** Each field that was filled in, as "label：value". */
  static List<String> lines(List<FormField> fields, Map<String, Object> checked, Map<String, Object> view) {
    Map<String, Object> known = new LinkedHashMap<>(checked);
    known.put(Desk.VIEW, view);
    return fields.stream()
        .filter(field -> checked.containsKey(field.key()))
        .map(field -> field.label() + "：" + field.words(checked.get(field.key()), known))
        .toList();
  }
}
