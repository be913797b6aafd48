package org.xieshang.procedure;

import static org.xieshang.procedure.Consultation.FOLLOW_UP_RESULT;
import static org.xieshang.procedure.Consultation.MEETING_RESULT;
import static org.xieshang.procedure.Consultation.RELATED_CASE_OPEN;
import static org.xieshang.procedure.Consultation.RESEARCH_RESULT;
import static org.xieshang.procedure.Consultation.REVIEW_RESULT;
import static org.xieshang.procedure.Consultation.UPPER_RESULT_SETTLES;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.record.EndState;
import org.xieshang.record.Journal;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;

/** Ends the case with the one stage result that is final; four stages that are over without one were left by a withdrawal. */
@Component
class CloseCase implements JavaDelegate {

  /** The results that end a case; all others lead on. */
  private static final Map<String, EndState> FINAL = Map.ofEntries(
      Map.entry("REJECTED", EndState.REJECTED),
      Map.entry("REFERRED", EndState.REFERRED),
      Map.entry("MERGED", EndState.MERGED),
      Map.entry("LAPSED", EndState.LAPSED),
      Map.entry("DEFERRED", EndState.DEFERRED),
      Map.entry("PREMISE_WRONG", EndState.EXPLAINED),
      Map.entry("CONVERTED", EndState.CONVERTED),
      Map.entry("EXPLAINED", EndState.NO_CONSENSUS_CLOSED),
      Map.entry("NOTED", EndState.EXPLAINED),
      Map.entry("CLOSED", EndState.RESOLVED));

  private final Topics topics;
  private final Journal journal;
  private final Now now;

  CloseCase(Topics topics, Journal journal, Now now) {
    this.topics = topics;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    Topic topic = topics.get(Case.TOPIC_ID.in(step));
    if (topic.open()) {
      EndState endState = endState(step);
      topics.resume(topic.id(), now.now());
      topics.close(topic.id(), endState, now.now());
      journal.append(topic.id(), now.now(), Journal.SYSTEM, step.getCurrentActivityId(), step.getCurrentActivityName(), endState.label());
    }
    RELATED_CASE_OPEN.set(step, topic.parentId() != null || topics.listRaisedFrom(topic.id()).stream().anyMatch(Topic::open));
  }

  private static EndState endState(DelegateExecution step) {
    if (UPPER_RESULT_SETTLES.find(step).orElse(false)) {
      return EndState.ESCALATED_CLOSED;
    }
    return Stream.of(REVIEW_RESULT, RESEARCH_RESULT, MEETING_RESULT, FOLLOW_UP_RESULT)
        .map(result -> result.find(step))
        .flatMap(Optional::stream)
        .filter(FINAL::containsKey)
        .map(FINAL::get)
        .findFirst()
        .orElse(EndState.WITHDRAWN);
  }
}
