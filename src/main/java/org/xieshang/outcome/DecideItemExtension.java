package org.xieshang.outcome;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Deadlines;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.procedure.Words;

/** The unit waits for the answer, or works on meanwhile when the request came from outside; then its open task moves. */
@Component
class DecideItemExtension extends ItemStep {

  private final ObjectProvider<TaskService> tasks;
  private final Deadlines deadlines;
  private final Now now;

  DecideItemExtension(ObjectProvider<TaskService> tasks, Deadlines deadlines, Now now) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.now = now;
  }

  @Override
  void show(Step step, Item item, View view) {
    view.markdown("request", sheets().extension(item))
        .rows("progress", sheets().progress(item))
        .options("choices", List.of(
            new Option("GRANT", "同意，延至 " + Words.day(items().pendingExtension(item).untilOn())),
            new Option("REFUSE", "不同意，按原期限办理")));
  }

  @Override
  void take(Step step, Item item, Entry entry) {
    boolean granted = "GRANT".equals(entry.required("itemExtensionAnswer"));
    items().decideExtension(item, granted, entry.required("itemExtensionReason"), step.now());
    if (granted) {
      Item extended = items().get(item.id());
      tasks.getObject().createTaskQuery().processInstanceId(item.processInstanceId()).taskDefinitionKey("handleItem").list()
          .forEach(task -> {
            task.setDueDate(now.date(deadlines.endOf(extended.dueOn())));
            tasks.getObject().saveTask(task);
          });
    }
  }
}
