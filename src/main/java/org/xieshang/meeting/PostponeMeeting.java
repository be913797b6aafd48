package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.Roster;

/** A second or third date for the same participants and the same agenda. */
@Component("postponeMeeting")
class PostponeMeeting extends HumanStep {

  private final Meetings meetings;
  private final Topics topics;
  private final Roster roster;

  PostponeMeeting(Meetings meetings, Topics topics, Roster roster) {
    this.meetings = meetings;
    this.topics = topics;
    this.roster = roster;
  }

  @Override
  protected void show(Step step, View view) {
    Topic topic = topics.get(step.topicId());
    Session session = meetings.get(step.get(MEETING_ID));
    Notice notice = meetings.noticeFor(topic);
    view.markdown("missed", missed(session, roster) + "\n\n可以改期 %d 次，这是第 %d 次。".formatted(
            meetings.rules(topic).maxPostponements(), session.postponedCount() + 1))
        .markdown("noticeRule", notice.rule());
    step.draft("startsAt", notice.proposed(session.startsAt().toLocalTime(), step.now()).toString());
    step.draft("place", session.place());
  }

  /** Why the last date failed. */
  static String missed(Session session, Roster roster) {
    return CheckIn.heading(session, roster) + "\n\n**未能开成**　" + View.escaped(session.quorumReason());
  }

  @Override
  protected void take(Step step, Entry entry) {
    meetings.postpone(
        step.get(MEETING_ID),
        entry.time("startsAt").orElseThrow(),
        entry.required("place"),
        entry.text("earlyReason").orElse(null));
  }
}
