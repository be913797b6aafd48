package org.xieshang.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.AcrossStations;
import org.xieshang.roster.Account;
import org.xieshang.roster.Roster;
import org.xieshang.roster.Station;

/**
 * Makes accounts, groups and stations in the engine what the roster says, at every start and in one transaction. Who has left keeps an
 * account, because the record names it, but no group and no station, and so nothing to open.
 */
@Component
@Order(Accounts.ORDER)
class Accounts implements ApplicationRunner {

  /** After the site has been loaded. */
  static final int ORDER = 200;

  private static final String ADMIN = "admin";
  private static final String ORGANISATION = "ORGANIZATION";

  private final Roster roster;
  private final IdentityService identities;
  private final ProcessEngineConfigurationImpl engine;
  private final LeftBehind leftBehind;
  private final AcrossStations across;
  private final TaskFilters filters;
  private final Grants grants;
  private final AccessSettings settings;
  private final boolean sample;

  Accounts(
      Roster roster,
      IdentityService identities,
      ProcessEngineConfigurationImpl engine,
      LeftBehind leftBehind,
      AcrossStations across,
      TaskFilters filters,
      Grants grants,
      AccessSettings settings,
      SampleSite sample) {
    this.roster = roster;
    this.identities = identities;
    this.engine = engine;
    this.leftBehind = leftBehind;
    this.across = across;
    this.filters = filters;
    this.grants = grants;
    this.settings = settings;
    this.sample = sample.isHere();
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<Account> accounts = accounts();
    // Inside one command the engine writes everything at its end, in batches; one call each took ten times as long.
    engine.getCommandExecutorTxRequired().execute(context -> {
      follow(accounts);
      grants.apply(filters.apply());
      return null;
    });
  }

