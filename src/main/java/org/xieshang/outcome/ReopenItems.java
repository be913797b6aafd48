package org.xieshang.outcome;

import static org.xieshang.procedure.Case.TOPIC_ID;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;

/** Only what relapsed is done again; the closed rest stays closed. */
@Component
class ReopenItems implements JavaDelegate {

  private final Items items;
  private final Journal journal;
  private final Now now;

  ReopenItems(Items items, Journal journal, Now now) {
    this.items = items;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    long topicId = TOPIC_ID.in(step);
    String titles = items.reopen(topicId, now.now()).stream().map(Item::title).collect(Collectors.joining("；"));
    journal.append(topicId, now.now(), Journal.SYSTEM, "reopenItems", "事项重办", titles);
  }
}
