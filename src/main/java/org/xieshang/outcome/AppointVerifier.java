package org.xieshang.outcome;

import static org.xieshang.outcome.OutcomeItem.ITEM_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;

/** A member of another station could not see the task: without an impartial one here, the coordinator finds and enters for one. */
@Component
class AppointVerifier implements JavaDelegate {

  private final Items items;
  private final Checks checks;
  private final Journal journal;
  private final Now now;

  AppointVerifier(Items items, Checks checks, Journal journal, Now now) {
    this.items = items;
    this.checks = checks;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    Item item = items.get(ITEM_ID.in(step));
    String words = checks.appoint(item)
        .map(member -> "由" + member.name() + "核实：本站委员，不属于主办、会办单位，手头核实任务最少")
        .orElse("本站没有不属于主办、会办单位的委员，由联络员另请委员核实");
    journal.append(item.topicId(), now.now(), Journal.SYSTEM, "appointVerifier", "确定核实委员", "事项：" + item.title() + "\n" + words);
  }
}
