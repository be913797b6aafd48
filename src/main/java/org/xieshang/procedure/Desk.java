package org.xieshang.procedure;

import java.util.Map;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;
import org.xieshang.record.Journal;
import org.xieshang.roster.Roster;

/** Lays a task's form before a person, and takes it back: checked, saved, recorded, and gone from the engine. */
@Component
class Desk {

  static final String VIEW = "view";

  private final Forms forms;
  private final Matter matter;
  private final Journal journal;
  private final CurrentUser user;
  private final Now now;
  private final WorkCalendar calendar;
  private final Roster roster;

  Desk(Forms forms, Matter matter, Journal journal, CurrentUser user, Now now, WorkCalendar calendar, Roster roster) {
    this.forms = forms;
    this.matter = matter;
    this.journal = journal;
    this.user = user;
    this.now = now;
    this.calendar = calendar;
    this.roster = roster;
  }

  void lay(DelegateTask task, BiConsumer<Step, View> show) {
    lay(task, show, new Step(task, user.id(), now));
    if (namesSomebody(task)) {
      // Who is asked by name sees nothing of the case but the task: the card's lines must be the task's own.
      Case.CASE_NUMBER.find(task).ifPresent(number -> task.setVariableLocal(Case.CASE_NUMBER.name(), number));
      Case.TITLE.find(task).ifPresent(title -> task.setVariableLocal(Case.TITLE.name(), title));
    }
  }

  /** What is shown, offered and drafted may have been overtaken since the task was made; when it is due stays. */
  void layAgain(DelegateTask task, BiConsumer<Step, View> show) {
    task.removeVariablesLocal(forms.of(task).keys());
    lay(task, show, Step.taken(task, user.id(), now));
  }

  private void lay(DelegateTask task, BiConsumer<Step, View> show, Step step) {
    View view = new View();
    Case.TOPIC_ID.find(task).ifPresent(topicId ->
        view.markdown("matter", matter.of(topicId, !namesSomebody(task)) + caveat(task)));
    show.accept(step, view);
    task.setVariableLocal(VIEW, SpinValues.jsonValue(Spin.JSON(view.content()).toString()).create());
  }

  /** A due date that was counted over a year without a holiday calendar says so. */
  private String caveat(DelegateTask task) {
    return task.getDueDate() == null
        ? ""
        : calendar.caveat(now.today(), now.local(task.getDueDate()).toLocalDate()).map(words -> "\n\n**注意**　" + words).orElse("");
  }

  /** A person or a department, not a role of the station. */
  private static boolean namesSomebody(DelegateTask task) {
    UserTask model = task.getBpmnModelElementInstance();
    return model.getCamundaAssignee() != null
        || model.getCamundaCandidateUsers() != null
        || String.valueOf(model.getCamundaCandidateGroups()).contains("${");
  }

  void take(DelegateTask task, BiConsumer<Step, Entry> take) {
    FormSchema form = forms.of(task);
    Map<String, Object> entered = form.check(Values.of(task, form.keys()), Values.view(task), now.today());
    Step step = new Step(task, user.id(), now);
    Entry entry = new Entry(entered, form.words(entered, Values.view(task)));
    take.accept(step, entry);
    form.keys().forEach(key -> {
      task.removeVariableLocal(key);
      task.removeVariable(key);
    });
    Case.TOPIC_ID.find(task).ifPresent(topicId ->
        journal.append(topicId, now.now(), step.actor(), task.getTaskDefinitionKey(), task.getName(), words(task, step, entry)));
  }

  /** What a substitute does is recorded as theirs, and says in whose place. */
  private String words(DelegateTask task, Step step, Entry entry) {
    return StandIn.absentBehind(task, step.actor())
        .map(absent -> "代办：代" + roster.personName(absent) + "办理" + (entry.words() == null ? "" : "\n" + entry.words()))
        .orElse(entry.words());
  }
}
