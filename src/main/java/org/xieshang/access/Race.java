package org.xieshang.access;

import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xieshang.procedure.InvalidInput;

/** Two people at one task: whoever comes second meets any of half a dozen exceptions, and all of them mean one thing. */
final class Race {

  private static final int TRIES = 3;

  private Race() {}

  /**
   * Runs what a person does with a task, or begins, so that what leaves is a person's slip, a refusal, a lost race or a real failure.
   *
   * @param taskId null of what begins
   */
  static <T> T run(CommandExecutor engine, String taskId, Supplier<T> act) {
    boolean outermost =
        Context.getCommandContext() == null && !TransactionSynchronizationManager.isActualTransactionActive();
    for (int attempt = 1; ; attempt++) {
      try {
        return act.get();
      } catch (RuntimeException failure) {
        InvalidInput slip = cause(failure, InvalidInput.class);
        if (slip != null) {
          throw slip;
        }
        // The first number of a year, given by two at once.
        boolean numbers = cause(failure, DuplicateKeyException.class) != null;
        boolean collision = numbers || cause(failure, OptimisticLockingException.class) != null
            || cause(failure, TransientDataAccessException.class) != null;
        if (failure instanceof AuthorizationException || !outermost && !collision) {
          throw failure;
        }
        if (failure instanceof TaskAlreadyClaimedException || outermost && isGone(engine, taskId)) {
          throw new AlreadyHandled(failure);
        }
        if (!collision) {
          throw failure;
        }
        // The task is still there: the collision was with something beside it, and nothing of this attempt is left.
        if (!outermost || attempt == TRIES) {
          throw numbers ? failure : new AlreadyHandled(failure);
        }
      }
    }
  }

  private static boolean isGone(CommandExecutor engine, String taskId) {
    return taskId != null && engine.execute(context -> context.getTaskManager().findTaskById(taskId)) == null;
  }

  private static <X extends Throwable> X cause(Throwable failure, Class<X> type) {
    for (Throwable link = failure; link != null; link = link.getCause()) {
      if (type.isInstance(link)) {
        return type.cast(link);
      }
    }
    return null;
  }
}
