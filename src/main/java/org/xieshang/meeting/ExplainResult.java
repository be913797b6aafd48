package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** The proposer hears why the matter ends here. */
@Component("explainResult")
class ExplainResult extends HumanStep {

  private final Meetings meetings;

  ExplainResult(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  protected void show(Step step, View view) {
    step.draft("explanation", meetings.settlement(step.get(MEETING_ID)).orElseThrow().grounds());
  }

  @Override
  protected void take(Step step, Entry entry) {
    meetings.explain(step.get(MEETING_ID), entry.required("explanation"), entry.required("toldBy"));
  }
}
