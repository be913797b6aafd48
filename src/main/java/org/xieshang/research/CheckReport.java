package org.xieshang.research;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieshang.placement.Fit;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.UpperTier;
import org.xieshang.procedure.View;
import org.xieshang.record.Topics;
import org.xieshang.research.PreMeetingResearch.Result;
import org.xieshang.roster.Roster;

/** The station head decides what becomes of the report. */
@Component
class CheckReport extends HumanStep {

  private final Studies studies;
  private final DepartmentOpinions opinions;
  private final CaseTeams teams;
  private final Roster roster;
  private final Topics topics;
  private final UpperTier upperTier;

  CheckReport(Studies studies, DepartmentOpinions opinions, CaseTeams teams, Roster roster, Topics topics, UpperTier upperTier) {
    this.studies = studies;
    this.opinions = opinions;
    this.teams = teams;
    this.roster = roster;
    this.topics = topics;
    this.upperTier = upperTier;
  }

  @Override
  protected void show(Step step, View view) {
    Study study = studies.current(step.topicId());
    Report report = studies.report(step.topicId(), study.round()).orElseThrow();
    List<Map<String, String>> answers = opinions.rows(step.topicId());
    String disclosure = disclosure(step.topicId());
    view.plain("focus", study.pass() == 1 || study.focus() == null ? null : View.escaped(study.focus()))
        .text("team", teams.inWords(step.topicId()))
        .text("facts", report.facts())
        .text("causes", report.causes())
        .text("policyBasis", report.policyBasis())
        .text("recommendation", report.recommendation())
        .rows("positions", report.positions().stream().map(one -> Map.of(
            "stakeholder", one.stakeholder(), "stance", one.stance().label(), "concern", Words.orDash(one.concern()))).toList())
        .rows("proposals", report.options().stream().map(one -> Map.of(
            "measure", one.measure(), "benefit", one.benefit(), "cost", Words.orDash(one.cost()), "risk", Words.orDash(one.risk()))).toList())
        .rows("visits", Words.rows(studies.visits(step.topicId())))
        .plain("asked", !answers.isEmpty())
        .rows("opinions", answers)
        .plain("disclosure", disclosure.isEmpty() ? null : View.escaped(disclosure))
        .options("choices", choices(step, study));
  }

  /** A member who works at a department that the plan asked: too late to choose another, but the station head must know. */
  private String disclosure(long topicId) {
    List<String> units = opinions.list(topicId).stream()
        .map(opinion -> roster.organization(opinion.departmentId()).name()).distinct().toList();
    return teams.accounts(topicId).stream()
        .flatMap(account -> roster.memberOfAccount(account).stream())
        .flatMap(member -> units.stream().filter(unit -> Fit.worksAt(member, unit))
            .map(unit -> member.name() + "就职于被征询的" + unit + "。"))
        .collect(Collectors.joining());
  }

  private List<Option> choices(Step step, Study study) {
    List<ReportCheck> choices = new ArrayList<>(List.of(ReportCheck.values()));
    if (study.pass() > 1) {
      choices.remove(ReportCheck.DEEPEN);
    }
    if (roster.upperStationOf(topics.get(step.topicId()).stationId()).isEmpty()) {
      choices.remove(ReportCheck.RAISE);
    }
    return choices.stream().map(choice -> new Option(choice.name(), choice.label())).toList();
  }

  @Override
  protected void take(Step step, Entry entry) {
    ReportCheck check = ReportCheck.valueOf(entry.required("checkResult"));
    if (check == ReportCheck.RAISE) {
      upperTier.required(step.topicId());
    }
    studies.check(step.topicId(), check, entry.text("advice").orElse(null));
    step.set(PreMeetingResearch.REPORT_CHECK, check.name());
    switch (check) {
      case ACCEPT -> step.set(PreMeetingResearch.RESEARCH_RESULT, Result.TO_MEETING.name());
      case RAISE -> step.set(PreMeetingResearch.RESEARCH_RESULT, Result.RAISED.name());
      case PREMISE_WRONG -> step.set(PreMeetingResearch.RESEARCH_RESULT, Result.PREMISE_WRONG.name());
      case SOLVED, DEEPEN -> { }
    }
  }
}
