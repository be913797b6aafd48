package org.xieshang.research;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** What rests on a wrong premise ends with an explanation, never silently. */
@Component
class ExplainPremise extends HumanStep {

  private final Studies studies;

  ExplainPremise(Studies studies) {
    this.studies = studies;
  }

  @Override
  protected void show(Step step, View view) {
    String advice = studies.current(step.topicId()).checkAdvice();
    view.text("advice", advice);
    step.draft("explanation", advice);
  }

  @Override
  protected void take(Step step, Entry entry) {
    // The record keeps it; nothing later reads it by field.
  }
}
