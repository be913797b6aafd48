package org.xieshang.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.xieshang.Walk;

/** Everybody with an account, as the engine knows them: finds who may take a task, and acts as that person, as Tasklist does. */
final class Townspeople {

  private record Rights(List<String> groups, List<String> tenants) {}

  private final ProcessEngine engine;
  private final Map<String, Rights> rights = new HashMap<>();
  private final Map<String, List<String>> holders = new HashMap<>();

  Townspeople(ProcessEngine engine) {
    this.engine = engine;
  }

  /** Who has the task in hand, or could take it, posts before named members; empty when nobody could. */
  List<String> candidates(Task task) {
    if (task.getAssignee() != null) {
      return List.of(task.getAssignee());
    }
    Set<String> accounts = new LinkedHashSet<>();
    List<IdentityLink> links = engine.getTaskService().getIdentityLinksForTask(task.getId());
    links.stream().filter(link -> link.getGroupId() != null).forEach(link -> accounts.addAll(holders(link.getGroupId(), task.getTenantId())));
    links.stream().filter(link -> link.getUserId() != null).map(IdentityLink::getUserId).sorted()
        .filter(account -> rights(account).tenants().contains(task.getTenantId())).forEach(accounts::add);
    return List.copyOf(accounts);
  }

  /** The accounts of a role in a station, or of a unit, which belongs to no station. */
  List<String> holders(String group, String station) {
    return holders.computeIfAbsent(group + "@" + station, key -> {
      List<String> here = names(engine.getIdentityService().createUserQuery().memberOfGroup(group).memberOfTenant(station).list());
      return here.isEmpty() && engine.getIdentityService().createUserQuery().userId(group).count() > 0 ? List.of(group) : here;
    });
  }

  private static List<String> names(List<User> users) {
    return users.stream().map(User::getId).sorted().toList();
  }

  /** Accounts come and go with the roster. */
  void rosterChanged() {
    rights.clear();
    holders.clear();
  }

  /** Takes the task, so that its form lies before them as of now. */
  void claim(String account, Task task) {
    if (task.getAssignee() == null) {
      as(account, () -> {
        engine.getTaskService().claim(task.getId(), account);
        return null;
      });
    }
  }

  /** Submits the form of a task that they have. */
  void submit(String account, Task task, Map<String, Object> fields) {
    as(account, () -> {
      engine.getFormService().submitTaskForm(task.getId(), Walk.posted(entries(fields)));
      return null;
    });
  }

  /** Submits a start form; returns the process instance. */
  String start(String account, String process, Map<String, Object> fields) {
    String definition = engine.getRepositoryService().createProcessDefinitionQuery()
        .processDefinitionKey(process).latestVersion().singleResult().getId();
    return as(account, () -> engine.getFormService().submitStartForm(definition, Walk.posted(entries(fields))).getId());
  }

  @SuppressWarnings("unchecked")
  private static Map.Entry<String, Object>[] entries(Map<String, Object> fields) {
    return new ArrayList<>(fields.entrySet()).toArray(Map.Entry[]::new);
  }

  private <T> T as(String account, Supplier<T> action) {
    IdentityService identities = engine.getIdentityService();
    Rights own = rights(account);
    identities.setAuthentication(account, own.groups(), own.tenants());
    try {
      return action.get();
    } finally {
      identities.clearAuthentication();
    }
  }

  private Rights rights(String account) {
    IdentityService identities = engine.getIdentityService();
    return rights.computeIfAbsent(account, key -> new Rights(
        identities.createGroupQuery().groupMember(key).list().stream().map(Group::getId).toList(),
        identities.createTenantQuery().userMember(key).list().stream().map(Tenant::getId).toList()));
  }

  /** The open task, empty when it is gone. */
  Optional<Task> find(String taskId) {
    return Optional.ofNullable(engine.getTaskService().createTaskQuery().taskId(taskId).singleResult());
  }
}
