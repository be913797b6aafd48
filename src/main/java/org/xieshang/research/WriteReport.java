package org.xieshang.research;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** The team's report; one that deepens an earlier report starts from it. */
@Component
class WriteReport extends HumanStep {

  private final Studies studies;
  private final DepartmentOpinions opinions;

  WriteReport(Studies studies, DepartmentOpinions opinions) {
    this.studies = studies;
    this.opinions = opinions;
  }

  @Override
  protected void show(Step step, View view) {
    Study study = studies.current(step.topicId());
    step.due(study.dueAt());
    List<Map<String, String>> answers = opinions.rows(step.topicId());
    view.plain("focus", study.pass() == 1 || study.focus() == null ? null : View.escaped(study.focus()))
        .rows("visits", Words.rows(studies.visits(step.topicId())))
        .plain("asked", !answers.isEmpty())
        .rows("opinions", answers);
    studies.report(step.topicId(), study.round()).ifPresentOrElse(
        before -> draft(step, before),
        () -> {
          String basis = opinions.list(step.topicId()).stream()
              .map(Opinion::policyBasis).filter(Objects::nonNull).distinct().collect(Collectors.joining("\n"));
          if (!basis.isEmpty()) {
            step.draft("policyBasis", basis);
          }
        });
  }

  private static void draft(Step step, Report before) {
    step.draft("facts", before.facts());
    step.draft("causes", before.causes());
    step.draft("policyBasis", before.policyBasis());
    step.draft("recommendation", before.recommendation());
    step.draft("positions", before.positions());
    step.draft("options", before.options());
  }

  @Override
  protected void take(Step step, Entry entry) {
    List<Report.Choice> options = entry.rows("options").stream().map(row -> new Report.Choice(
        row.required("measure"), row.required("benefit"), row.text("cost").orElse(null), row.text("risk").orElse(null))).toList();
    if (options.size() < 2) {
      throw new InvalidInput("“可选方案”至少要有两个，现在有 " + options.size() + " 个。");
    }
    if (options.stream().map(Report.Choice::measure).distinct().count() < options.size()) {
      throw new InvalidInput("“可选方案”中有两个方案写得一样，请改成不同的方案。");
    }
    List<Report.Position> positions = entry.rows("positions").stream().map(row -> new Report.Position(
        row.required("stakeholder"), Report.Stance.valueOf(row.required("stance")), row.text("concern").orElse(null))).toList();
    if (positions.isEmpty()) {
      throw new InvalidInput("“各方立场”至少填一行。");
    }
    studies.report(step.topicId(), new Report(
        entry.required("facts"),
        entry.required("causes"),
        entry.text("policyBasis").orElse(null),
        entry.required("recommendation"),
        positions,
        options));
  }
}
