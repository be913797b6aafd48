package org.xieshang.topic;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;
import org.xieshang.roster.Roster;

/** Asks two reviewers, or whoever takes the place of one who declared an interest. */
@Component
class AssignReviewers implements JavaDelegate {

  private final Reviews reviews;
  private final Roster roster;
  private final Journal journal;
  private final Now now;

  AssignReviewers(Reviews reviews, Roster roster, Journal journal, Now now) {
    this.reviews = reviews;
    this.roster = roster;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    long topicId = Case.TOPIC_ID.in(step);
    try {
      journal.append(topicId, now.now(), Journal.SYSTEM, "assignReviewers", "确定评分人",
          reviews.assign(topicId).stream()
              .map(r -> r.seat().label() + "：" + roster.personName(r.reviewer()))
              .collect(Collectors.joining("\n")));
    } catch (TooFewReviewers turn) {
      throw new BpmnError(TopicReview.TOO_FEW_REVIEWERS, turn.getMessage());
    }
  }
}
