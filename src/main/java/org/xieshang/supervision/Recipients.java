package org.xieshang.supervision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xieshang.notice.Administrators;
import org.xieshang.roster.Holder;
import org.xieshang.roster.Organization;
import org.xieshang.roster.Roster;

/** Who stands behind the names of the decision table, for the steps of one page: the roster is asked once per post and station. */
final class Recipients {

  private static final String HOLDER = "task-holder";
  private static final String UNIT_HEAD = "unit-head";
  private static final String ADMINISTRATOR = "camunda-admin";
  private static final Set<String> OF_THE_STATION = Set.of("coordinator", "station-head", "member", "committee-liaison");
  private static final Set<String> ROLES = Set.of(
      "coordinator", "station-head", "party-committee", "committee-liaison", "member",
      "area-leader", "vice-chair", "chair", "leading-group-office", "first-group-leader");
  private static final Map<String, String> NAMES = Map.ofEntries(
      Map.entry(HOLDER, "经办人"),
      Map.entry(UNIT_HEAD, "承办单位负责人"),
      Map.entry("coordinator", "工作站联络员"),
      Map.entry("station-head", "站长"),
      Map.entry("party-committee", "党（工）委"),
      Map.entry("area-leader", "分片包抓领导"),
      Map.entry("vice-chair", "分管副主席"),
      Map.entry("chair", "主席"),
      Map.entry("leading-group-office", "领导小组办公室"),
      Map.entry("first-group-leader", "第一组长"),
      Map.entry("inspection-office", "督查室"),
      Map.entry(ADMINISTRATOR, "系统管理员"));

  private final Roster roster;
  private final Administrators administrators;
  private final Map<String, List<Candidate>> candidates;
  private final Map<String, List<String>> holders = new HashMap<>();
  private final Map<String, String> persons = new HashMap<>();
  private final Map<String, Organization> units;
  private final String district;

  Recipients(Roster roster, Administrators administrators, List<Candidate> candidates) {
    this.roster = roster;
    this.administrators = administrators;
    this.candidates = candidates.stream().collect(Collectors.groupingBy(Candidate::taskId));
    this.units = roster.organizations().stream().collect(Collectors.toMap(Organization::id, Function.identity()));
    this.district = roster.district().id();
  }

  /** What a role is called. */
  static String nameOf(String role) {
    return NAMES.getOrDefault(role, role);
  }

  /** The station a step belongs to; a task of no station is the district's. */
  String stationOf(OpenStep step) {
    return step.tenantId() == null ? district : step.tenantId();
  }

  /** The accounts behind a role of the table, for a step; empty when the post is vacant. */
  List<String> accounts(String role, OpenStep step) {
    return switch (role) {
      case HOLDER -> holders(step);
      case UNIT_HEAD -> heads(step);
      case ADMINISTRATOR -> administrators.accounts();
      case "inspection-office" -> units.values().stream()
          .filter(unit -> unit.type().equals("INSPECTION_OFFICE")).map(Organization::id).sorted().toList();
      default -> units.containsKey(role) ? List.of(role) : post(role, stationOf(step));
    };
  }

  /**
   * The first rung, from one on, whose post somebody holds.
   *
   * @param vacant the posts that were passed by
   */
  record Filled(Rung rung, List<String> accounts, List<String> vacant) {}

  /** Passes vacant posts by, as the table says (procedure.md, "Ladder"). */
  Filled filled(Rung from, Rungs rungs, OpenStep step) {
    Rung rung = from;
    List<String> vacant = new ArrayList<>();
    List<String> accounts = accounts(rung.recipientRole(), step);
    while (accounts.isEmpty()) {
      vacant.add(nameOf(rung.recipientRole()));
      Optional<Rung> next = rungs.inPlaceOf(rung);
      if (next.isEmpty()) {
        // Nobody holds any post: it must not be lost, so it is the administrator's.
        return new Filled(rung, administrators.accounts(), vacant);
      }
      rung = next.get();
      accounts = accounts(rung.recipientRole(), step);
    }
    return new Filled(rung, accounts, vacant);
  }

  /** Who has the task in hand, or else could take it. */
  private List<String> holders(OpenStep step) {
    if (step.assignee() != null) {
      return List.of(step.assignee());
    }
    Set<String> accounts = new LinkedHashSet<>();
    for (Candidate candidate : candidates.getOrDefault(step.taskId(), List.of())) {
      if (candidate.userId() != null) {
        accounts.add(candidate.userId());
      } else if (units.containsKey(candidate.groupId())) {
        accounts.add(candidate.groupId());
      } else if (!candidate.groupId().equals("member")) {
        // All members of a station at once would be nobody in particular.
        accounts.addAll(post(candidate.groupId(), stationOf(step)));
      }
    }
    return List.copyOf(accounts);
  }

  /** A unit's account is its head's; who works for a station has the station head above. */
  private List<String> heads(OpenStep step) {
    Set<String> accounts = new LinkedHashSet<>();
    List<String> groups = new ArrayList<>();
    candidates.getOrDefault(step.taskId(), List.of()).stream().map(Candidate::groupId)
        .filter(group -> group != null && ROLES.contains(group)).forEach(groups::add);
    for (Candidate candidate : candidates.getOrDefault(step.taskId(), List.of())) {
      if (units.containsKey(candidate.groupId())) {
        accounts.add(candidate.groupId());
      }
    }
    if (step.assignee() != null && units.containsKey(step.assignee())) {
      accounts.add(step.assignee());
    }
    if (accounts.isEmpty()) {
      String above = groups.stream().filter(group -> !OF_THE_STATION.contains(group)).findFirst().orElse("station-head");
      accounts.addAll(post(above, stationOf(step)));
    }
    return List.copyOf(accounts);
  }

  private List<String> post(String role, String stationId) {
    return holders.computeIfAbsent(role + "@" + stationId, key ->
        roster.holdersOf(role, stationId).stream().map(Holder::account).distinct().toList());
  }

  /** The name that goes with an account. */
  String nameOfAccount(String account) {
    return persons.computeIfAbsent(account, roster::personName);
  }

  String names(List<String> accounts) {
    return accounts.stream().map(this::nameOfAccount).collect(Collectors.joining("、"));
  }

  /** In whose name papers go out. */
  String leadingGroup() {
    return units.values().stream().filter(unit -> unit.type().equals("LEADING_GROUP"))
        .map(Organization::name).findFirst().orElse("协商在基层工作领导小组");
  }
}
