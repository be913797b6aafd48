package org.xieshang.research;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieshang.placement.Candidate;
import org.xieshang.placement.Ranking;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.research.Assignment.Place;
import org.xieshang.research.Assignment.State;

/** The coordinator confirms the proposed team or changes it, with a reason. */
@Component
class ConfirmTeam extends HumanStep {

  private final CaseTeams teams;
  private final MemberChoices choices;

  ConfirmTeam(CaseTeams teams, MemberChoices choices) {
    this.teams = teams;
    this.choices = choices;
  }

  @Override
  protected void show(Step step, View view) {
    Ranking ranking = teams.ofStation(step.topicId());
    List<Assignment> standing = teams.standing(step.topicId());
    view.rows("candidates", rows(ranking, standing));
    view.options("members", choices.members(step.topicId(), ranking.candidates()));
    for (Assignment one : standing) {
      step.draft(one.place() == Place.LEAD ? "lead" : "second", one.account());
    }
  }

  private List<Map<String, String>> rows(Ranking ranking, List<Assignment> standing) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Candidate candidate : ranking.candidates()) {
      rows.add(row(String.valueOf(rows.size() + 1), choices.label(candidate.member()), candidate.reason()));
    }
    for (Candidate candidate : ranking.busy()) {
      rows.add(row("已满", choices.label(candidate.member()), candidate.reason()));
    }
    for (Ranking.Aside aside : ranking.aside()) {
      rows.add(row("回避", choices.label(aside.member()), aside.reason()));
    }
    for (Assignment one : standing) {
      String name = ranking.of(one.account()).map(Candidate::member).map(choices::label).orElse("");
      rows.stream().filter(row -> row.get("member").equals(name)).forEach(row -> row.put("place",
          row.get("place") + " " + (one.state() == State.ACCEPTED ? "已应承" : "拟任") + one.place().label()));
    }
    return rows;
  }

  private static Map<String, String> row(String place, String member, String reason) {
    return new LinkedHashMap<>(Map.of("place", place, "member", member, "reason", reason));
  }

  @Override
  protected void take(Step step, Entry entry) {
    teams.choose(step.topicId(), entry.required("lead"), entry.required("second"), entry.text("changeReason"));
  }
}
