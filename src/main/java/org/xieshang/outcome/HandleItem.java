package org.xieshang.outcome;

import static org.xieshang.outcome.OutcomeItem.DONE;
import static org.xieshang.outcome.OutcomeItem.EXTENSION;
import static org.xieshang.outcome.OutcomeItem.HANDLING;
import static org.xieshang.outcome.OutcomeItem.PROGRESS;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Deadlines;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.procedure.Words;

/** The unit's desk: it comes back after every report until the item is reported as done. It is due when the item is. */
@Component
class HandleItem extends ItemStep {

  private final Deadlines deadlines;

  HandleItem(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  void show(Step step, Item item, View view) {
    List<Option> choices = new ArrayList<>(List.of(new Option(PROGRESS, "报进展"), new Option(DONE, "报办结")));
    if (items().whyNotExtensible(item, step.today()).isEmpty()) {
      choices.add(1, new Option(EXTENSION, "申请延期"));
    }
    view.markdown("note", sheets().beforeHandling(item))
        .text("reportBy", Words.day(reportBy(step, item)))
        .rows("progress", sheets().progress(item))
        .options("choices", choices);
    step.due(deadlines.endOf(item.dueOn()));
  }

  /** While it is open, the unit reports every so often (reference.md, "Progress report while open"); never later than the item is due. */
  private LocalDate reportBy(Step step, Item item) {
    LocalDateTime last = items().progress(item.id()).stream().map(Progress::reportedAt).reduce((one, later) -> later).orElse(item.listedAt());
    LocalDate next = deadlines.after(
        deadlines.term("progressReport", step.topicId(), step.get(Case.TIER), step.get(Case.TRACK)), last).toLocalDate();
    LocalDate soonest = next.isBefore(step.today()) ? step.today() : next;
    return soonest.isAfter(item.dueOn()) ? item.dueOn() : soonest;
  }

  @Override
  void take(Step step, Item item, Entry entry) {
    String handling = entry.required("handlingAction");
    switch (handling) {
      case PROGRESS -> items().reportProgress(
          item.id(), entry.number("percent").orElseThrow(), entry.required("progressWords"), step.now());
      case EXTENSION -> items().askExtension(
          item.id(), sheets().unit(item.leadOrganizationId()), entry.required("extensionWhy"), step.now());
      default -> items().reportDone(
          item, ResultClass.valueOf(entry.required("resultClass")), entry.required("resultWords"),
          entry.text("classReason").orElse(null), step.now());
    }
    step.set(HANDLING, handling);
  }
}
