package org.xieshang.cockpit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.procedure.Now;
import org.xieshang.record.Stage;
import org.xieshang.report.Dossier;
import org.xieshang.report.Dossiers;

/** One case's whole story. What was recorded is read as the dossier reads it, so that the two never differ. */
@Service
@Transactional(readOnly = true)
class Story {

  private static final int MOST = 2000;
  private static final String LADDER = "takeLevels";

  private final CaseMapper mapper;
  private final Cases cases;
  private final Overdue overdue;
  private final People people;
  private final Scope scope;
  private final DecisionTables tables;
  private final Dossiers dossiers;
  private final Words words;
  private final ObjectMapper json;
  private final Now now;

  Story(
      CaseMapper mapper,
      Cases cases,
      Overdue overdue,
      People people,
      Scope scope,
      DecisionTables tables,
      Dossiers dossiers,
      Words words,
      ObjectMapper json,
      Now now) {
    this.mapper = mapper;
    this.cases = cases;
    this.overdue = overdue;
    this.people = people;
    this.scope = scope;
    this.tables = tables;
    this.dossiers = dossiers;
    this.words = words;
    this.json = json;
    this.now = now;
  }

  /** A case in a stage; {@code to} is null while it is there. */
  record InStage(Stage stage, String stageName, int round, LocalDateTime from, LocalDateTime to, BigDecimal days) {}

  /** A step that waits; {@code level} is null while it is not overdue. */
  record Waiting(
      String taskId,
      String stepId,
      String step,
      String holder,
      String holderName,
      LocalDateTime since,
      LocalDateTime dueAt,
      BigDecimal overdueDays,
      String level,
      String levelName) {}

  /** The case of the tier above or below. */
  record Related(long id, String number, String station, String standing, boolean below, boolean readable) {}

  /** Who did what. */
  record Line(
      long id,
      LocalDateTime at,
      String kind,
      String actor,
      String who,
      String roleName,
      String station,
      String stepId,
      String step,
      Stage stage,
      String stageName,
      int round,
      boolean system,
      List<Dossier.Item> items) {}

  /** What happened in a stage. */
  record Chapter(Stage stage, String stageName, String name, int round, List<Dossier.Line> lines) {}

  /** A numbered document. */
  record Paper(String title, String kind, LocalDateTime issuedAt, String words) {}

  Map<String, Object> of(Ask ask, long id) {
    Cases.Row row = seen(ask, id);
    Dossier dossier = dossier(ask, id);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("case", row);
    answer.put("background", dossier.header().background());
    answer.put("problem", dossier.header().problem());
    answer.put("demand", dossier.header().demand());
    answer.put("affectedCount", dossier.header().affectedCount());
    answer.put("stays", mapper.listStays(id).stream()
        .map(stay -> new InStage(stay.stage(), stay.stage().label(), stay.consultationRound(), stay.enteredAt(), stay.leftAt(),
            stay.leftAt() == null ? row.inStageDays() : Words.days(stay.stayedMinutes())))
        .toList());
    answer.put("openSteps", waiting(id));
    answer.put("lineage", dossier.lineage().stream()
        .map(link -> new Related(link.other().id(), link.other().caseNumber(), link.other().stationName(), link.other().standing(),
            link.below(), mapper.findStation(link.other().id()).filter(ask.sight()::covers).isPresent()))
        .toList());
    return answer;
  }

