package org.xieshang.procedure;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable: the name the models use, the type Java sees.
 *
 * @param type Long, Integer, Double, Boolean, String or List; numbers are converted, since forms and JSON choose their own width
 */
public record Variable<T>(String name, Class<T> type) {

  /** The value; a missing one is a fault of the model. */
  public T in(VariableScope scope) {
    return find(scope).orElseThrow(() -> new IllegalStateException(name + " is missing"));
  }

  /** The value, or empty. */
  public Optional<T> find(VariableScope scope) {
    return Optional.ofNullable(cast(scope.getVariable(name)));
  }

  /** Sets the value where the variable exists, else in the process instance. */
  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value);
  }

  private T cast(Object value) {
    if (value instanceof Number number) {
      if (type == Long.class) {
        return type.cast(number.longValue());
      }
      if (type == Integer.class) {
        return type.cast(number.intValue());
      }
      if (type == Double.class) {
        return type.cast(number.doubleValue());
      }
    }
    return type.cast(value);
  }
}
