package org.xieshang.cockpit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.Now;
import org.xieshang.record.EndState;
import org.xieshang.record.Stage;

/** What a visitor can choose from. */
@Service
@Transactional(readOnly = true)
class Options {

  private final FigureMapper mapper;
  private final Scope scope;
  private final Words words;
  private final Now now;

  Options(FigureMapper mapper, Scope scope, Words words, Now now) {
    this.mapper = mapper;
    this.scope = scope;
    this.words = words;
    this.now = now;
  }

  /** A code and its word. */
  record Option(String code, String name) {}

  /** A station with its tier. */
  record Station(String id, String name, String tier, String tierName) {}

  /** A leader and their stations. */
  record Leader(String account, String name, List<String> stations) {}

  Map<String, Object> of(Ask ask) {
    Sight sight = ask.sight();
    List<StationRow> stations = scope.stations(sight);
    Map<String, Leader> leaders = new LinkedHashMap<>();
    for (Duty duty : mapper.listAreaLeaders(sight, now.today())) {
      leaders.computeIfAbsent(duty.id(), id -> new Leader(id, duty.name(), new ArrayList<>())).stations().add(duty.stationId());
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("stations",
        stations.stream().map(one -> new Station(one.id(), one.name(), one.tier(), words.tier(one.tier()))).toList());
    answer.put("areaLeaders", List.copyOf(leaders.values()));
    answer.put("categories", options("category", Words.CATEGORIES));
    answer.put("tiers", options("tier", Words.TIERS));
    answer.put("stages", Cases.STAGES.stream().filter(code -> !"CLOSED".equals(code))
        .map(code -> new Option(code, Stage.valueOf(code).label())).toList());
    answer.put("levels", options("cockpit.level", OverdueStep.LEVELS));
    answer.put("endStates", List.of(EndState.values()).stream().map(state -> new Option(state.name(), state.label())).toList());
    answer.put("sorts", options("cockpit.sort", Cases.SORTS));
    answer.put("whole", scope.isWhole(stations));
    return answer;
  }

  private List<Option> options(String kind, List<String> codes) {
    return codes.stream().map(code -> new Option(code, words.of(kind, code))).toList();
  }
}
