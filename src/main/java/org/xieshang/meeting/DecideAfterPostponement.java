package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;
import static org.xieshang.meeting.ConsultationMeeting.MEETING_RESULT;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.UpperTier;
import org.xieshang.procedure.View;
import org.xieshang.record.Topics;
import org.xieshang.roster.Roster;

/** The meeting has missed its last date; the district, above which there is no tier, can only close. */
@Component("decideAfterPostponement")
class DecideAfterPostponement extends HumanStep {

  private final Meetings meetings;
  private final Topics topics;
  private final Roster roster;
  private final UpperTier upperTier;

  DecideAfterPostponement(Meetings meetings, Topics topics, Roster roster, UpperTier upperTier) {
    this.meetings = meetings;
    this.topics = topics;
    this.roster = roster;
    this.upperTier = upperTier;
  }

  @Override
  protected void show(Step step, View view) {
    Session session = meetings.get(step.get(MEETING_ID));
    view.markdown("missed", PostponeMeeting.missed(session, roster) + "\n\n已改期 %d 次，不能再改。".formatted(session.postponedCount()))
        .options("ways", meetings.waysAfterPostponement(topics.get(step.topicId())).stream()
            .map(way -> new Option(way.name(), way.label())).toList());
  }

  @Override
  protected void take(Step step, Entry entry) {
    long meetingId = step.get(MEETING_ID);
    Way way = Way.valueOf(entry.required("way"));
    if (way == Way.RAISED) {
      upperTier.required(step.topicId());
    }
    meetings.abandon(meetingId, new Settlement(meetingId, way, entry.required("grounds"), null, step.actor(), step.now()));
    step.set(MEETING_RESULT, way.name());
  }
}
