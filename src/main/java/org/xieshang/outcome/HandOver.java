package org.xieshang.outcome;

import static org.xieshang.outcome.OutcomeItem.ITEM_ID;
import static org.xieshang.outcome.OutcomeItem.LEAD_ORGANIZATION_ID;
import static org.xieshang.procedure.Case.TITLE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.Words;
import org.xieshang.record.Journal;

/** From here on the tasks' cards show the item's own title: a unit may hold several items of one case. */
@Component
class HandOver implements JavaDelegate {

  private static final int LONGEST_CARD = 60;

  private final Items items;
  private final Sheets sheets;
  private final Journal journal;
  private final Now now;

  HandOver(Items items, Sheets sheets, Journal journal, Now now) {
    this.items = items;
    this.sheets = sheets;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    Item item = items.handOver(ITEM_ID.in(step), step.getProcessInstanceId(), now.now());
    LEAD_ORGANIZATION_ID.set(step, item.leadOrganizationId());
    TITLE.set(step, item.title().codePoints().limit(LONGEST_CARD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
    journal.append(item.topicId(), now.now(), Journal.SYSTEM, "handOver", "交办",
        "事项：" + item.title() + "\n主办：" + sheets.unit(item.leadOrganizationId()) + "\n期限：" + Words.day(item.dueOn()));
  }
}
