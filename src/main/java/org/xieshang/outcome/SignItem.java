package org.xieshang.outcome;

import static org.xieshang.outcome.OutcomeItem.ITEM_SIGNED;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** A refusal needs a legal basis, and is offered to each unit once (procedure.md, stage 4). */
@Component
class SignItem extends ItemStep {

  @Override
  void show(Step step, Item item, View view) {
    List<Option> choices = new ArrayList<>(List.of(new Option("SIGN", "签收办理")));
    if (items().mayRefuse(item)) {
      choices.add(new Option("REFUSE", "不属于本单位职责，申请退办"));
    }
    view.markdown("note", sheets().beforeSigning(item))
        .options("choices", choices)
        .options("units", sheets().otherUnits(item));
  }

  @Override
  void take(Step step, Item item, Entry entry) {
    boolean signed = "SIGN".equals(entry.required("signing"));
    if (signed) {
      items().sign(item.id(), entry.required("handler"), step.now());
    } else {
      items().refuse(item, entry.required("refusalBasis"), entry.text("suggestedUnit").orElse(null), step.now());
    }
    step.set(ITEM_SIGNED, signed);
  }
}
