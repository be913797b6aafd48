package org.xieshang.procedure;

import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Stands at every user task, also one added later in Modeler: only the form's own fields come in, and only with what the form
 * allows. {@code access} tells it what was posted and calls it before the model's own listeners.
 */
@Component
public class FormGuard implements TaskListener {

  private static final ThreadLocal<Set<String>> POSTED = new ThreadLocal<>();

  private final Forms forms;
  private final Now now;

  FormGuard(Forms forms, Now now) {
    this.forms = forms;
    this.now = now;
  }

  /** Runs what completes a task, with the names that the caller posted in view. */
  public static <T> T posting(Set<String> names, Supplier<T> completion) {
    Set<String> before = POSTED.get();
    POSTED.set(names);
    try {
      return completion.get();
    } finally {
      if (before == null) {
        POSTED.remove();
      } else {
        POSTED.set(before);
      }
    }
  }

  @Override
  public void notify(DelegateTask task) {
    try {
      check(task, forms.of(task));
    } catch (InvalidInput refused) {
      forms.forget(task);
      check(task, forms.of(task));
    }
  }

  private void check(DelegateTask task, FormSchema form) {
    Set<String> posted = POSTED.get();
    if (posted != null) {
      posted.stream().filter(name -> !form.keys().contains(name)).findFirst().ifPresent(name -> {
        throw new InvalidInput("表单里没有“" + View.shortened(name) + "”这一项，请刷新页面后重新填写。");
      });
    }
    form.check(Values.of(task, form.keys()), Values.view(task), now.today());
  }
}
