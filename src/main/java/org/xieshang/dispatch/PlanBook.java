package org.xieshang.dispatch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.Now;

/** The stations' plans for a year, and who has met too little of them. */
@Service
@Transactional
class PlanBook {

  private final PlanBookMapper mapper;
  private final PlanSettings settings;
  private final Now clock;

  PlanBook(PlanBookMapper mapper, PlanSettings settings, Now clock) {
    this.mapper = mapper;
    this.settings = settings;
    this.clock = clock;
  }

  /** Opens a station's plan; empty when it has one for that year. */
  public Optional<StationPlan> open(String stationId, int year, String by) {
    if (mapper.findPlanOf(stationId, year).isPresent()) {
      return Optional.empty();
    }
    NewRow row = new NewRow();
    mapper.insertPlan(row, stationId, year, by, clock.now());
    return mapper.findPlan(row.getId());
  }

  @Transactional(readOnly = true)
  public StationPlan get(long id) {
    return mapper.findPlan(id).orElseThrow();
  }

  @Transactional(readOnly = true)
  public List<PlannedTopic> topics(long id) {
    return mapper.listTopics(id);
  }

  /** What topic-review put off into this plan, unless another plan has it. */
  @Transactional(readOnly = true)
  public List<DeferredTopic> deferred(StationPlan plan) {
    return mapper.listDeferred(plan.stationId(), plan.id());
  }

  public void submit(long id, List<PlannedTopic> topics, String by) {
    mapper.deleteTopics(id);
    mapper.insertTopics(id, topics);
    mapper.updateSubmitted(id, by, clock.now());
  }

  /** The party committee's answer; {@code mend} is null when it approves. */
  public void decide(long id, boolean approved, String mend, String by) {
    mapper.updateDecided(id, approved ? "APPROVED" : "RETURNED", mend, by, clock.now());
  }

  /**
   * Marks the stations whose period is nearly over without a meeting although topics are planned in it. A station and period have one
   * row: a second look finds none, and two at once fail on the key.
   *
   * @return their ids
   */
  public List<String> remind(Period period) {
    long days = ChronoUnit.DAYS.between(period.startsOn(), period.endsBefore());
    long past = ChronoUnit.DAYS.between(period.startsOn(), clock.today());
    if (past * 100 < days * settings.latePercent()) {
      return List.of();
    }
    List<String> idle = mapper.listIdleStations(period, period.code());
    idle.forEach(station -> mapper.insertReminder(station, period.code(), clock.now()));
    return idle;
  }

  /** The period that runs today. */
  public Period current() {
    return settings.cycle().of(clock.today());
  }

  /** The period that began on a day. */
  public Period startingOn(LocalDate day) {
    return settings.cycle().of(day);
  }

  @Transactional(readOnly = true)
  public List<PlannedTopic> plannedIn(String stationId, Period period) {
    return mapper.listTopicsBetween(stationId, period.startsOn(), period.endsBefore());
  }

  public void arrange(String stationId, String period, String arrangement, String by) {
    mapper.updateArranged(stationId, period, arrangement, by, clock.now());
  }
}
