package org.xieshang.outcome;

import static org.xieshang.outcome.FollowUp.CLOSED;
import static org.xieshang.outcome.OutcomeItem.ITEM_RESULT;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** 销号: the head’s signature under a promise that was kept. */
@Component
class CloseItem extends ItemStep {

  @Override
  void show(Step step, Item item, View view) {
    view.markdown("report", sheets().report(item))
        .markdown("verification", sheets().verification(item))
        .markdown("satisfaction", sheets().surveys(item));
  }

  @Override
  void take(Step step, Item item, Entry entry) {
    items().end(item.id(), ItemStatus.CLOSED, step.now());
    step.set(ITEM_RESULT, CLOSED);
  }
}
