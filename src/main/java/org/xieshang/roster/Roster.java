package org.xieshang.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Everybody and every place the procedure can name, read by id.
 *
 * <p>A method that returns one thing throws {@link NoSuchElementException} for an id nobody knows: ids come from forms
 * that the engine's edge has checked against their options, or from our own tables. Things that have ended are found by
 * id (the record still names them) but no longer listed.
 */
@Service
public class Roster {

  private static final Set<String> DISTRICT_ROLES =
      Set.of("vice-chair", "chair", "first-group-leader", "leading-group-office");

  private final RosterMapper mapper;
  private final ObjectProvider<ServingStations> serving;
  private final Clock clock;

  Roster(RosterMapper mapper, ObjectProvider<ServingStations> serving, Clock clock) {
    this.mapper = mapper;
    this.serving = serving;
    this.clock = clock;
  }

  /** The stations of the townships and streets; without the district. */
  public List<Station> stations() {
    return mapper.listStations().stream().filter(s -> s.parentId() != null).toList();
  }

  /** The district, the tier above every station. */
  public Station district() {
    return mapper.listStations().stream().filter(s -> s.parentId() == null).findFirst().orElseThrow();
  }

  public Station station(String id) {
    return mapper.findStation(id).orElseThrow(() -> unknown("station", id));
  }

  /** Empty for the district, above which there is none. */
  public Optional<Station> upperStationOf(String stationId) {
    return Optional.ofNullable(station(stationId).parentId()).map(this::station);
  }

  public List<Room> rooms(String stationId) {
    return mapper.listRoomsOf(stationId);
  }

  public List<Room> rooms() {
    return mapper.listRooms();
  }

  public Room room(String id) {
    return mapper.findRoom(id).orElseThrow(() -> unknown("room", id));
  }

  /** Those who serve at the station now and can be given work. */
  public List<Member> membersOf(String stationId) {
    return serving.getObject().membersAt(stationId).stream()
        .flatMap(id -> mapper.findMember(id).stream())
        .filter(Member::serving)
        .map(m -> m.at(stationId))
        .toList();
  }

  /** All members in office, also those who can be given no work for the time being. */
  public List<Member> members() {
    Map<String, String> stations = serving.getObject().stationByMember();
    return mapper.listMembers().stream()
        .filter(m -> !"ENDED".equals(m.status()))
        .map(m -> m.at(stations.get(m.id())))
        .toList();
  }

  public Member member(String id) {
    return memberOfAccount(id).orElseThrow(() -> unknown("member", id));
  }

  /** A member's account is the member's id. */
  public Optional<Member> memberOfAccount(String account) {
    return mapper.findMember(account).map(m -> m.at(serving.getObject().stationOf(m.id()).orElse(null)));
  }

  public Organization organization(String id) {
    return mapper.findOrganization(id).orElseThrow(() -> unknown("organization", id));
  }

  public List<Organization> organizations() {
    return mapper.listOrganizations();
  }

  /** The district's 职能部门. */
  public List<Organization> departments() {
    return ofType(Set.of("DEPARTMENT"));
  }

  /** Who can be asked or charged by this station: the district's departments and its own government or street office. */
  public List<Organization> unitsFor(String stationId) {
    return mapper.listOrganizations().stream()
        .filter(o -> o.type().equals("DEPARTMENT") || isGovernment(o) && stationId.equals(o.stationId()))
        .sorted(Comparator.comparing(o -> !isGovernment(o)))
        .toList();
  }

  /** The special committees. */
  public List<Organization> committees() {
    return ofType(Set.of("CPPCC_COMMITTEE"));
  }

  public Optional<Liaison> liaisonOf(String stationId) {
    return mapper.listLiaisonsOn(stationId, null, today()).stream().findFirst();
  }

  public Optional<Liaison> liaisonForCategory(String category) {
    return mapper.listLiaisonsOn(null, category, today()).stream().findFirst();
  }

  public List<Liaison> liaisons() {
    return mapper.listLiaisonsOn(null, null, today());
  }

