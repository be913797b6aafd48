package org.xieshang.record;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases: opened, numbered, moved from stage to stage, closed. */
@Service
@Transactional
public class Topics {

  private final RecordMapper mapper;

  Topics(RecordMapper mapper) {
    this.mapper = mapper;
  }

  /** The case, open or closed; an unknown id is a fault of the program. */
  @Transactional(readOnly = true)
  public Topic get(long id) {
    return mapper.findTopic(id)
        .orElseThrow(() -> new IllegalStateException("topic " + id + " is missing"));
  }

  /** Opens a case and gives it a receipt number; returns its id. */
  public long open(NewTopic topic) {
    Long rootId = topic.parentId() == null ? null : rootOf(get(topic.parentId()));
    TopicRow row = new TopicRow(topic, rootId, number("YT", topic.stationId(), topic.receivedAt()));
    mapper.insertTopic(row);
    return row.getId();
  }

  private static Long rootOf(Topic parent) {
    return parent.rootId() == null ? Long.valueOf(parent.id()) : parent.rootId();
  }

  /** Names the consultation that carries the case. */
  public void carriedBy(long id, String processInstanceId) {
    mapper.updateProcessInstance(id, processInstanceId);
  }

  /** The case moves on to a stage; how long it stayed in the one before is kept. A closed case moves no more. */
  public void enter(long id, Stage stage, LocalDateTime at) {
    mapper.updateLeft(id, at);
    mapper.updateStage(id, stage);
    mapper.insertStay(id, at);
  }

  /** What the review may change before the case is registered; a null leaves the value as it is. */
  public void revise(long id, String title, String problem, String demand) {
    mapper.updateTexts(id, title, problem, demand);
  }

  /** The proposer's completed text. */
  public void complete(long id, String background, String problem, String demand, Integer affectedCount) {
    mapper.updateCompleted(id, background, problem, demand, affectedCount);
  }

  /** The room that deals with the case. */
  public void assignRoom(long id, String roomId) {
    mapper.updateRoom(id, roomId);
  }

  /** Tier and track, which choose the deadlines. */
  public void route(long id, String tier, String track) {
    mapper.updateRoute(id, tier, track);
  }

  /** Registers the case under its number, {@code XS-{station}-{year}-{4 digits}}, and keeps the rule values it is bound to. */
  public String register(long id, LocalDateTime at, String ruleValues) {
    Topic topic = get(id);
    String caseNumber = number("XS", topic.stationId(), at);
    mapper.updateRegistration(id, caseNumber, at);
    mapper.insertRuleSnapshot(id, at, ruleValues);
    return caseNumber;
  }

  /** The rule values that a registered case is bound to. */
  @Transactional(readOnly = true)
  public Optional<String> ruleValues(long id) {
    return mapper.findRuleValues(id);
  }

  /** What the next round is to ask anew; shown on every form from then on. */
  public void focus(long id, String focus) {
    mapper.updateFocus(id, focus);
  }

  /** A further round of the same case; returns its ordinal. */
  public int startRound(long id) {
    int round = get(id).round() + 1;
    mapper.updateRound(id, round);
    return round;
  }

  /** Stops the case's clock while it waits for the proposer; a clock that stands already stays as it is. */
  public void pause(long id, LocalDateTime at) {
    mapper.updatePaused(id, at);
  }

  /** Lets the case's clock run again. */
  public void resume(long id, LocalDateTime at) {
    Topic topic = get(id);
    if (topic.pausedAt() != null) {
      mapper.updateResumed(id, topic.pausedMinutes() + Duration.between(topic.pausedAt(), at).toMinutes());
    }
  }

  /** Ends the case; the first end state stays. */
  public void close(long id, EndState endState, LocalDateTime at) {
    mapper.updateLeft(id, at);
    mapper.updateClosed(id, endState, at);
  }

  /** The open cases of a station, oldest first. */
  @Transactional(readOnly = true)
  public List<Topic> listOpen(String stationId) {
    return mapper.listOpenTopics(stationId);
  }

  /** The cases of the upper tier that this one was raised into, latest last. */
  @Transactional(readOnly = true)
  public List<Topic> listRaisedFrom(long id) {
    return mapper.listTopicsRaisedFrom(id);
  }

  private String number(String kind, String stationId, LocalDateTime at) {
    int year = at.getYear();
    if (mapper.updateNumber(kind, stationId, year) == 0) {
      mapper.insertNumber(kind, stationId, year);
    }
    return "%s-%s-%d-%04d".formatted(kind, stationId, year, mapper.findNumber(kind, stationId, year));
  }
}
