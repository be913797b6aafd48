package org.xieshang.outcome;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** After a relapse the earlier marks stand as a draft. */
@Component
class EvaluateCase extends HumanStep {

  private final Checks checks;
  private final Sheets sheets;

  EvaluateCase(Checks checks, Sheets sheets) {
    this.checks = checks;
    this.sheets = sheets;
  }

  @Override
  protected void show(Step step, View view) {
    view.rows("results", sheets.results(step.topicId()));
    checks.lastEvaluation(step.topicId()).ifPresent(marks -> {
      step.draft("topicQuality", marks.topicQuality());
      step.draft("researchDepth", marks.researchDepth());
      step.draft("consultationBreadth", marks.consultationBreadth());
      step.draft("outcomeEffect", marks.outcomeEffect());
      step.draft("publicApproval", marks.publicApproval());
      step.draft("lessons", marks.lessons());
      step.draft("exemplary", marks.exemplary());
    });
  }

  @Override
  protected void take(Step step, Entry entry) {
    Evaluation marks = new Evaluation(
        entry.number("topicQuality").orElseThrow(),
        entry.number("researchDepth").orElseThrow(),
        entry.number("consultationBreadth").orElseThrow(),
        entry.number("outcomeEffect").orElseThrow(),
        entry.number("publicApproval").orElseThrow(),
        entry.required("lessons"),
        entry.flag("exemplary"));
    checks.evaluate(step.topicId(), marks, step.now());
  }
}
