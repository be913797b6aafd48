package org.xieshang.research;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** The research term moves once in a round, if the station head agrees. */
@Component
class DecideExtension extends HumanStep {

  private static final String GRANT = "GRANT";

  private final Studies studies;

  DecideExtension(Studies studies) {
    this.studies = studies;
  }

  @Override
  protected void show(Step step, View view) {
    List<Option> choices = new ArrayList<>();
    String end = Words.day(studies.current(step.topicId()).dueAt());
    if (studies.extended(step.topicId())) {
      view.text("term", "调研期限是 " + end + "。本轮已经延过一次期，不能再延。");
    } else {
      String later = Words.day(studies.extendedEnd(step.topicId()));
      view.text("term", "调研期限是 " + end + "；同意后顺延 " + studies.extension(step.topicId()).words() + "，到 " + later + " 止。");
      choices.add(new Option(GRANT, "同意，延到 " + later));
    }
    choices.add(new Option("REFUSE", "不同意"));
    view.markdown("asked", studies.askedExtension(step.topicId())
            .map(asked -> "**申请人**　" + View.escaped(asked.askedBy()) + "　**收到时间**　" + Words.minute(asked.askedAt())
                + "\n\n**延期理由**　" + View.escaped(asked.reason()))
            .orElse("没有留下申请理由，请先向调研组了解。"))
        .options("choices", choices);
  }

  @Override
  protected void take(Step step, Entry entry) {
    boolean granted = entry.required("extensionAnswer").equals(GRANT);
    studies.decideExtension(step.topicId(), granted, entry.required("extensionReason"));
    step.set(PreMeetingResearch.EXTENSION_GRANTED, granted);
  }
}
