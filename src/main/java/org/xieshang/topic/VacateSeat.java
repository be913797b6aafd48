package org.xieshang.topic;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;
import org.xieshang.roster.Roster;

/** A reviewer has left the station before scoring. */
@Component
class VacateSeat implements JavaDelegate {

  private final Reviews reviews;
  private final Roster roster;
  private final Journal journal;
  private final Now now;

  VacateSeat(Reviews reviews, Roster roster, Journal journal, Now now) {
    this.reviews = reviews;
    this.roster = roster;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    long topicId = Case.TOPIC_ID.in(step);
    String reviewer = TopicReview.REVIEWER.in(step);
    reviews.vacate(topicId, reviewer, now.now());
    journal.append(topicId, now.now(), Journal.SYSTEM, "vacateSeat", "空出席位", roster.personName(reviewer) + "已离开本站，另请评分人");
  }
}
