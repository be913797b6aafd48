package org.xieshang.access;

import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.listener.DelegateExpressionTaskListener;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.xieshang.procedure.FormGuard;
import org.xieshang.procedure.FreshView;

/** At every user task, whoever drew the model: a form as of now for whoever takes it, and the form's guard before what is entered counts. */
class EveryUserTask extends AbstractBpmnParseListener {

  private final TaskListener guard;
  private final TaskListener freshView;

  EveryUserTask(ObjectProvider<FormGuard> guards, ObjectProvider<FreshView> views) {
    this.guard = task -> guards.getObject().notify(task);
    this.freshView = task -> views.getObject().taken(task, stepOf((TaskEntity) task));
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    UserTaskActivityBehavior behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
    behavior.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, guard);
    behavior.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, freshView);
  }

  /** The bean that the model itself calls when such a task is made; null when it calls none, and for a task of no model. */
  static String stepOf(TaskEntity task) {
    List<TaskListener> made = task.getTaskDefinition() == null ? null : task.getTaskDefinition().getTaskListenersForEvent(TaskListener.EVENTNAME_CREATE);
    return made == null ? null : made.stream()
        .filter(DelegateExpressionTaskListener.class::isInstance)
        .map(listener -> ((DelegateExpressionTaskListener) listener).getExpressionText().replaceAll("[${}]", ""))
        .findFirst().orElse(null);
  }
}
