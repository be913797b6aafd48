package org.xieshang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Now;
import org.xieshang.record.Topic;

/** A walk through a model as people take it: who completes which task with what. Save points run by themselves. */
public final class Walk {

  private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

  private final ProcessEngine engine;
  private final Now now;
  private final String instanceId;
  private final String stationId;
  private final long topicId;

  private Walk(ProcessEngine engine, Now now, String instanceId, String stationId, long topicId) {
    this.engine = engine;
    this.now = now;
    this.instanceId = instanceId;
    this.stationId = stationId;
    this.topicId = topicId;
    runJobs();
  }

  /** Starts a stage for a case, with the variables that the consultation passes. */
  static Walk start(ProcessEngine engine, Now now, String processKey, Topic topic, Map<String, Object> more) {
    VariableMap variables = Variables.createVariables()
        .putValue(Case.STATION_ID.name(), topic.stationId())
        .putValue(Case.TOPIC_ID.name(), topic.id())
        .putValue(Case.TITLE.name(), topic.title())
        .putValue(Case.CASE_NUMBER.name(), topic.caseNumber())
        .putValue(Case.TIER.name(), topic.tier())
        .putValue(Case.TRACK.name(), topic.track())
        .putValue(Case.PRIORITY.name(), Case.priorityOf(topic.track()))
        .putValue(Case.ROUND.name(), topic.round());
    variables.putAll(more);
    ProcessInstance instance = engine.getRuntimeService().createProcessInstanceByKey(processKey)
        .businessKey(topic.caseNumber()).setVariables(variables).execute();
    return new Walk(engine, now, instance.getId(), topic.stationId(), topic.id());
  }

  /** Somebody of the station submits a start form, as Tasklist does. */
  @SafeVarargs
  static Walk submitStart(
      ProcessEngine engine, Now now, String role, String stationId, String processKey, Map.Entry<String, Object>... fields) {
    String definition = engine.getRepositoryService().createProcessDefinitionQuery()
        .processDefinitionKey(processKey).latestVersion().singleResult().getId();
    ProcessInstance instance = as(engine, account(role, stationId), stationId,
        () -> engine.getFormService().submitStartForm(definition, posted(fields)));
    Object topicId = engine.getRuntimeService().createVariableInstanceQuery()
        .processInstanceIdIn(instance.getId()).variableName(Case.TOPIC_ID.name()).list().stream()
        .findFirst().map(variable -> variable.getValue()).orElse(-1L);
    return new Walk(engine, now, instance.getId(), stationId, ((Number) topicId).longValue());
  }

  /** Goes on with the consultation that carries a case, such as one that was raised. */
  static Walk carrying(ProcessEngine engine, Now now, long topicId, org.xieshang.record.Topics topics) {
    Topic topic = topics.get(topicId);
    return new Walk(engine, now, topic.processInstanceId(), topic.stationId(), topicId);
  }

  public long topicId() {
    return topicId;
  }

  public String instanceId() {
    return instanceId;
  }

  /** A role of the case's station, or an account by its id: finds the task in their list, claims it if need be, submits the form. */
  @SafeVarargs
  public final Walk completes(String who, String taskId, Map.Entry<String, Object>... fields) {
    submit(who, taskId, posted(fields));
    runJobs();
    return this;
  }

  /** The same, but it is refused with a sentence; the task stays and nothing of what was posted is kept by the engine. */
  @SafeVarargs
  public final Walk refuses(String who, String taskId, String sentence, Map.Entry<String, Object>... fields) {
    assertThatThrownBy(() -> submit(who, taskId, posted(fields)))
        .satisfies(thrown -> assertThat(messages(thrown)).anyMatch(message -> message.contains(sentence)));
    Task task = find(who, taskId);
    for (Map.Entry<String, Object> field : fields) {
      assertThat(engine.getRuntimeService().getVariables(task.getExecutionId())).doesNotContainKey(field.getKey());
    }
    return this;
  }

