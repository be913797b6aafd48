package org.xieshang.placement;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** The office looks at the proposal, fixes single members with a reason, and passes it on. */
@Component
class ReviewPlacement extends RunStep {

  @Override
  String step() {
    return "审查编组方案";
  }

  @Override
  void show(Step step, Run run, View view) {
    Map<String, String> names = runs().names();
    view.rows("fixed", runs().locks(run.id()).stream().map(lock -> Map.of(
        "member", lock.memberId(),
        "station", names.getOrDefault(lock.stationId(), lock.stationId()),
        "reason", lock.reason())).toList());
    view.text("overtaken", runs().overtaken(run.id()).orElse("没有变动"));
    choices(view);
  }

  @Override
  void take(Step step, Run run, Entry entry) {
    String conclusion = entry.required("conclusion");
    switch (conclusion) {
      case MemberPlacement.ADJUST -> {
        fix(step, run, entry);
        if (entry.flag("anyMoves")) {
          runs().allowMoves(run.id(), null);
        } else {
          entry.number("newMoves").ifPresent(moves -> runs().allowMoves(run.id(), moves));
        }
        runs().recompute(run.id());
      }
      case MemberPlacement.ABANDON -> { }
      default -> runs().overtaken(run.id()).ifPresent(change -> {
        throw new InvalidInput(change + "。请选择“调整后重新计算”。");
      });
    }
    step.set(MemberPlacement.REVIEW_RESULT, conclusion);
  }
}
