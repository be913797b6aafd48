package org.xieshang.cockpit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One station: its line of the table, its people and rooms, its plan, and what is late there. */
@Service
@Transactional(readOnly = true)
class StationPage {

  private static final int FEW = 5;
  private static final int DUE = 10;
  private static final int MOST_MEMBERS = Ask.MOST_ROWS;

  private final FigureMapper figures;
  private final MemberMapper mapper;
  private final Stations stations;
  private final Cases cases;
  private final Promises promises;
  private final Overdue overdue;
  private final Scope scope;
  private final Words words;

  StationPage(
      FigureMapper figures,
      MemberMapper mapper,
      Stations stations,
      Cases cases,
      Promises promises,
      Overdue overdue,
      Scope scope,
      Words words) {
    this.figures = figures;
    this.mapper = mapper;
    this.stations = stations;
    this.cases = cases;
    this.promises = promises;
    this.overdue = overdue;
    this.scope = scope;
    this.words = words;
  }

  /** An area leader. */
  record Leader(String account, String name) {}

  /** A member who serves here, with how many open cases they research. */
  record Serving(
      String id, String name, String levelName, String sector, String principleName, LocalDate since, long load, int maxLoad) {}

  /** A room. */
  record Room(String id, String name, String hostTypeName) {}

  /** The station's plan of this year. */
  record Plan(int year, String state, String stateName, List<Planned> topics) {}

  /** A topic of it; {@code held} when a meeting on a topic of that title was held this year. */
  record Planned(String title, String month, String categoryName, boolean held) {}

  Map<String, Object> of(Ask ask, String id) {
    StationRow station = scope.mustSee(ask.sight(), id);
    Sight sight = ask.sight().only(List.of(id));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("station", station.place());
    answer.put("tierName", words.tier(station.tier()));
    answer.put("period", ask.period());
    answer.put("figures", stations.figures());
    answer.put("keys", Stations.keys());
    answer.put("row", stations.table(ask, sight).rows().get(0));
    answer.put("areaLeaders", figures.listAreaLeaders(sight, ask.today()).stream()
        .map(one -> new Leader(one.id(), one.name())).toList());
    answer.put("committees", figures.listCommittees(sight, ask.today()).stream().map(one -> new Place(one.id(), one.name())).distinct().toList());
    answer.put("members", members(sight, ask.today()));
    answer.put("rooms", mapper.listRooms(id).stream()
        .map(one -> new Room(one.id(), one.name(), words.of("cockpit.host", one.hostType()))).toList());
    answer.put("plan", plan(id, ask.today()));
    answer.put("trend", stations.months(ask, sight));
    answer.put("worst", cases.worst(overdue.steps(sight, null, null), FEW));
    answer.put("due", promises.list(sight, "due", null, null, ask.today(), 1, DUE).rows());
    answer.put("recentMeetings", promises.meetings(sight, false, ask.period(), 1, FEW).rows());
    return answer;
  }

  private List<Serving> members(Sight sight, LocalDate day) {
    List<MemberRow> members = mapper.listMembers(sight, day, null, MOST_MEMBERS, 0);
    if (members.isEmpty()) {
      return List.of();
    }
    Map<String, Long> loads = mapper.listLoads(members.stream().map(MemberRow::id).toList()).stream()
        .collect(Collectors.toMap(Load::id, Load::cases));
    return members.stream()
        .map(one -> new Serving(one.id(), one.name(), words.of("cockpit.member-level", one.levelCode()), one.sector(),
            words.of("cockpit.principle", one.principle()), one.startedOn(), loads.getOrDefault(one.id(), 0L), one.maxLoad()))
        .toList();
  }

  private Plan plan(String stationId, LocalDate today) {
    LocalDate year = today.withDayOfYear(1);
    return mapper.findPlan(stationId, today.getYear()).map(plan -> {
      Set<String> held = Set.copyOf(mapper.listHeldTitles(stationId, year.atStartOfDay(), year.plusYears(1).atStartOfDay()));
      return new Plan(plan.planYear(), plan.state(), words.of("cockpit.plan", plan.state()), mapper.listPlanTopics(plan.id()).stream()
          .map(topic -> new Planned(topic.title(), topic.plannedOn().toString().substring(0, 7), words.category(topic.category()),
              held.contains(topic.title())))
          .toList());
    }).orElse(null);
  }
}
