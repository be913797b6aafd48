package org.xieshang.access;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;

/** The groups that carry rights; every other group is one organisation, and only names who is asked. */
final class Roles {

  static final String COORDINATOR = "coordinator";
  static final String STATION_HEAD = "station-head";
  static final String PARTY_COMMITTEE = "party-committee";
  static final String COMMITTEE_LIAISON = "committee-liaison";
  static final String MEMBER = "member";
  /** 领导小组办公室. */
  static final String OFFICE = "leading-group-office";
  /** What all organisations that handle tasks have in common. */
  static final String ORGANIZATION = "organization";
  static final String ADMIN = Groups.CAMUNDA_ADMIN;

  /** Who may start something. */
  static final Set<String> STARTERS = ordered(COORDINATOR, STATION_HEAD);

  /** Whose tasks follow from role and station, so that no task needs a row for them. */
  static final Set<String> WORKERS = ordered(COORDINATOR, STATION_HEAD, PARTY_COMMITTEE, COMMITTEE_LIAISON);

  /** Who watches in Cockpit. */
  static final Set<String> LEADERS =
      ordered("area-leader", "vice-chair", "chair", "leading-group-office", "first-group-leader");

  /** Whose account is of one station: in a second one it would have the same role there. */
  static final Set<String> OF_ONE_STATION = ordered(COORDINATOR, STATION_HEAD, PARTY_COMMITTEE, MEMBER);

  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(COORDINATOR, "工作站联络员");
    NAMES.put(STATION_HEAD, "站长");
    NAMES.put(PARTY_COMMITTEE, "党（工）委");
    NAMES.put(COMMITTEE_LIAISON, "专委会联络人");
    NAMES.put(MEMBER, "政协委员");
    NAMES.put(ORGANIZATION, "职能部门、承办单位");
    NAMES.put("area-leader", "分片包抓领导");
    NAMES.put("vice-chair", "分管副主席");
    NAMES.put("chair", "主席");
    NAMES.put("leading-group-office", "领导小组办公室");
    NAMES.put("first-group-leader", "第一组长");
  }

  private Roles() {}

  /** Every role of the procedure with its name; the administrators' group is not one. */
  static Map<String, String> names() {
    return NAMES;
  }

  static Set<String> all() {
    return NAMES.keySet();
  }

  /** Whether a grant on all definitions lets the group see its tasks. */
  static boolean seesByRole(String group) {
    return WORKERS.contains(group) || LEADERS.contains(group) || ADMIN.equals(group);
  }

  private static Set<String> ordered(String... roles) {
    return new LinkedHashSet<>(List.of(roles));
  }
}
