package org.xieshang.procedure;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Takes what was entered in a start form, in the first service task of a process, before anything is saved. */
@Component
public class StartForms {

  private final Forms forms;
  private final Now now;

  StartForms(Forms forms, Now now) {
    this.forms = forms;
    this.now = now;
  }

  /**
   * Checks the variables that the process was started with against its start form and removes them, so that they never reach the
   * engine's tables.
   *
   * @throws InvalidInput when a field breaks its rule, or something else was posted
   */
  public Entry take(DelegateExecution execution) {
    FormSchema form = forms.ofStart(execution);
    Set<String> given = execution.getVariableNames();
    given.stream().filter(name -> !form.keys().contains(name)).findFirst().ifPresent(name -> {
      throw new InvalidInput("表单里没有“" + View.shortened(name) + "”这一项，请刷新页面后重新填写。");
    });
    Map<String, Object> entered = form.check(Values.of(execution, form.keys()), Map.of(), now.today());
    execution.removeVariables();
    return new Entry(entered, form.words(entered, Map.of()));
  }
}