  /** Follows a change in the running system, in its transaction and whoever makes it; roles may what they did before. */
  void followRoster() {
    List<Account> accounts = accounts();
    engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
      follow(accounts);
      return null;
    }));
  }

  /** The roster may name who administers; the account is this class's affair. */
  private List<Account> accounts() {
    return roster.accounts().stream().filter(account -> !account.userId().equals(ADMIN)).toList();
  }

  private void follow(List<Account> accounts) {
    accounts.forEach(Accounts::checkOneStation);
    Map<String, User> users = new HashMap<>();
    identities.createUserQuery().unlimitedList().forEach(user -> users.put(user.getId(), user));
    accounts.forEach(account -> follow(account, users.get(account.userId())));
    administrator(users.get(ADMIN));
    groups(accounts);
    tenants(accounts);
  }

  private void follow(Account account, User present) {
    if (present == null) {
      create(account.userId(), account.name(), sample ? Sample.PASSWORD : null);
    } else if (!account.name().equals(present.getFirstName())) {
      present.setFirstName(account.name());
      identities.saveUser(present);
    }
  }

  private void create(String id, String name, String password) {
    UserEntity user = (UserEntity) identities.newUser(id);
    user.setFirstName(name);
    user.setLastName("");
    if (password == null) {
      user.setDbPassword(NoPassword.HASH);
    } else {
      user.setPassword(password);
    }
    save(user);
  }

  /** The environment's secret has its own rule. */
  private void save(User user) {
    ((IdentityServiceImpl) identities).saveUser(user, true);
  }

  /** The secret in the environment is the one that counts, so that a lost password is mended by a restart. */
  private void administrator(User present) {
    String secret = sample ? Sample.PASSWORD : settings.adminPassword();
    if (present == null) {
      create(ADMIN, "系统管理员", secret);
    } else if (!sample && !matches((UserEntity) present, secret)) {
      present.setPassword(secret);
      save(present);
    }
    if (identities.createGroupQuery().groupId(Roles.ADMIN).count() == 0) {
      group(Roles.ADMIN, "系统管理员", "SYSTEM");
    }
    if (identities.createUserQuery().userId(ADMIN).memberOfGroup(Roles.ADMIN).count() == 0) {
      identities.createMembership(ADMIN, Roles.ADMIN);
    }
  }

  private boolean matches(UserEntity user, String password) {
    return engine.getPasswordManager()
        .check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword());
  }

  private void groups(List<Account> accounts) {
    Map<String, String> names = new LinkedHashMap<>(Roles.names());
    Map<String, Set<String>> members = new LinkedHashMap<>();
    Roles.all().forEach(role -> members.put(role, new HashSet<>()));
    for (Account account : accounts) {
      for (String group : account.groups()) {
        if (!Roles.all().contains(group) && !group.equals(Roles.ADMIN)) {
          names.put(group, account.name());
          members.get(Roles.ORGANIZATION).add(account.userId());
        }
        members.computeIfAbsent(group, created -> new HashSet<>()).add(account.userId());
      }
    }
    Map<String, Group> present = new HashMap<>();
    identities.createGroupQuery().unlimitedList().forEach(group -> present.put(group.getId(), group));
    names.forEach((id, name) -> {
      Group group = present.get(id);
      if (group == null) {
        group(id, name, Roles.all().contains(id) ? "WORKFLOW" : ORGANISATION);
      } else if (!name.equals(group.getName())) {
        group.setName(name);
        identities.saveGroup(group);
      }
    });
    present.values().stream()
        .filter(group -> ORGANISATION.equals(group.getType()))
        .forEach(former -> members.putIfAbsent(former.getId(), Set.of()));
    members.forEach((group, wanted) -> adjust(
        present.containsKey(group) ? ids(identities.createUserQuery().memberOfGroup(group).unlimitedList()) : Set.of(),
        wanted,
        user -> identities.createMembership(user, group),
        user -> {
          // Whoever an administrator has made one stays one.
          if (!group.equals(Roles.ADMIN)) {
            identities.deleteMembership(user, group);
          }
        }));
  }

  private void group(String id, String name, String type) {
    Group group = identities.newGroup(id);
    group.setName(name);
    group.setType(type);
    identities.saveGroup(group);
  }

  private void tenants(List<Account> accounts) {
    Map<String, Tenant> present = new HashMap<>();
    identities.createTenantQuery().unlimitedList().forEach(tenant -> present.put(tenant.getId(), tenant));
    Map<String, String> names =
        roster.stations().stream().collect(Collectors.toMap(Station::id, Station::name));
    names.put(roster.district().id(), roster.district().name());
    names.forEach((id, name) -> {
      Tenant tenant = present.getOrDefault(id, null);
      if (tenant == null || !name.equals(tenant.getName())) {
        Tenant saved = tenant == null ? identities.newTenant(id) : tenant;
        saved.setName(name);
        identities.saveTenant(saved);
      }
    });
    Map<String, Set<String>> members = new LinkedHashMap<>();
    names.keySet().forEach(id -> members.put(id, new LinkedHashSet<>()));
    present.keySet().forEach(id -> members.putIfAbsent(id, new LinkedHashSet<>()));
    accounts.forEach(account -> account.tenants().forEach(id -> members.get(id).add(account.userId())));
    Map<String, Set<String>> leavers = new LinkedHashMap<>();
    members.forEach((tenant, wanted) -> adjust(
        present.containsKey(tenant) ? ids(identities.createUserQuery().memberOfTenant(tenant).unlimitedList()) : Set.of(),
        wanted,
        user -> identities.createTenantUserMembership(tenant, user),
        user -> {
          identities.deleteTenantUserMembership(tenant, user);
          leavers.computeIfAbsent(tenant, first -> new LinkedHashSet<>()).add(user);
        }));
    across.run(() -> leftBehind.passOn(leavers, members));
  }

  private static void adjust(Set<String> present, Set<String> wanted, Consumer<String> join, Consumer<String> leave) {
    wanted.stream().filter(id -> !present.contains(id)).forEach(join);
    present.stream().filter(id -> !wanted.contains(id)).forEach(leave);
  }

  private static Set<String> ids(List<User> users) {
    return users.stream().map(User::getId).collect(Collectors.toSet());
  }

  /** Groups and tenants of an account multiply: a coordinator here and a member there would be both in both. */
  private static void checkOneStation(Account account) {
    if (account.tenants().size() > 1 && account.groups().stream().anyMatch(Roles.OF_ONE_STATION::contains)) {
      throw new StartRefused(
          "账号“" + account.userId() + "”（" + account.name() + "）属于多个工作站："
              + String.join("、", account.tenants()) + "，而它的岗位只能属于一个工作站。",
          "在站点目录的 CSV 文件中为每个工作站的岗位各设一个账号，再启动。");
    }
  }
}
