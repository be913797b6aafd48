package org.xieshang.placement;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** The vice-chair's yes publishes; a proposal that the roster has overtaken can only go back. */
@Component
class ApprovePlacement extends RunStep {

  @Override
  String step() {
    return "审定编组方案";
  }

  @Override
  void show(Step step, Run run, View view) {
    view.plain("locked", runs().locks(run.id()).size());
  }

  @Override
  void take(Step step, Run run, Entry entry) {
    boolean approved = "APPROVE".equals(entry.required("ruling"));
    if (approved) {
      runs().overtaken(run.id()).ifPresent(change -> {
        throw new InvalidInput(change + "。请退回，由领导小组办公室重新计算。");
      });
    }
    step.set(MemberPlacement.PLACEMENT_APPROVED, approved);
  }
}
