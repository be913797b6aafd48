package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;

/** The text starts from what was said, without residents' names; it leaves the station. */
@Component("writeOpinionInfo")
class WriteOpinionInfo extends HumanStep {

  private static final int LONGEST = 1500;

  private final Meetings meetings;
  private final MinutesBook book;
  private final Topics topics;

  WriteOpinionInfo(Meetings meetings, MinutesBook book, Topics topics) {
    this.meetings = meetings;
    this.book = book;
    this.topics = topics;
  }

  @Override
  protected void show(Step step, View view) {
    long meetingId = step.get(MEETING_ID);
    Topic topic = topics.get(step.topicId());
    view.text("disagreements", book.draftText(meetingId));
    step.draft("headline", topic.title());
    String draft = "一、反映的问题\n%s\n二、群众诉求\n%s\n三、协商中的主要意见\n%s\n四、建议\n".formatted(
        topic.problem(), topic.demand(), book.withoutNames(meetingId, book.get(meetingId).mainOpinions()));
    step.draft("message", draft.codePointCount(0, draft.length()) <= LONGEST
        ? draft : draft.substring(0, draft.offsetByCodePoints(0, LONGEST - 1)) + "…");
  }

  @Override
  protected void take(Step step, Entry entry) {
    meetings.convert(step.get(MEETING_ID), entry.required("headline"), entry.required("message"), entry.required("submittedTo"));
  }
}