  public Optional<Holder> areaLeaderOf(String stationId) {
    return mapper.listAreaLeadersOn(stationId, today()).stream().findFirst();
  }

  /** The fixed members of a room or station; empty seats when the site has named none. */
  public Body bodyOf(String roomOrStationId, LocalDate day) {
    return new Body(roomOrStationId, mapper.listBody(roomOrStationId, day));
  }

  /** Who answers in this role for this station; a leader of the whole district answers for every station. */
  public List<Holder> holdersOf(String role, String stationId) {
    return switch (role) {
      case "area-leader" -> mapper.listAreaLeadersOn(stationId, today());
      case "committee-liaison" ->
          mapper.listLiaisonsOn(stationId, null, today()).stream()
              .map(l -> new Holder(l.account(), l.name(), role, stationId, l.committeeId()))
              .toList();
      case "member" ->
          membersOf(stationId).stream()
              .map(m -> new Holder(m.account(), m.name(), role, stationId, null))
              .toList();
      default -> mapper.listHoldersAt(role, stationId, today());
    };
  }

  /** The name to show for an account; the account itself when nobody knows it. */
  public String personName(String account) {
    return mapper.listNamesOf(account, today()).stream().findFirst().orElse(account);
  }

  /** Everybody who may log in today, with the groups and tenants that follow from posts, units and placement. */
  public List<Account> accounts() {
    Map<String, Account> accounts = new LinkedHashMap<>();
    Set<String> everywhere =
        mapper.listStations().stream().map(Station::id).collect(Collectors.toCollection(TreeSet::new));
    LocalDate today = today();
    for (Holder post : mapper.listHolders(today)) {
      Set<String> tenants = new TreeSet<>();
      if (DISTRICT_ROLES.contains(post.role())) {
        tenants.addAll(everywhere);
      } else if (post.stationId() != null) {
        tenants.add(post.stationId());
      }
      add(accounts, post.account(), post.name(), post.role(), tenants);
    }
    for (Site.AreaLeader leader : mapper.listAreaLeaders()) {
      join(accounts, leader, leader.account(), leader.stationId(), today);
    }
    for (Site.Contact contact : mapper.listLiaisons()) {
      join(accounts, contact, contact.account(), contact.stationId(), today);
    }
    for (Organization unit : mapper.listOrganizations()) {
      if (isGovernment(unit)) {
        add(accounts, unit.id(), unit.name(), unit.id(), Set.of(unit.stationId()));
      } else if (Set.of("DEPARTMENT", "INSPECTION_OFFICE").contains(unit.type())) {
        add(accounts, unit.id(), unit.name(), unit.id(), everywhere);
      }
    }
    for (Member member : members()) {
      if (member.stationId() != null) {
        add(accounts, member.account(), member.name(), "member", Set.of(member.stationId()));
      }
    }
    return List.copyOf(accounts.values());
  }

  private static void join(
      Map<String, Account> accounts, Site.Dated duty, String account, String stationId, LocalDate today) {
    Account holder = accounts.get(account);
    if (holder != null && stationId != null && duty.holdsOn(today)) {
      holder.tenants().add(stationId);
    }
  }

  private static void add(Map<String, Account> accounts, String id, String name, String group, Set<String> tenants) {
    Account account =
        accounts.computeIfAbsent(id, key -> new Account(id, name, new TreeSet<>(), new TreeSet<>()));
    account.groups().add(group);
    account.tenants().addAll(tenants);
  }

  private List<Organization> ofType(Set<String> types) {
    return mapper.listOrganizations().stream().filter(o -> types.contains(o.type())).toList();
  }

  private static boolean isGovernment(Organization unit) {
    return Set.of("GOVERNMENT", "SUBDISTRICT_OFFICE").contains(unit.type()) && unit.stationId() != null;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static NoSuchElementException unknown(String what, String id) {
    return new NoSuchElementException("unknown " + what + " " + id);
  }
}