  Map<String, Object> timeline(Ask ask, long id) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("case", seen(ask, id));
    answer.put("rows", lines(dossier(ask, id)));
    return answer;
  }

  private List<Line> lines(Dossier dossier) {
    Map<String, Person> actors = people.find(dossier.chapters().stream()
        .flatMap(chapter -> chapter.lines().stream()).map(Dossier.Line::actor).distinct().toList());
    Map<String, String> stations = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (Dossier.Chapter chapter : dossier.chapters()) {
      for (Dossier.Line line : chapter.lines()) {
        Person actor = actors.get(line.actor());
        String station = actor == null || actor.stationId() == null ? null
            : stations.computeIfAbsent(actor.stationId(), scope::nameOf);
        lines.add(new Line(
            line.id(), line.at(), LADDER.equals(line.stepId()) ? "supervision" : "act", line.actor(), line.who(),
            actor == null ? null : people.roleOf(actor), station, line.stepId(), line.step(), chapter.stage(),
            chapter.stage().label(), chapter.round(), People.isSystem(line.actor()), line.items()));
      }
    }
    return lines.size() > MOST ? lines.subList(lines.size() - MOST, lines.size()) : lines;
  }

  /** As the page {@code /dossier} shows it, with the numbered documents. */
  Map<String, Object> told(Ask ask, long topicId) {
    Cases.Row row = seen(ask, topicId);
    Dossier dossier = dossier(ask, topicId);
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("case", row);
    header.put("background", dossier.header().background());
    header.put("problem", dossier.header().problem());
    header.put("demand", dossier.header().demand());
    header.put("affectedCount", dossier.header().affectedCount());
    header.put("trackName", words.of("track", dossier.header().track()));
    header.put("registeredAt", dossier.header().registeredAt());
    header.put("roundFocus", dossier.header().roundFocus());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("header", header);
    answer.put("stages", dossier.stages());
    answer.put("completed", dossier.completed().orElse(null));
    answer.put("chapters", dossier.chapters().stream()
        .map(one -> new Chapter(one.stage(), one.stage().label(), one.name(), one.round(), one.lines())).toList());
    answer.put("documents", mapper.listDocuments(topicId).stream()
        .map(one -> new Paper(one.title(), one.kind(), one.issuedAt(), one.words())).toList());
    answer.put("url", "/dossier/" + topicId);
    return answer;
  }

  /** The decision tables as they were when the case was registered: it is bound to them whatever is changed later. */
  Map<String, Object> rules(Ask ask, long id) {
    seen(ask, id);
    Optional<FrozenRules> frozen = mapper.findFrozen(id);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("frozenAt", frozen.map(FrozenRules::frozenAt).orElse(null));
    JsonNode raw = frozen.map(rules -> read(rules.ruleValues())).orElse(null);
    answer.put("groups", raw == null ? List.of() : tables.at(raw));
    answer.put("raw", raw);
    return answer;
  }

  private JsonNode read(String rules) {
    try {
      return json.readTree(rules);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the rule values of a case can't be read", broken);
    }
  }

  private List<Waiting> waiting(long id) {
    List<OpenStep> open = mapper.listOpenSteps(id);
    Map<String, String> stations = open.stream().map(OpenStep::stationId).filter(station -> station != null).distinct()
        .collect(Collectors.toMap(station -> station, scope::nameOf));
    List<String> holders = open.stream().map(Story::holder).toList();
    Map<String, String> names = people.holderNames(holders, stations);
    return open.stream().map(step -> {
      boolean late = step.dueAt() != null && step.dueAt().before(overdue.at());
      OverdueStep measured = new OverdueStep(step.taskId(), step.step(), step.stepId(), step.assignee(), step.candidate(), step.dueAt(), id,
          step.stationId(), step.levelNo());
      return new Waiting(step.taskId(), step.stepId(), measured.name(), holder(step), names.get(holder(step)), now.local(step.createdAt()),
          step.dueAt() == null ? null : now.local(step.dueAt()), late ? measured.daysAt(overdue.at()) : null,
          late ? measured.level() : null, late ? words.of("cockpit.level", measured.level()) : null);
    }).toList();
  }

  private static String holder(OpenStep step) {
    return OverdueStep.holder(step.assignee(), step.candidate(), step.stationId());
  }

  private Cases.Row seen(Ask ask, long id) {
    cases.mustSee(ask.sight(), id);
    String station = mapper.findStation(id).orElseThrow();
    List<OverdueStep> late = overdue.steps(ask.sight().only(List.of(station)), null, null).stream()
        .filter(step -> step.topicId() == id).toList();
    return cases.rows(List.of(id), Overdue.byCase(late)).get(0);
  }

  private Dossier dossier(Ask ask, long id) {
    return dossiers.findWithoutPhones(ask.visitor(), id).orElseThrow(Refused::notTheirs);
  }
}
