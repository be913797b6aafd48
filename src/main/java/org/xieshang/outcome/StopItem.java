package org.xieshang.outcome;

import static org.xieshang.outcome.OutcomeItem.ITEM_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Now;

/** A case that is withdrawn takes its unfinished items with it, or they would count as overdue for ever. */
@Component
class StopItem implements ExecutionListener {

  private final Items items;
  private final Now now;

  StopItem(Items items, Now now) {
    this.items = items;
    this.now = now;
  }

  @Override
  public void notify(DelegateExecution step) {
    long itemId = ITEM_ID.in(step);
    if (items.toCarryOut(items.get(itemId).topicId()).contains(itemId)) {
      items.end(itemId, ItemStatus.TERMINATED, now.now());
    }
  }
}
