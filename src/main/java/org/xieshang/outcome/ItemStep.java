package org.xieshang.outcome;

import static org.xieshang.outcome.OutcomeItem.ITEM_ID;

import org.springframework.beans.factory.annotation.Autowired;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** A user task about one item; every form shows its line of the 责任清单. */
abstract class ItemStep extends HumanStep {

  private Items items;
  private Sheets sheets;

  @Autowired
  void setItems(Items items) {
    this.items = items;
  }

  @Autowired
  void setSheets(Sheets sheets) {
    this.sheets = sheets;
  }

  Items items() {
    return items;
  }

  Sheets sheets() {
    return sheets;
  }

  @Override
  protected final void show(Step step, View view) {
    Item item = items.get(step.get(ITEM_ID));
    view.markdown("item", sheets.item(item));
    show(step, item, view);
  }

  @Override
  protected final void take(Step step, Entry entry) {
    take(step, items.get(step.get(ITEM_ID)), entry);
  }

  abstract void show(Step step, Item item, View view);

  abstract void take(Step step, Item item, Entry entry);
}
