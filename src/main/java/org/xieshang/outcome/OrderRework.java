package org.xieshang.outcome;

import static org.xieshang.outcome.OutcomeItem.ITEM_ID;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.Words;
import org.xieshang.record.Journal;

/** What the verifier or the residents found wanting goes back to the unit in their words. */
@Component
class OrderRework implements JavaDelegate {

  private final Items items;
  private final Checks checks;
  private final Journal journal;
  private final Now now;

  OrderRework(Items items, Checks checks, Journal journal, Now now) {
    this.items = items;
    this.checks = checks;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    Item item = items.get(ITEM_ID.in(step));
    Verification found = checks.lastVerification(item.id()).orElseThrow();
    Item again = items.orderRework(item.id(), found.passed() ? complaints(item) : found.lacking(), now.now());
    journal.append(item.topicId(), now.now(), Journal.SYSTEM, "orderRework", "交办整改",
        "事项：" + item.title() + "\n须整改：" + again.reworkWords() + "\n期限：" + Words.day(again.dueOn()));
  }

  private String complaints(Item item) {
    List<Survey> surveys = checks.surveys(item);
    Survey last = surveys.get(surveys.size() - 1);
    return last.complaints() == null ? last.judgement() : last.complaints();
  }
}