  /** Claims a task, and leaves it at that for now. */
  public Walk takes(String who, String taskId) {
    String user = account(who, stationId);
    Task task = find(who, taskId);
    as(engine, user, stationId, () -> {
      engine.getTaskService().claim(task.getId(), user);
      return null;
    });
    return this;
  }

  /** Nobody else: the task is not in this person's list. */
  public Walk doesNotOffer(String who, String taskId) {
    String user = account(who, stationId);
    assertThat(offered(user, taskId)).as("%s in the list of %s", taskId, user).isEmpty();
    return this;
  }

  /** A task of that id is open, whoever it belongs to. */
  public Walk waitsAt(String taskId) {
    assertThat(openTasks()).extracting(Task::getTaskDefinitionKey).contains(taskId);
    return this;
  }

  /** The open task of that id, for a closer look. */
  public Task task(String taskId) {
    return openTasks().stream().filter(task -> task.getTaskDefinitionKey().equals(taskId)).findFirst()
        .orElseThrow(() -> new AssertionError(taskId + " is not open, but " + openTasks().stream().map(Task::getTaskDefinitionKey).toList()));
  }

  /** All open tasks of that id. */
  public List<Task> tasks(String taskId) {
    return openTasks().stream().filter(task -> task.getTaskDefinitionKey().equals(taskId)).toList();
  }

  /** What the form of an open task shows, as Json text. */
  public String view(String taskId) {
    return engine.getTaskService().getVariableLocal(task(taskId).getId(), "view").toString();
  }

