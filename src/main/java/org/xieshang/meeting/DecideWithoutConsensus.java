package org.xieshang.meeting;

import static org.xieshang.meeting.ConsultationMeeting.MEETING_ID;
import static org.xieshang.meeting.ConsultationMeeting.MEETING_RESULT;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.UpperTier;
import org.xieshang.procedure.View;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;

/** Only what is still possible is offered: no third round, no tier above the district. */
@Component("decideWithoutConsensus")
class DecideWithoutConsensus extends HumanStep {

  private final Meetings meetings;
  private final Topics topics;
  private final UpperTier upperTier;

  DecideWithoutConsensus(Meetings meetings, Topics topics, UpperTier upperTier) {
    this.meetings = meetings;
    this.topics = topics;
    this.upperTier = upperTier;
  }

  @Override
  protected void show(Step step, View view) {
    Topic topic = topics.get(step.topicId());
    List<Way> ways = meetings.waysWithoutConsensus(topic);
    view.rows("items", ListOutcomes.rows(meetings.consulted(step.get(MEETING_ID))))
        .markdown("limits", "本级可以协商 %d 轮，这是第 %d 轮。".formatted(meetings.rules(topic).maxRounds(), topic.round()))
        .options("ways", ways.stream().map(way -> new Option(way.name(), way.label())).toList());
  }

  @Override
  protected void take(Step step, Entry entry) {
    long meetingId = step.get(MEETING_ID);
    Way way = Way.valueOf(entry.required("way"));
    if (way == Way.RAISED) {
      upperTier.required(step.topicId());
    }
    String question = entry.text("newQuestion").orElse(null);
    meetings.settle(new Settlement(meetingId, way, entry.required("grounds"), question, step.actor(), step.now()));
    if (way == Way.SECOND_ROUND) {
      topics.focus(step.topicId(), question);
    }
    step.set(MEETING_RESULT, way.name());
  }
}
