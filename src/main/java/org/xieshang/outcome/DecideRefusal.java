package org.xieshang.outcome;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** Whatever the head decides, the item is handed over again: to another unit, or to the same. */
@Component
class DecideRefusal extends ItemStep {

  @Override
  void show(Step step, Item item, View view) {
    view.markdown("refusal", sheets().refusal(item)).options("units", sheets().otherUnits(item));
  }

  @Override
  void take(Step step, Item item, Entry entry) {
    String reason = entry.required("refusalReason");
    if ("REASSIGN".equals(entry.required("refusalDecision"))) {
      items().reassign(item.id(), entry.required("newLead"), reason);
    } else {
      items().upholdDuty(item.id(), reason);
    }
  }
}
