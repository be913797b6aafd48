package org.xieshang.outcome;

import static org.xieshang.outcome.FollowUp.CLOSED;
import static org.xieshang.outcome.FollowUp.FOLLOW_UP_RESULT;
import static org.xieshang.outcome.FollowUp.RAISED;
import static org.xieshang.outcome.FollowUp.RECONSULT;
import static org.xieshang.procedure.Case.ROUND;
import static org.xieshang.procedure.Case.TOPIC_ID;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.record.Topics;

/** One item that is raised takes the case up with it: consulting again here would only meet the same lack of power. */
@Component
class CollectResults implements JavaDelegate {

  private final Items items;
  private final Checks checks;
  private final Topics topics;

  CollectResults(Items items, Checks checks, Topics topics) {
    this.items = items;
    this.checks = checks;
    this.topics = topics;
  }

  @Override
  public void execute(DelegateExecution step) {
    long topicId = TOPIC_ID.in(step);
    int round = ROUND.in(step);
    List<Item> ended = items.list(topicId).stream().filter(item -> item.round() == round).toList();
    List<Item> failed = ended.stream().filter(item -> item.status() == ItemStatus.RECONSULTED).toList();
    boolean raised = ended.stream().anyMatch(item -> item.status() == ItemStatus.ESCALATED);
    FOLLOW_UP_RESULT.set(step, raised ? RAISED : failed.isEmpty() ? CLOSED : RECONSULT);
    if (!raised && !failed.isEmpty()) {
      topics.focus(topicId, failed.stream().map(this::whatFailed).collect(Collectors.joining("\n")));
    }
  }

  private String whatFailed(Item item) {
    List<Survey> surveys = checks.surveys(item);
    Survey last = surveys.get(surveys.size() - 1);
    return "“" + item.title() + "”群众两次不满意：" + (last.complaints() == null ? last.judgement() : last.complaints());
  }
}
