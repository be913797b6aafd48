package org.xieshang.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** The expressions of forms, evaluated as the browser does. */
final class Feel {

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

  private Feel() {}

  /** The value of a form's {@code =expression}; null when it has none. */
  static Object evaluate(String expression, Map<String, Object> known) {
    EvaluationResult result = ENGINE.evaluateExpression(expression.substring(1), known);
    return result.isSuccess() ? plain(result.result()) : null;
  }

  private static Object plain(Object value) {
    if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      list.forEach(one -> plain.add(plain(one)));
      return plain;
    }
    return value;
  }
}
