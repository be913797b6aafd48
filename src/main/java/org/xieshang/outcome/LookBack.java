package org.xieshang.outcome;

import static org.xieshang.outcome.FollowUp.FOLLOW_UP_RESULT;
import static org.xieshang.outcome.FollowUp.KEPT;
import static org.xieshang.outcome.FollowUp.LOOK_BACK_RESULT;
import static org.xieshang.outcome.FollowUp.RECONSULT;
import static org.xieshang.outcome.FollowUp.REWORK;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.record.Topics;

/** A matter that was solved in research has no item to do again: when it comes back, the case is consulted again. */
@Component
class LookBack extends HumanStep {

  private final Items items;
  private final Sheets sheets;
  private final Topics topics;

  LookBack(Items items, Sheets sheets, Topics topics) {
    this.items = items;
    this.sheets = sheets;
    this.topics = topics;
  }

  @Override
  protected void show(Step step, View view) {
    List<Option> closed = items.list(step.topicId()).stream()
        .filter(item -> item.status() == ItemStatus.CLOSED)
        .map(item -> new Option(String.valueOf(item.id()), item.title() + "（" + sheets.unit(item.leadOrganizationId()) + "）"))
        .toList();
    view.rows("results", sheets.results(step.topicId())).options("items", closed).plain("hasItems", !closed.isEmpty());
  }

  @Override
  protected void take(Step step, Entry entry) {
    boolean relapsed = "YES".equals(entry.required("relapse"));
    List<Long> again = entry.choices("relapsedItems").stream().map(Long::valueOf).toList();
    items.lookBack(step.topicId(), relapsed, again, entry.required("lookBackFindings"), step.now());
    step.set(LOOK_BACK_RESULT, !relapsed ? KEPT : again.isEmpty() ? RECONSULT : REWORK);
    if (relapsed && again.isEmpty()) {
      step.set(FOLLOW_UP_RESULT, RECONSULT);
      topics.focus(step.topicId(), "回头看发现反弹：" + entry.required("lookBackFindings"));
    }
  }
}
