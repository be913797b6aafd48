package org.xieshang.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/**
 * What each role may. The roles' grants are this table's at every start; a site that wants to give somebody more makes a group of its
 * own in Admin.
 */
@Component
class Grants {

  private static final List<Resource> GOVERNED = List.of(APPLICATION, PROCESS_DEFINITION, PROCESS_INSTANCE, FILTER, GROUP);

  private final AuthorizationService authorizations;

  Grants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  private record Grant(String group, Resource resource, String id, Set<Permission> permissions) {

    static Grant of(String group, Resource resource, String id, Permission... permissions) {
      return new Grant(group, resource, id, Set.of(permissions));
    }
  }

  /** A filter's id and the roles that see it. */
  record Shown(String filterId, Set<String> roles) {}

  /** Makes the roles' grants what they should be. */
  void apply(List<Shown> filters) {
    Set<String> roles = Roles.all();
    List<Grant> wanted = wanted(filters);
    Set<String> ours = filters.stream().map(Shown::filterId).collect(Collectors.toSet());
    List<Authorization> present = GOVERNED.stream()
        .flatMap(resource -> authorizations.createAuthorizationQuery()
            .authorizationType(AUTH_TYPE_GRANT)
            .resourceType(resource)
            .groupIdIn(roles.toArray(String[]::new))
            .list().stream())
        .filter(row -> row.getResourceType() != FILTER.resourceType() || ours.contains(row.getResourceId()))
        // The engine itself lets every group read its own name.
        .filter(row -> row.getResourceType() != GROUP.resourceType() || ANY.equals(row.getResourceId()))
        .toList();
    Set<Grant> kept = new HashSet<>();
    for (Authorization row : present) {
      wanted.stream()
          .filter(grant -> grant.group().equals(row.getGroupId())
              && grant.resource().resourceType() == row.getResourceType()
              && grant.id().equals(row.getResourceId()))
          .findFirst()
          .ifPresentOrElse(grant -> {
            kept.add(grant);
            correct(row, grant);
          }, () -> authorizations.deleteAuthorization(row.getId()));
    }
    wanted.stream().filter(grant -> !kept.contains(grant)).forEach(this::insert);
    administrators();
  }

  private static List<Grant> wanted(List<Shown> filters) {
    List<Grant> grants = new ArrayList<>();
    for (String role : Roles.all()) {
      grants.add(Grant.of(role, APPLICATION, "tasklist", ACCESS));
      // Names of roles and organisations, or a task says its candidates' ids; who is in them is another resource's affair.
      grants.add(Grant.of(role, GROUP, ANY, READ));
    }
    for (String role : Roles.WORKERS) {
      // READ_INSTANCE, or the cards of their lists stay without case number and title: those are variables of the process.
      grants.add(Grant.of(role, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_TASK));
    }
    for (String role : Roles.STARTERS) {
      grants.add(Grant.of(role, PROCESS_INSTANCE, ANY, CREATE));
      for (String process : List.of("consultation", "case-request", "annual-plan")) {
        grants.add(Grant.of(role, PROCESS_DEFINITION, process, CREATE_INSTANCE));
      }
    }
    for (String role : Roles.LEADERS) {
      grants.add(Grant.of(role, APPLICATION, "cockpit", ACCESS));
      grants.add(Grant.of(role, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_HISTORY, READ_TASK));
    }
    grants.add(Grant.of(Roles.OFFICE, PROCESS_INSTANCE, ANY, CREATE));
    grants.add(Grant.of(Roles.OFFICE, PROCESS_DEFINITION, "member-placement", CREATE_INSTANCE));
    for (Shown filter : filters) {
      filter.roles().forEach(role -> grants.add(Grant.of(role, FILTER, filter.filterId(), READ)));
    }
    return grants;
  }

  private void correct(Authorization row, Grant grant) {
    int wanted = grant.permissions().stream().mapToInt(Permission::getValue).reduce(0, (one, other) -> one | other);
    if (((AuthorizationEntity) row).getPermissions() != wanted) {
      row.setPermissions(grant.permissions().toArray(Permission[]::new));
      authorizations.saveAuthorization(row);
    }
  }

  private void insert(Grant grant) {
    Authorization row = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    row.setGroupId(grant.group());
    row.setResource(grant.resource());
    row.setResourceId(grant.id());
    row.setPermissions(grant.permissions().toArray(Permission[]::new));
    authorizations.saveAuthorization(row);
  }

  /** An administrator skips tenants, but needs every grant. */
  private void administrators() {
    Set<Integer> granted = new HashSet<>();
    authorizations.createAuthorizationQuery().groupIdIn(Roles.ADMIN).resourceId(ANY).list()
        .forEach(row -> granted.add(row.getResourceType()));
    for (Resources resource : Resources.values()) {
      if (!granted.contains(resource.resourceType())) {
        insert(Grant.of(Roles.ADMIN, resource, ANY, ALL));
      }
    }
  }
}
