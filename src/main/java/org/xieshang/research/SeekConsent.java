package org.xieshang.research;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.research.PreMeetingResearch.Result;

/** Solved without a meeting only if the proposer says so. */
@Component
class SeekConsent extends HumanStep {

  private final Studies studies;

  SeekConsent(Studies studies) {
    this.studies = studies;
  }

  @Override
  protected void show(Step step, View view) {
    view.text("advice", studies.current(step.topicId()).checkAdvice());
  }

  @Override
  protected void take(Step step, Entry entry) {
    boolean consents = entry.required("consent").equals("YES");
    if (!consents && entry.text("proposerWords").isEmpty()) {
      throw new InvalidInput("提议人不同意，请填写“提议人怎么说”。");
    }
    step.set(PreMeetingResearch.PROPOSER_CONSENTS, consents);
    step.set(PreMeetingResearch.RESEARCH_RESULT, (consents ? Result.SOLVED : Result.TO_MEETING).name());
  }
}
