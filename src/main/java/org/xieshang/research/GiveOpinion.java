package org.xieshang.research;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** A department writes what it thinks, before the meeting. */
@Component
class GiveOpinion extends HumanStep {

  private final Studies studies;
  private final DepartmentOpinions opinions;

  GiveOpinion(Studies studies, DepartmentOpinions opinions) {
    this.studies = studies;
    this.opinions = opinions;
  }

  @Override
  protected void show(Step step, View view) {
    view.text("questions", studies.current(step.topicId()).questions()).text("dueAt", Words.minute(step.dueAt()));
  }

  @Override
  protected void take(Step step, Entry entry) {
    opinions.reply(
        step.topicId(),
        step.get(PreMeetingResearch.DEPARTMENT),
        Opinion.Feasible.valueOf(entry.required("feasible")),
        entry.required("opinion"),
        entry.text("policyBasis").orElse(null),
        entry.text("costAndTime").orElse(null));
  }
}
