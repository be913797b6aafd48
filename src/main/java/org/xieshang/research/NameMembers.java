package org.xieshang.research;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieshang.placement.Ranking;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.research.Assignment.Place;

/** The station has too few members left to choose from: its coordinator names some, of other stations, too. */
@Component
class NameMembers extends HumanStep {

  private final CaseTeams teams;
  private final MemberChoices choices;

  NameMembers(CaseTeams teams, MemberChoices choices) {
    this.teams = teams;
    this.choices = choices;
  }

  @Override
  protected void show(Step step, View view) {
    view.text("shortage", shortage(teams.ofStation(step.topicId())));
    view.options("members", choices.members(step.topicId(), teams.ofDistrict(step.topicId())));
    for (Assignment standing : teams.standing(step.topicId())) {
      step.draft(standing.place() == Place.LEAD ? "lead" : "second", standing.account());
    }
  }

  private static String shortage(Ranking ranking) {
    List<String> why = new ArrayList<>();
    why.add("本站现在能请到的委员：" + ranking.candidates().size() + " 名");
    if (!ranking.busy().isEmpty()) {
      why.add("在办已满：" + ranking.busy().stream().map(one -> one.member().name()).collect(Collectors.joining("、")));
    }
    if (!ranking.aside().isEmpty()) {
      why.add("回避：" + ranking.aside().stream()
          .map(one -> one.member().name() + "（" + one.reason() + "）").collect(Collectors.joining("、")));
    }
    return String.join("；", why) + "。";
  }

  @Override
  protected void take(Step step, Entry entry) {
    teams.choose(step.topicId(), entry.required("lead"), entry.text("second").orElse(null), Optional.of(entry.required("namingReason")));
  }
}
