package org.xieshang.procedure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When a step is due: the decision table {@code deadline}, as it stood when the case was registered, and the working calendar. */
@Component
public class Deadlines {

  private static final String TABLE = "deadline";

  private final Decisions decisions;
  private final WorkCalendar calendar;
  private final Now now;
  private final LocalTime dayEnds;

  Deadlines(Decisions decisions, WorkCalendar calendar, Now now, @Value("${xieshang.deadlines.day-ends}") LocalTime dayEnds) {
    this.decisions = decisions;
    this.calendar = calendar;
    this.now = now;
    this.dayEnds = dayEnds;
  }

  /** For {@code camunda:dueDate} of a user task: counts from now, by the id of the task. */
  public Date due(DelegateExecution step) {
    return now.date(after(term(step, step.getCurrentActivityId()), now.now()));
  }

  /** For a timer of a model, by the name of a row of the table. */
  public Date due(DelegateExecution step, String row) {
    return now.date(after(term(step, row), now.now()));
  }

  private Term term(DelegateExecution step, String row) {
    return term(row, Case.TOPIC_ID.find(step).orElse(null), Case.TIER.find(step).orElse(null), Case.TRACK.find(step).orElse(null));
  }

  /**
   * The term of a step.
   *
   * @param row the id of a task, or another name that the table knows
   * @param topicId whose frozen table counts, or null
   * @param tier null stands for any
   * @param track null stands for any
   */
  public Term term(String row, Long topicId, String tier, String track) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("step", row);
    inputs.put("tier", tier);
    inputs.put("track", track);
    Map<String, Object> answer = decisions.decideFrozen(TABLE, topicId, inputs);
    return new Term(((Number) answer.get("amount")).intValue(), Term.Unit.valueOf((String) answer.get("unit")));
  }

  /** The end of a term that begins at a time: the end of the office day, unless it is counted in hours. */
  public LocalDateTime after(Term term, LocalDateTime from) {
    LocalDate day = from.toLocalDate();
    return switch (term.unit()) {
      case HOURS -> from.plusHours(term.amount());
      case CALENDAR_DAYS -> day.plusDays(term.amount()).atTime(dayEnds);
      case MONTHS -> day.plusMonths(term.amount()).atTime(dayEnds);
      case WORKING_DAYS -> {
        LocalDate last = calendar.plusWorkdays(day, term.amount());
        boolean overAlready = term.amount() == 0 && last.equals(day) && !from.toLocalTime().isBefore(dayEnds);
        yield (overAlready ? calendar.plusWorkdays(day, 1) : last).atTime(dayEnds);
      }
    };
  }

  /** The end of the office day. */
  public LocalDateTime endOf(LocalDate day) {
    return day.atTime(dayEnds);
  }
}
