package org.xieshang.roster;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a site folder whole, or says everything that is wrong with it: nobody mends a list one restart at a time. */
final class SiteFolder {

  /** The only column that a members' sheet may lack. */
  private static final String TERM = "届次";

  static final String STATIONS = "stations.csv";
  static final String ROOMS = "rooms.csv";
  static final String ORGANIZATIONS = "organizations.csv";
  static final String MEMBERS = "members.csv";
  static final String POSTS = "posts.csv";
  static final String AREA_LEADERS = "area-leaders.csv";
  static final String LIAISONS = "liaisons.csv";
  static final String BODIES = "bodies.csv";
  static final String CONTACTS = "contacts.csv";

  private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;]{1,64}@[A-Za-z0-9.-]{1,120}");

  private static final Set<String> STATION_ROLES = Set.of("station-head", "coordinator", "party-committee");

  private final Tables tables;
  private final LocalDate today;
  private final Set<String> formerMembers;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> unread = new HashSet<>();

  private final Set<String> stationIds = new HashSet<>();
  private final Set<String> roomIds = new HashSet<>();
  private final Map<String, String> organizationTypes = new HashMap<>();
  private final Set<String> memberIds = new HashSet<>();
  private final Map<String, Set<String>> accountsByRole = new HashMap<>();
  // Per account: the stations it is bound to by a role, and all stations it sees.
  private final Map<String, Set<String>> boundTo = new HashMap<>();
  private final Map<String, Set<String>> sees = new HashMap<>();

  private SiteFolder(Tables tables, LocalDate today, Set<String> formerMembers) {
    this.tables = tables;
    this.today = today;
    this.formerMembers = formerMembers;
  }

  /**
   * Reads the folder.
   *
   * @param tables the folder's sheets
   * @param formerMembers ids that other sheets may still name although the members' sheet no longer has them
   * @throws SiteRefused with every fault, when there is any
   */
  static Site read(Tables tables, String location, LocalDate today, Set<String> formerMembers) {
    SiteFolder reader = new SiteFolder(tables, today, formerMembers);
    Site site = reader.site();
    if (!reader.faults.isEmpty()) {
      throw new SiteRefused(location, reader.faults);
    }
    return site;
  }

  private Site site() {
    List<Station> stations = stations();
    List<Room> rooms = rooms();
    List<Organization> organizations = organizations();
    List<Member> members = new ArrayList<>();
    List<SiteLoaded.Seat> seats = new ArrayList<>();
    members(members, seats);
    List<Site.Post> posts = posts();
    List<Site.AreaLeader> leaders = areaLeaders();
    List<Site.Contact> liaisons = liaisons();
    return new Site(stations, rooms, organizations, members, seats, posts, leaders, liaisons, bodySeats(), addresses());
  }

  private List<Station> stations() {
    Sheet sheet = sheet(STATIONS, "编号", "名称", "层级", "上级", "纬度", "经度", "试点");
    List<Station> stations = new ArrayList<>();
    for (Sheet.Row row : sheet.rows()) {
      String id = row.id("编号");
      row.unique("编号", id, stationIds);
      stations.add(
          new Station(
              id,
              row.text("名称", 100),
              row.oneOf("层级", SiteWords.TIERS),
              row.optional("上级"),
              row.degrees("纬度", 90),
              row.degrees("经度", 180),
              row.yes("试点")));
    }
    int districts = 0;
    for (int i = 0; i < stations.size(); i++) {
      Station station = stations.get(i);
      Sheet.Row row = sheet.rows().get(i);
      boolean district = "DISTRICT".equals(station.tier());
      if (district && ++districts > 1) {
        row.fault("层级", "全区只能有一个“区”一级", "请改为 乡镇 或 街道");
      }
      if (district && station.parentId() != null) {
        row.fault("上级", "区一级之上没有工作站", "请留空");
      }
      if (!district && station.tier() != null && station.parentId() == null) {
        row.fault("上级", "没有填写", "请填区一级的编号");
      }
      row.refersTo("上级", station.parentId(), stationIds, STATIONS);
    }
    if (districts == 0 && !stations.isEmpty()) {
      faults.add(new Fault(STATIONS, 0, "层级", "没有“区”一级", "请加上区一级的一行"));
    }
    // The district first: the others' foreign key points at it.
    return stations.stream().sorted((a, b) -> Boolean.compare(a.parentId() != null, b.parentId() != null)).toList();
  }

  private List<Room> rooms() {
    List<Room> rooms = new ArrayList<>();
    for (Sheet.Row row : sheet(ROOMS, "编号", "名称", "工作站", "类别", "试点").rows()) {
      String id = row.id("编号");
      row.unique("编号", id, roomIds);
      if (id != null && stationIds.contains(id)) {
        row.fault("编号", "“" + id + "”已是工作站的编号", "请改号");
      }
      rooms.add(new Room(id, station(row), row.text("名称", 100), row.oneOf("类别", SiteWords.HOSTS), row.yes("试点")));
    }
    return rooms;
  }

  private List<Organization> organizations() {
    List<Organization> organizations = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Sheet.Row row : sheet(ORGANIZATIONS, "编号", "名称", "类别", "工作站").rows()) {
      String id = row.id("编号");
      row.unique("编号", id, seen);
      if (id != null && (SiteWords.ROLES.containsValue(id) || "member".equals(id))) {
        row.fault("编号", "“" + id + "”是职务的用户组", "请改号，否则单位的人会得到这个职务的任务");
      }
      String type = row.oneOf("类别", SiteWords.ORGANIZATION_TYPES);
      boolean ofStation = Set.of("GOVERNMENT", "SUBDISTRICT_OFFICE").contains(String.valueOf(type));
      String stationId = ofStation ? station(row) : knownStation(row, row.optional("工作站"));
      organizationTypes.put(id, String.valueOf(type));
      organizations.add(new Organization(id, row.text("名称", 100), type, stationId));
    }
    return organizations;
  }

  private void members(List<Member> members, List<SiteLoaded.Seat> seats) {
    Sheet sheet =
        sheet(MEMBERS, "编号", "姓名", "级别", "界别", "专委会", "所在工作站", "编组依据", "编入日期", "籍贯", "住所", "工作地",
            "工作单位", "专长", "纬度", "经度", "在办上限", "状态", TERM);
    for (Sheet.Row row : sheet.rows()) {
      String id = row.id("编号");
      row.unique("编号", id, memberIds);
      Integer maxLoad = row.number("在办上限", 0, 50);
      String status = row.oneOf("状态", SiteWords.STATUSES);
      members.add(
          new Member(
              id,
              id,
              row.text("姓名", 100),
              row.oneOf("级别", SiteWords.LEVELS),
              row.text("界别", 60),
              row.optional(TERM, 40),
              committee(row, row.optional("专委会")),
              null,
              row.optional("籍贯", 100),
              row.optional("住所", 100),
              row.optional("工作地", 100),
              row.optional("工作单位", 200),
              row.codes("专长", SiteWords.CATEGORIES),
              row.degrees("纬度", 90),
              row.degrees("经度", 180),
              maxLoad == null ? 0 : maxLoad,
              status));
      String stationId = row.optional("所在工作站");
      if (stationId != null) {
        row.refersTo("所在工作站", stationId, stationIds, STATIONS);
        seats.add(new SiteLoaded.Seat(id, stationId, row.oneOf("编组依据", SiteWords.PRINCIPLES), row.day("编入日期")));
        bind(row, "所在工作站", id, stationId);
      }
    }
  }

  private List<Site.Post> posts() {
    List<Site.Post> posts = new ArrayList<>();
    for (Sheet.Row row : sheet(POSTS, "职务", "账号", "姓名", "工作站", "机构", "起", "止").rows()) {
      String role = row.oneOf("职务", SiteWords.ROLES);
      String account = row.id("账号");
      LocalDate first = row.day("起");
      LocalDate last = row.lastDay("止", first);
      String organization = row.optional("机构");
      String stationId = null;
      if (role != null && STATION_ROLES.contains(role)) {
        stationId = station(row);
      } else if (role != null && row.optional("工作站") != null) {
        row.fault("工作站", "这个职务不属于哪一个工作站", "请留空，包抓和联系的工作站写在 " + AREA_LEADERS + " 和 " + LIAISONS);
      }
      if ("committee-liaison".equals(role)) {
        row.text("机构", 64);
        committee(row, organization);
      } else {
        row.refersTo("机构", organization, organizationTypes.keySet(), ORGANIZATIONS);
      }
      if (account != null && organizationTypes.containsKey(account)) {
        row.fault("账号", "“" + account + "”已是单位的账号", "请给任职的人另用一个账号");
      }
      Site.Post post = new Site.Post(role, account, row.text("姓名", 100), stationId, organization, first, last);
      if (account == null || role == null) {
        continue;
      }
      accountsByRole.computeIfAbsent(role, key -> new HashSet<>()).add(account);
      if (first == null) {
        continue;
      }
      posts.stream()
          .filter(p -> p.account().equals(account) && p.role().equals(role) && overlap(p, post))
          .findFirst()
          .ifPresent(p -> row.fault("起", "与 " + p.name() + " 的任期重叠", "同一职务账号同一时间只能由一人任职，请填前任的“止”"));
      posts.add(post);
      if (last == null || !last.isBefore(today)) {
        if (stationId != null) {
          bind(row, "工作站", account, stationId);
        } else if (!role.equals("camunda-admin")
            && !role.equals("area-leader")
            && !role.equals("committee-liaison")) {
          see(row, "职务", account, stationIds);
        }
      }
    }
    return posts;
  }

  private List<Site.AreaLeader> areaLeaders() {
    List<Site.AreaLeader> leaders = new ArrayList<>();
    for (Sheet.Row row : sheet(AREA_LEADERS, "账号", "工作站", "起", "止").rows()) {
      String account = holder(row, "area-leader", "分片包抓领导");
      LocalDate first = row.day("起");
      Site.AreaLeader leader = new Site.AreaLeader(account, station(row), first, row.lastDay("止", first));
      if (account == null || leader.stationId() == null || first == null) {
        continue;
      }
      once(row, "工作站", leader, leaders);
      leaders.add(leader);
      see(row, "工作站", account, Set.of(leader.stationId()));
    }
    return leaders;
  }

  private List<Site.Contact> liaisons() {
    List<Site.Contact> liaisons = new ArrayList<>();
    for (Sheet.Row row : sheet(LIAISONS, "专委会", "账号", "工作站", "议题类别", "起", "止").rows()) {
      String account = holder(row, "committee-liaison", "专委会联络员");
      row.text("专委会", 64);
      String committeeId = committee(row, row.optional("专委会"));
      String stationId = knownStation(row, row.optional("工作站"));
      String category = row.codes("议题类别", SiteWords.CATEGORIES);
      if ((row.optional("工作站") == null) == (row.optional("议题类别") == null)) {
        row.fault("议题类别", "“工作站”和“议题类别”要填且只填一个", "联系工作站和联系议题类别请分两行写");
      } else if (category != null && category.contains(",")) {
        row.fault("议题类别", "一行只能写一个类别", "请每个类别写一行");
      }
      LocalDate first = row.day("起");
      Site.Contact contact =
          new Site.Contact(committeeId, account, stationId, category, first, row.lastDay("止", first));
      if (committeeId == null || account == null || first == null) {
        continue;
      }
      once(row, "账号", contact, liaisons);
      liaisons.add(contact);
      if (stationId != null) {
        see(row, "工作站", account, Set.of(stationId));
      }
    }
    return liaisons;
  }

  private List<Site.BodySeat> bodySeats() {
    List<Site.BodySeat> seats = new ArrayList<>();
    Set<String> owners = new HashSet<>(stationIds);
    owners.addAll(roomIds);
    Set<String> people = new HashSet<>(memberIds);
    people.addAll(formerMembers);
    accountsByRole.values().forEach(people::addAll);
    people.addAll(organizationTypes.keySet());
    Set<Object> seen = new HashSet<>();
    for (Sheet.Row row : sheet(BODIES, "主体", "姓名", "身份", "职责", "账号", "起", "止").rows()) {
      String owner = row.refersTo("主体", row.id("主体"), owners, STATIONS, ROOMS);
      String account = row.refersTo("账号", row.optional("账号"), people, MEMBERS, POSTS);
      String name = row.text("姓名", 100);
      LocalDate first = row.day("起");
      LocalDate last = row.lastDay("止", first);
      Site.BodySeat seat =
          new Site.BodySeat(owner, name, row.text("身份", 60), row.oneOf("职责", SiteWords.DUTIES), account, first, last);
      if (owner == null || name == null || first == null) {
        continue;
      }
      if (!seen.add(seat.identity())) {
        row.fault("姓名", "“" + name + "”在同一主体里重复", "请删去多余的一行，同名的人请加注以便区分");
      }
      seats.add(seat);
    }
    return seats;
  }

  /** A site without this sheet, or a person without a row, is told in the application only. */
  private List<AddressesLoaded.Address> addresses() {
    List<AddressesLoaded.Address> addresses = new ArrayList<>();
    if (!isThere(CONTACTS)) {
      return addresses;
    }
    Set<String> people = new HashSet<>(memberIds);
    people.addAll(formerMembers);
    accountsByRole.values().forEach(people::addAll);
    people.addAll(organizationTypes.keySet());
    Set<String> seen = new HashSet<>();
    for (Sheet.Row row : sheet(CONTACTS, "账号", "邮箱").rows()) {
      String account = row.refersTo("账号", row.id("账号"), people, POSTS, ORGANIZATIONS, MEMBERS);
      row.unique("账号", account, seen);
      String email = row.text("邮箱", 200);
      if (email != null && !EMAIL.matcher(email).matches()) {
        row.fault("邮箱", "不是一个邮箱地址", "请写成 name@example.cn 的样子，没有邮箱的人不必列出");
      } else if (account != null && email != null) {
        addresses.add(new AddressesLoaded.Address(account, email));
      }
    }
    return addresses;
  }

  private boolean isThere(String file) {
    try {
      return tables.find(file).isPresent();
    } catch (IOException | UnreadableTable unreadable) {
      return true;
    }
  }

  private Sheet sheet(String file, String... columns) {
    return Sheet.read(tables, file, List.of(columns), Set.of(TERM), faults, unread);
  }

  /** The station that a row must name. */
  private String station(Sheet.Row row) {
    return knownStation(row, row.text("工作站", 64));
  }

  private String knownStation(Sheet.Row row, String id) {
    return row.refersTo("工作站", id, stationIds, STATIONS);
  }

  private String committee(Sheet.Row row, String id) {
    String column = row.optional("职务") == null ? "专委会" : "机构";
    String known = row.refersTo(column, id, organizationTypes.keySet(), ORGANIZATIONS);
    if (organizationTypes.containsKey(known) && !"CPPCC_COMMITTEE".equals(organizationTypes.get(known))) {
      row.fault(column, "“" + id + "”不是专门委员会", "请填 " + ORGANIZATIONS + " 里类别为“专门委员会”的编号");
    }
    return known;
  }

  private String holder(Sheet.Row row, String role, String post) {
    String account = row.id("账号");
    Set<String> holders = accountsByRole.getOrDefault(role, Set.of());
    if (account != null && !unread.contains(POSTS) && !holders.contains(account)) {
      row.fault("账号", "“" + account + "”不是" + post, "请先在 " + POSTS + " 里写明这个账号的职务");
      return null;
    }
    return account;
  }

  private static <D extends Site.Dated> void once(Sheet.Row row, String column, D dated, List<D> others) {
    if (others.stream().anyMatch(other -> other.identity().equals(dated.identity()))) {
      row.fault(column, "与前面的一行重复", "请删去多余的一行");
    }
  }

  private static boolean overlap(Site.Dated one, Site.Dated other) {
    return (one.endedOn() == null || !one.endedOn().isBefore(other.startedOn()))
        && (other.endedOn() == null || !other.endedOn().isBefore(one.startedOn()));
  }

  private void bind(Sheet.Row row, String column, String account, String stationId) {
    boundTo.computeIfAbsent(account, key -> new TreeSet<>()).add(stationId);
    see(row, column, account, Set.of(stationId));
  }

  // The engine grants every group in every tenant of an account, so a role of one station allows no second station.
  private void see(Sheet.Row row, String column, String account, Set<String> stations) {
    Set<String> all = sees.computeIfAbsent(account, key -> new TreeSet<>());
    boolean fine = all.size() < 2;
    all.addAll(stations);
    if (fine && all.size() > 1 && boundTo.containsKey(account)) {
      row.fault(column, "账号“" + account + "”在一个工作站任职，又涉及其他工作站（" + String.join("、", all) + "）",
          "站长、联络员、党(工)委和委员的账号只能属于一个工作站，请另用一个账号");
    }
  }
}
