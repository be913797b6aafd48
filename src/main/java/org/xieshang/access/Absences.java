package org.xieshang.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Now;

/**
 * Who stands in for whom. A substitute is of the same kind of post and answers for at least the same stations, so that nobody comes to
 * see what their own account would not; the party committee is stood in for by itself only, because it approves what a station decides.
 */
@Service
@Transactional
public class Absences {

  /** As long as an absence may last, in days: longer than that, a post changes hands. */
  public static final int LONGEST = 180;

  private static final int PAGE = 100;

  private static final List<Set<String>> KINDS = List.of(
      Set.of(Roles.COORDINATOR, Roles.STATION_HEAD), Set.of(Roles.PARTY_COMMITTEE), Set.of(Roles.COMMITTEE_LIAISON), Roles.LEADERS);

  private final AccessMapper mapper;
  private final IdentityService identities;
  private final ProcessEngineConfigurationImpl engine;
  private final Now now;

  Absences(AccessMapper mapper, IdentityService identities, ProcessEngineConfigurationImpl engine, Now now) {
    this.mapper = mapper;
    this.identities = identities;
    this.engine = engine;
    this.now = now;
  }

  /** Who could stand in for the account, by name; nobody for members and departments, whose tasks name them. */
  @Transactional(readOnly = true)
  public List<Colleague> substitutesFor(String account) {
    return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
      Set<String> groups = groups(account);
      Set<String> tenants = tenants(account);
      Map<String, Colleague> found = new TreeMap<>();
      KINDS.stream().filter(kind -> kind.stream().anyMatch(groups::contains)).flatMap(Set::stream).forEach(role ->
          identities.createUserQuery().memberOfGroup(role).list().stream()
              .filter(user -> !user.getId().equals(account))
              .forEach(user -> found.put(user.getId(), new Colleague(user.getId(), user.getFirstName()))));
      found.keySet().removeIf(one -> tenants.isEmpty() || !tenants(one).containsAll(tenants));
      return List.copyOf(found.values());
    }));
  }

  /** The people of a station whose absence its head may arrange. */
  @Transactional(readOnly = true)
  public List<Colleague> peopleOf(String stationId) {
    return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
      Map<String, Colleague> found = new TreeMap<>();
      for (String role : List.of(Roles.COORDINATOR, Roles.STATION_HEAD)) {
        identities.createUserQuery().memberOfGroup(role).memberOfTenant(stationId).list()
            .forEach(user -> found.put(user.getId(), new Colleague(user.getId(), user.getFirstName())));
      }
      return List.copyOf(found.values());
    }));
  }

  /**
   * Arranges an absence. Whether the caller may is for the caller of this to ask.
   *
   * @throws InvalidInput when the days or the substitute can't be; nothing is kept then
   */
  public void arrange(String absent, String substitute, LocalDate fromDay, LocalDate toDay, String reason, String by) {
    if (fromDay.isBefore(now.today())) {
      throw new InvalidInput("“从”不能早于今天，请改为今天或以后的日期。");
    }
    if (toDay.isBefore(fromDay)) {
      throw new InvalidInput("“到”不能早于“从”，请改正日期。");
    }
    if (toDay.isAfter(fromDay.plusDays(LONGEST))) {
      throw new InvalidInput("“从”到“到”最长 %d 天，请改正日期；更久的请在名册里变更岗位。".formatted(LONGEST));
    }
    if (substitutesFor(absent).stream().noneMatch(one -> one.account().equals(substitute))) {
      throw new InvalidInput("“由谁代办”请从名单中选择。");
    }
    if (mapper.countOverlaps(List.of(absent), fromDay, toDay) > 0) {
      throw new InvalidInput("这段时间已有代办安排，请先结束原来的安排，或改正日期。");
    }
    if (mapper.countOverlaps(List.of(substitute), fromDay, toDay) > 0) {
      throw new InvalidInput("“由谁代办”所选的同事这段时间自己也不在岗，请另选一位。");
    }
    mapper.insertAbsence(absent, substitute, fromDay, toDay, reason, by, now.now());
  }

  @Transactional(readOnly = true)
  public Absence get(long id) {
    return mapper.findAbsence(id).orElseThrow(() -> new NoSuchElementException("没有这项代办安排。"));
  }

  /** The absences that name one of the accounts, on either side, latest first. */
  @Transactional(readOnly = true)
  public List<Absence> list(Collection<String> accounts) {
    return accounts.isEmpty() ? List.of() : mapper.listAbsences(accounts, PAGE);
  }

  /** For whom the account stands in today. */
  @Transactional(readOnly = true)
  public List<Absence> standInsOf(String substitute) {
    return mapper.listStandIns(substitute, now.today());
  }

  /** Whether the one stands in for the other today. */
  @Transactional(readOnly = true)
  public boolean standsIn(String substitute, String absent) {
    return mapper.countStandIns(absent, substitute, now.today()) > 0;
  }

  /** Ends it before its time. */
  public void end(long id, String by) {
    mapper.updateEnded(id, by, now.now());
  }

  /** Those that are over and whose tasks may not all be back yet. */
  @Transactional(readOnly = true)
  public List<Absence> unsettled() {
    return mapper.listUnsettled(now.today());
  }

  /** What was left went back. */
  public void settled(long id) {
    mapper.updateSettled(id, now.now());
  }

  private Set<String> groups(String account) {
    Set<String> groups = new HashSet<>();
    identities.createGroupQuery().groupMember(account).list().stream().map(Group::getId).forEach(groups::add);
    return groups;
  }

  private Set<String> tenants(String account) {
    Set<String> tenants = new HashSet<>();
    identities.createTenantQuery().userMember(account).list().stream().map(Tenant::getId).forEach(tenants::add);
    return tenants;
  }
}
