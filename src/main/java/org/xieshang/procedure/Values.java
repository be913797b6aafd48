package org.xieshang.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;

/** Variables as plain Java values: the engine hands lists out as Spin nodes. */
final class Values {

  private Values() {}

  /** What stands under the form's keys; a key that was not submitted is absent. */
  static Map<String, Object> of(VariableScope scope, Set<String> keys) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String key : keys) {
      Object value = plain(scope.getVariable(key));
      if (value != null) {
        values.put(key, value);
      }
    }
    return values;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> view(VariableScope scope) {
    Object view = plain(scope.getVariable(Desk.VIEW));
    return view == null ? Map.of() : (Map<String, Object>) view;
  }

  static Object plain(Object value) {
    return value instanceof SpinJsonNode node ? unwrap(node) : value;
  }

  private static Object unwrap(SpinJsonNode node) {
    if (node.isNull()) {
      return null;
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.elements().forEach(element -> list.add(unwrap(element)));
      return list;
    }
    if (node.isObject()) {
      Map<String, Object> map = new HashMap<>();
      node.fieldNames().forEach(name -> map.put(name, unwrap(node.prop(name))));
      return map;
    }
    return node.value();
  }
}
