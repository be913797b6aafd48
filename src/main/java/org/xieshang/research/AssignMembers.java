package org.xieshang.research;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;

/** Proposes the case team, at first and after every refusal. */
@Component
class AssignMembers implements JavaDelegate {

  private final Studies studies;
  private final CaseTeams teams;

  AssignMembers(Studies studies, CaseTeams teams) {
    this.studies = studies;
    this.teams = teams;
  }

  @Override
  public void execute(DelegateExecution step) {
    long topicId = Case.TOPIC_ID.in(step);
    studies.begin(topicId);
    try {
      teams.propose(topicId);
    } catch (TooFewMembers turn) {
      throw new BpmnError(PreMeetingResearch.TOO_FEW_MEMBERS, turn.getMessage());
    }
  }
}
