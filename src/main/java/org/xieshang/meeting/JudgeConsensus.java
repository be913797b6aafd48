package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.CONSENSUS_REACHED;
import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;

@Component("judgeConsensus")
class JudgeConsensus implements JavaDelegate {

  private final Meetings meetings;
  private final Journal journal;
  private final Now now;

  JudgeConsensus(Meetings meetings, Journal journal, Now now) {
    this.meetings = meetings;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    long meetingId = MEETING_ID.in(step);
    CONSENSUS_REACHED.set(step, meetings.judgeConsensus(meetingId));
    journal.append(Case.TOPIC_ID.in(step), now.now(), Journal.SYSTEM, step.getCurrentActivityId(), step.getCurrentActivityName(),
        meetings.consulted(meetingId).stream()
            .map(item -> item.title() + "：" + item.degree().label())
            .collect(Collectors.joining("\n")));
  }
}
