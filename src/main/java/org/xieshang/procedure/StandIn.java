package org.xieshang.procedure;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Somebody has a task in place of a colleague who is away. It counts for that substitute only: whoever gets the task next has it for
 * themselves, and so nothing has to be cleared when a task goes on.
 *
 * @param absent the account the task would be with
 * @param substitute the account that has it
 */
public record StandIn(String absent, String substitute) {

  /** The local variable of the task. */
  public static final String VARIABLE = "standIn";

  private static final String FOR = ">";

  /** What the variable holds. */
  public String value() {
    return absent + FOR + substitute;
  }

  /** The colleague in whose place the account has this task; empty when it has it for itself. */
  public static Optional<String> absentBehind(VariableScope task, String account) {
    return task.getVariableLocal(VARIABLE) instanceof String value && value.endsWith(FOR + account)
        ? Optional.of(value.substring(0, value.length() - account.length() - FOR.length()))
        : Optional.empty();
  }
}