  /** The clock moves on, and what was waiting for it happens. */
  public Walk timePasses(Duration duration) {
    ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + duration.toMillis()));
    runJobs();
    return this;
  }

  /** A message arrives from outside. */
  public Walk hears(String messageName, Map<String, Object> variables) {
    var correlation = engine.getRuntimeService().createMessageCorrelation(messageName).setVariables(variables);
    String receiver = instances().stream()
        .filter(id -> engine.getRuntimeService().createEventSubscriptionQuery()
            .processInstanceId(id).eventType("message").eventName(messageName).count() > 0)
        .findFirst().orElseThrow(() -> new AssertionError("nobody waits for " + messageName));
    correlation.processInstanceId(receiver).correlate();
    runJobs();
    return this;
  }

  public Walk has(String variable, Object value) {
    Object found = engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceId(instanceId).unfinished().count() == 0
        ? Coverage.lastValue(instanceId, variable)
        : engine.getRuntimeService().getVariable(instanceId, variable);
    assertThat(found).as(variable).isEqualTo(value);
    return this;
  }

  /** The process has ended, at that end event. */
  public Walk endsAt(String endEventId) {
    assertThat(openTasks()).extracting(Task::getTaskDefinitionKey).as("open tasks").isEmpty();
    assertThat(engine.getHistoryService().createHistoricActivityInstanceQuery()
        .processInstanceId(instanceId).finished().list())
        .extracting(activity -> activity.getActivityId()).contains(endEventId);
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instanceId).count())
        .as("the process still runs").isZero();
    return this;
  }

  private void submit(String who, String taskId, VariableMap posted) {
    String user = account(who, stationId);
    Task task = find(who, taskId);
    as(engine, user, stationId, () -> {
      if (task.getAssignee() == null) {
        engine.getTaskService().claim(task.getId(), user);
      }
      engine.getFormService().submitTaskForm(task.getId(), posted);
      return null;
    });
  }

  private Task find(String who, String taskId) {
    String user = account(who, stationId);
    return offered(user, taskId).stream().findFirst().orElseThrow(() -> new AssertionError(
        "%s is not in the list of %s; open are %s".formatted(taskId, user, openTasks().stream()
            .map(task -> task.getTaskDefinitionKey() + "@" + task.getAssignee()).toList())));
  }

  private List<Task> offered(String user, String taskId) {
    String[] instances = instances().toArray(String[]::new);
    return as(engine, user, stationId, () -> {
      List<Task> tasks = new ArrayList<>();
      tasks.addAll(engine.getTaskService().createTaskQuery()
          .taskDefinitionKey(taskId).processInstanceIdIn(instances).taskAssignee(user).list());
      tasks.addAll(engine.getTaskService().createTaskQuery()
          .taskDefinitionKey(taskId).processInstanceIdIn(instances).taskCandidateUser(user).list());
      tasks.addAll(engine.getTaskService().createTaskQuery()
          .taskDefinitionKey(taskId).processInstanceIdIn(instances).taskCandidateGroupIn(groups(engine, user)).list());
      return tasks;
    });
  }

  private List<Task> openTasks() {
    return engine.getTaskService().createTaskQuery().processInstanceIdIn(instances().toArray(String[]::new)).list();
  }

  /** The process and all that it has called. */
  private List<String> instances() {
    List<String> found = new ArrayList<>(List.of(instanceId));
    for (int i = 0; i < found.size(); i++) {
      engine.getRuntimeService().createProcessInstanceQuery().superProcessInstanceId(found.get(i)).list()
          .forEach(called -> found.add(called.getId()));
    }
    return found;
  }

  private void runJobs() {
    for (int round = 0; round < 50; round++) {
      List<Job> due = new ArrayList<>(engine.getManagementService().createJobQuery().messages().active().list());
      due.addAll(engine.getManagementService().createJobQuery().timers().active().duedateLowerThan(
          new Date(ClockUtil.getCurrentTime().getTime() + 1)).list());
      if (due.isEmpty()) {
        return;
      }
      due.forEach(job -> {
        if (engine.getManagementService().createJobQuery().jobId(job.getId()).count() > 0) {
          asItsStation(job);
        }
      });
    }
    throw new AssertionError("the jobs never come to rest");
  }

  /** As the job executor does: as the job's tenant, who sees no other. */
  private void asItsStation(Job job) {
    IdentityService identity = engine.getIdentityService();
    if (job.getTenantId() != null) {
      identity.setAuthentication(null, null, List.of(job.getTenantId()));
    }
    try {
      engine.getManagementService().executeJob(job.getId());
    } finally {
      identity.clearAuthentication();
    }
  }

  private static String account(String who, String stationId) {
    return List.of("coordinator", "station-head", "party-committee").contains(who)
        ? who + "-" + stationId.substring(6) : who;
  }

  private static List<String> groups(ProcessEngine engine, String user) {
    List<String> known = engine.getIdentityService().createGroupQuery().groupMember(user).list().stream().map(g -> g.getId()).toList();
    return known.isEmpty() ? List.of(user.replaceAll("-\\d+$", "")) : known;
  }

  private static <T> T as(ProcessEngine engine, String user, String stationId, Supplier<T> action) {
    IdentityService identities = engine.getIdentityService();
    identities.clearAuthentication();
    List<String> tenants = identities.createTenantQuery().userMember(user).list().stream().map(t -> t.getId()).toList();
    identities.setAuthentication(user, groups(engine, user), tenants.isEmpty() ? List.of(stationId) : tenants);
    try {
      return action.get();
    } finally {
      identities.clearAuthentication();
    }
  }

  /** As Tasklist posts it: dates as text, lists as Json, nothing for null. */
  @SafeVarargs
  public static VariableMap posted(Map.Entry<String, Object>... fields) {
    VariableMap posted = Variables.createVariables();
    for (Map.Entry<String, Object> field : fields) {
      Object value = field.getValue();
      if (value instanceof Temporal) {
        posted.put(field.getKey(), value.toString());
      } else if (value instanceof List<?>) {
        posted.putValueTyped(field.getKey(), SpinValues.jsonValue(json(value)).create());
      } else {
        posted.put(field.getKey(), value);
      }
    }
    return posted;
  }

  private static String json(Object value) {
    try {
      return JSON.writer().without(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<String> messages(Throwable thrown) {
    List<String> messages = new ArrayList<>();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      messages.add(String.valueOf(cause.getMessage()));
    }
    return messages;
  }

  /** A row of a list component. */
  public static Map<String, Object> row(Object... keysAndValues) {
    Map<String, Object> row = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      row.put((String) keysAndValues[i], value instanceof Temporal ? value.toString() : value);
    }
    return row;
  }

  Now now() {
    return now;
  }
}
