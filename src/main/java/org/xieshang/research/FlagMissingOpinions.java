package org.xieshang.research;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.record.Journal;

/** The case goes on without the departments that did not reply in time, and says so. */
@Component
class FlagMissingOpinions implements JavaDelegate {

  private final DepartmentOpinions opinions;
  private final Journal journal;
  private final Now now;

  FlagMissingOpinions(DepartmentOpinions opinions, Journal journal, Now now) {
    this.opinions = opinions;
    this.journal = journal;
    this.now = now;
  }

  @Override
  public void execute(DelegateExecution step) {
    long topicId = Case.TOPIC_ID.in(step);
    List<String> missing = opinions.flagMissing(topicId);
    journal.append(topicId, now.now(), Journal.SYSTEM, "flagMissingOpinions", "标记未复", "未复：" + String.join("、", missing));
  }
}
