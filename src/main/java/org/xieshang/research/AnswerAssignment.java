package org.xieshang.research;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.research.Assignment.DeclineReason;
import org.xieshang.roster.Roster;

/** A member takes the research of a case on, or declines. */
@Component
class AnswerAssignment extends HumanStep {

  private final CaseTeams teams;
  private final Studies studies;
  private final Roster roster;

  AnswerAssignment(CaseTeams teams, Studies studies, Roster roster) {
    this.teams = teams;
    this.studies = studies;
    this.roster = roster;
  }

  @Override
  protected void show(Step step, View view) {
    String account = step.get(PreMeetingResearch.MEMBER);
    for (Assignment one : teams.standing(step.topicId())) {
      if (one.account().equals(account)) {
        view.text("member", roster.personName(account)).text("place", one.place().label()).text("reason", one.reason());
      } else {
        view.text("partner", roster.personName(one.account()));
      }
    }
    view.text("dueOn", Words.day(studies.current(step.topicId()).dueAt()));
  }

  @Override
  protected void take(Step step, Entry entry) {
    String account = step.get(PreMeetingResearch.MEMBER);
    if (entry.required("answer").equals("ACCEPT")) {
      teams.accept(step.topicId(), account);
    } else {
      teams.decline(step.topicId(), account,
          DeclineReason.valueOf(entry.required("declineReason")), entry.text("declineWords").orElse(null));
    }
  }
}
