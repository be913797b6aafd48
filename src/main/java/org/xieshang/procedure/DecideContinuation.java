package org.xieshang.procedure;

import static org.xieshang.procedure.Consultation.GOES_ON_ABOVE;

import org.springframework.stereotype.Component;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.Roster;

/** The case that this one was raised from has been withdrawn: the head above says whether the matter is still one of this tier's. */
@Component
class DecideContinuation extends HumanStep {

  private final Topics topics;
  private final Roster roster;

  DecideContinuation(Topics topics, Roster roster) {
    this.topics = topics;
    this.roster = roster;
  }

  @Override
  protected void show(Step step, View view) {
    Topic below = topics.get(topics.get(step.topicId()).parentId());
    view.text("lowerStation", roster.station(below.stationId()).name())
        .text("lowerCaseNumber", below.caseNumber())
        .text("lowerEndState", below.endState().label())
        .text("lowerClosedAt", Words.moment(below.closedAt()));
  }

  @Override
  protected void take(Step step, Entry entry) {
    step.set(GOES_ON_ABOVE, "CONTINUE".equals(entry.required("continuation")));
  }
}
