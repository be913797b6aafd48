package org.xieshang.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** All visits of a study in one form. */
@Component
class RecordVisits extends HumanStep {

  private final Studies studies;

  RecordVisits(Studies studies) {
    this.studies = studies;
  }

  @Override
  protected void show(Step step, View view) {
    Study study = studies.current(step.topicId());
    List<Visit> earlier = studies.visits(step.topicId());
    step.due(study.dueAt());
    view.plain("focus", study.pass() == 1 || study.focus() == null ? null : View.escaped(study.focus()))
        .text("visitTargets", study.visitTargets())
        .text("methods", study.methodsInWords())
        .plain("again", !earlier.isEmpty())
        .rows("earlier", Words.rows(earlier));
  }

  @Override
  protected void take(Step step, Entry entry) {
    List<Visit> visits = new ArrayList<>();
    for (Entry row : entry.rows("visits")) {
      LocalDate visitedOn = row.date("visitedOn").orElseThrow();
      if (visitedOn.isAfter(step.today())) {
        throw new InvalidInput("“走访记录”第 %d 行：“日期”不能晚于今天，走访之后再记录。".formatted(visits.size() + 1));
      }
      visits.add(new Visit(visitedOn, row.required("place"), row.number("heardCount").orElseThrow(), row.required("heardWho"), row.required("facts")));
    }
    if (visits.isEmpty()) {
      throw new InvalidInput("“走访记录”至少填一行。");
    }
    studies.visited(step.topicId(), visits);
  }
}
