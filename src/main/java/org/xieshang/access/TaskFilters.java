package org.xieshang.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;

/**
 * The lists in Tasklist, by role. An organisation's lists always name its group and "mine" is a list of its own: a list that asks for
 * both at once, or for neither, took seconds at 50,000 tasks.
 */
@Component
class TaskFilters {

  /** In a filter's properties: which of these it is, so that a renamed one is still found. */
  private static final String MARK = "xieshang";

  private static final String ME = "${currentUser()}";
  private static final String MY_GROUPS = "${currentUserGroups()}";
  private static final String NOW = "${now()}";
  private static final String IN_THREE_DAYS = "${dateTime().plusDays(3)}";

  private final FilterService filters;
  private final TaskService tasks;

  TaskFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  private record ListOfTasks(
      String key, String name, String description, String color, Set<String> roles, Consumer<TaskQuery> query) {}

  /** Makes the filters what they should be and says who sees which. */
  List<Grants.Shown> apply() {
    Map<String, Filter> present = new HashMap<>();
    for (Filter filter : filters.createTaskFilterQuery().list()) {
      Object key = filter.getProperties() == null ? null : filter.getProperties().get(MARK);
      if (key != null) {
        present.put(key.toString(), filter);
      }
    }
    List<Grants.Shown> shown = new ArrayList<>();
    int place = 0;
    for (ListOfTasks list : lists()) {
      Filter filter = present.remove(list.key());
      shown.add(new Grants.Shown(save(filter, list, ++place * 10), list.roles()));
    }
    present.values().forEach(gone -> filters.deleteFilter(gone.getId()));
    return shown;
  }

  private static List<ListOfTasks> lists() {
    Set<String> byRole = union(Roles.WORKERS, Roles.LEADERS);
    return List.of(
        new ListOfTasks("mine", "我的待办", "已认领或指派给我的任务", "#2f6fb2", Roles.all(),
            query -> query.taskAssigneeExpression(ME)),
        new ListOfTasks("station", "本站待认领", "本岗位可以认领的任务", "#2f6fb2", Roles.WORKERS,
            query -> query.taskCandidateGroupInExpression(MY_GROUPS)),
        new ListOfTasks("leaders", "待我认领", "请我办理的任务", "#2f6fb2", Roles.LEADERS,
            query -> query.taskCandidateGroupInExpression(MY_GROUPS)),
        new ListOfTasks("escalated", "待我督办", "提级到我这里的逾期步骤", "#b3261e", Roles.LEADERS,
            query -> query.taskCandidateUserExpression(ME)),
        new ListOfTasks("organization", "本单位待办", "交给本单位的任务，包括已认领的", "#2f6fb2", Set.of(Roles.ORGANIZATION),
            query -> query.taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()),
        new ListOfTasks("member", "待我认领", "点名请我办理的任务", "#2f6fb2", Set.of(Roles.MEMBER),
            query -> query.taskCandidateUserExpression(ME)),

        new ListOfTasks("due-soon", "即将到期", "三天之内到期的任务", "#c77700", byRole,
            query -> query.dueAfterExpression(NOW).dueBeforeExpression(IN_THREE_DAYS)),
        new ListOfTasks("due-soon-organization", "即将到期", "本单位三天之内到期的任务", "#c77700", Set.of(Roles.ORGANIZATION),
            query -> query.taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()
                .dueAfterExpression(NOW).dueBeforeExpression(IN_THREE_DAYS)),
        new ListOfTasks("due-soon-member", "即将到期", "我的三天之内到期的任务", "#c77700", Set.of(Roles.MEMBER),
            query -> query.taskAssigneeExpression(ME).dueAfterExpression(NOW).dueBeforeExpression(IN_THREE_DAYS)),

        new ListOfTasks("overdue", "已超期", "期限已过的任务", "#b3261e", byRole,
            query -> query.dueBeforeExpression(NOW)),
        new ListOfTasks("overdue-organization", "已超期", "本单位期限已过的任务", "#b3261e", Set.of(Roles.ORGANIZATION),
            query -> query.taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks().dueBeforeExpression(NOW)),
        new ListOfTasks("overdue-member", "已超期", "我的期限已过的任务", "#b3261e", Set.of(Roles.MEMBER),
            query -> query.taskAssigneeExpression(ME).dueBeforeExpression(NOW)),

        new ListOfTasks("topic-review", "议题审核", "第一阶段的任务", "#5a6b7b", byRole,
            query -> query.processDefinitionKeyIn("topic-review")),
        new ListOfTasks("pre-meeting-research", "议前调研", "第二阶段的任务", "#5a6b7b", byRole,
            query -> query.processDefinitionKeyIn("pre-meeting-research")),
        new ListOfTasks("consultation-meeting", "会议协商", "第三阶段的任务", "#5a6b7b", byRole,
            query -> query.processDefinitionKeyIn("consultation-meeting")),
        new ListOfTasks("follow-up", "跟踪落实", "第四阶段的任务", "#5a6b7b", byRole,
            query -> query.processDefinitionKeyIn("follow-up", "outcome-item")));
  }

  private String save(Filter present, ListOfTasks list, int place) {
    TaskQuery query = tasks.createTaskQuery();
    list.query().accept(query);
    query.orderByDueDate().asc();
    Map<String, Object> properties = properties(list, place);
    if (present == null) {
      return filters.saveFilter(filters.newTaskFilter(list.name()).setQuery(query).setProperties(properties)).getId();
    }
    if (!present.getName().equals(list.name())
        || !properties.equals(present.getProperties())
        || !json(present.getQuery()).equals(json(query))) {
      filters.saveFilter(present.setName(list.name()).setQuery(query).setProperties(properties));
    }
    return present.getId();
  }

  private static Map<String, Object> properties(ListOfTasks list, int place) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(MARK, list.key());
    properties.put("color", list.color());
    properties.put("description", list.description());
    properties.put("priority", place);
    properties.put("refresh", true);
    properties.put("showUndefinedVariable", false);
    properties.put("variables", List.of(
        card(Case.CASE_NUMBER.name(), "案号"),
        card(Case.TITLE.name(), "议题")));
    return properties;
  }

  private static Map<String, Object> card(String variable, String label) {
    return Map.of("name", variable, "label", label);
  }

  private static String json(Object query) {
    return new JsonTaskQueryConverter().toJson((TaskQueryImpl) query);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }
}
