package org.xieshang.procedure;

import static org.xieshang.procedure.Consultation.UPPER_RESULT_SETTLES;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;

/** The station head says whether the result from above settles the matter, or what is to be consulted anew here. */
@Component
class HandleUpperResult extends HumanStep {

  private static final String SETTLED = "SETTLED";

  private final Topics topics;

  HandleUpperResult(Topics topics) {
    this.topics = topics;
  }

  @Override
  protected void show(Step step, View view) {
    List<Topic> raised = topics.listRaisedFrom(step.topicId());
    Topic above = raised.get(raised.size() - 1);
    view.text("upperCaseNumber", above.caseNumber());
    view.text("upperEndState", above.endState().label());
    view.text("upperClosedAt", Words.moment(above.closedAt()));
  }

  @Override
  protected void take(Step step, Entry entry) {
    boolean settled = SETTLED.equals(entry.required("handling"));
    step.set(UPPER_RESULT_SETTLES, settled);
    if (!settled) {
      topics.focus(step.topicId(), entry.required("newFocus"));
    }
  }
}
