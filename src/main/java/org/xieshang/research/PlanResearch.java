package org.xieshang.research;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.record.Topics;
import org.xieshang.roster.Roster;

/** Whom the team hears and which departments it asks; a micro consultation may do without. */
@Component
class PlanResearch extends HumanStep {

  private final Studies studies;
  private final CaseTeams teams;
  private final Roster roster;
  private final Topics topics;

  PlanResearch(Studies studies, CaseTeams teams, Roster roster, Topics topics) {
    this.studies = studies;
    this.teams = teams;
    this.roster = roster;
    this.topics = topics;
  }

  @Override
  protected void show(Step step, View view) {
    Study study = studies.current(step.topicId());
    step.due(study.dueAt());
    view.plain("focus", study.pass() == 1 || study.focus() == null ? null : View.escaped(study.focus()))
        .plain("micro", step.get(Case.TRACK).equals(Case.MICRO))
        .text("team", teams.inWords(step.topicId()))
        .text("dueOn", Words.day(study.dueAt()))
        .options("departments", roster.unitsFor(topics.get(step.topicId()).stationId()).stream().map(unit -> new Option(unit.id(), unit.name())).toList());
    if (study.pass() > 1) {
      Study before = studies.ofRound(step.topicId(), study.round()).get(study.pass() - 2);
      step.draft("visitTargets", before.visitTargets());
    }
  }

  @Override
  protected void take(Step step, Entry entry) {
    boolean waived = entry.flag("waive");
    if (waived) {
      studies.waive(step.topicId(), entry.required("waiveReason"));
      step.set(PreMeetingResearch.RESEARCH_RESULT, PreMeetingResearch.Result.TO_MEETING.name());
    } else {
      List<String> departments = entry.choices("askedDepartments");
      if (!departments.isEmpty() && entry.text("questions").isEmpty()) {
        throw new InvalidInput("选了征询部门，请填写“请部门答复的问题”。");
      }
      studies.plan(step.topicId(), entry.choices("methods"), entry.required("visitTargets"), departments, entry.text("questions").orElse(null));
    }
    step.set(PreMeetingResearch.RESEARCH_WAIVED, waived);
  }
}
