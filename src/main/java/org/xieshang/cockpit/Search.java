package org.xieshang.cockpit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From anywhere to a case, a station, a member, a unit. */
@Service
@Transactional(readOnly = true)
class Search {

  private static final int SHOWN = 8;
  private static final int COUNTED = 200;

  private final StepMapper mapper;
  private final MemberMapper members;
  private final Cases cases;
  private final Scope scope;
  private final Words words;

  Search(StepMapper mapper, MemberMapper members, Cases cases, Scope scope, Words words) {
    this.mapper = mapper;
    this.members = members;
    this.cases = cases;
    this.scope = scope;
    this.words = words;
  }

  /** What a hit leads to. */
  record Target(String kind, String id) {}

  /** A hit. */
  record Hit(String title, String detail, Target target) {}

  /** Hits of one kind. */
  record Group(String kind, String name, int total, List<Hit> rows) {}

  Map<String, Object> of(Ask ask) {
    String q = ask.text("q");
    if (q == null) {
      throw Refused.badly("请输入要找的案号、标题、地点或姓名。");
    }
    Sight sight = ask.sight();
    String like = Searched.like(q);
    List<StationRow> stations = scope.stations(sight);
    Map<String, String> names = new HashMap<>(Cases.names(stations));
    List<Group> groups = new ArrayList<>();

    List<Long> found = mapper.searchCases(sight, like, COUNTED);
    List<Long> newest = found.stream().sorted((one, other) -> Long.compare(other, one)).toList();
    add(groups, "case", newest.size(), cases.rows(newest.subList(0, Math.min(SHOWN, newest.size())), Map.of()), row -> new Hit(
        row.number() + " " + row.title(), row.station().name() + " · " + row.standing(), new Target("case", String.valueOf(row.id()))));

    List<StationRow> places = stations.stream().filter(station -> station.name().contains(q) || station.id().contains(q)).toList();
    add(groups, "station", places.size(), places,
        station -> new Hit(station.name(), words.tier(station.tier()), new Target("station", station.id())));

    List<Found> rooms = mapper.searchRooms(sight, like, COUNTED);
    add(groups, "place", rooms.size(), rooms,
        room -> new Hit(room.name(), names.get(room.stationId()), new Target("station", room.stationId())));

    List<MemberRow> served = members.listMembers(sight, ask.today(), like, COUNTED, 0);
    add(groups, "member", served.size(), served, member -> new Hit(member.name(),
        (member.stationName() == null ? "" : member.stationName() + " · ") + member.sector(), new Target("member", member.id())));

    List<Found> posts = mapper.searchPosts(sight, like, ask.today(), COUNTED);
    add(groups, "post", posts.size(), posts, post -> new Hit(post.name(),
        names.get(post.stationId()) + " · " + words.of("cockpit.role", post.id()), new Target("station", post.stationId())));

    List<Found> proposers = mapper.searchProposers(sight, Searched.begins(q), COUNTED);
    add(groups, "proposer", proposers.size(), proposers, one -> new Hit(one.name(),
        names.getOrDefault(one.stationId(), one.stationId()) + " · 提议人", new Target("case", one.id())));

    List<Found> units = mapper.searchDepartments(sight, like, COUNTED);
    add(groups, "department", units.size(), units, unit -> new Hit(unit.name(), "承办单位", new Target("department", unit.id())));

    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("q", q);
    answer.put("groups", groups);
    return answer;
  }

  private <T> void add(List<Group> groups, String kind, int total, List<T> found, Function<T, Hit> hit) {
    if (total > 0) {
      groups.add(new Group(kind, words.of("cockpit.search", kind), total, found.stream().limit(SHOWN).map(hit).toList()));
    }
  }
}
