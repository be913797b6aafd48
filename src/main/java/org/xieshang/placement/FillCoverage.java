package org.xieshang.placement;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** A gap can't be signed away: the task ends when it is filled, by itself or by hand. */
@Component
class FillCoverage extends HumanStep {

  private final Coverage coverage;

  FillCoverage(Coverage coverage) {
    this.coverage = coverage;
  }

  @Override
  protected void show(Step step, View view) {
    view.markdown("gap", "### " + View.escaped(coverage.station(step.tenantId()).fullName()) + "\n\n"
        + coverage.of(step.tenantId()).gaps().stream().map(gap -> "- " + gap).reduce("", (one, other) -> one + other + "\n")
        + "\n任职和联系关系在名册里维护（[名册](/roster)），委员可以通过“委员下沉编组”调剂。缺口补齐后本任务自动关闭。");
  }

  @Override
  protected void take(Step step, Entry entry) {
    List<String> gaps = coverage.of(step.tenantId()).gaps();
    if (!gaps.isEmpty()) {
      throw new InvalidInput("缺口还没有补齐（" + String.join("、", gaps) + "），请先在名册里补齐，本任务会自动关闭。");
    }
  }
}
