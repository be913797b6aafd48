package org.xieshang.cockpit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was promised, by whom, until when; and the meetings. */
@Service
@Transactional(readOnly = true)
class Promises {

  static final int SOON = 14;

  private static final int MOST_KEPT = 150;
  static final List<String> STATES = List.of("open", "due", "overdue", "done", "all");
  static final List<String> MEETINGS = List.of("all", "held");

  private static final String[] FIGURES = {
    "ITEMS_OPEN", "ITEMS_OVERDUE", "ITEMS_DONE", "ITEMS_ON_TIME", "ON_TIME_RATE", "RESULT_CLASSES", "REFUSALS"
  };
  private static final Map<String, String> KEYS = Map.of(
      "open", "ITEMS_OPEN", "overdue", "ITEMS_OVERDUE", "done", "ITEMS_DONE", "onTime", "ITEMS_ON_TIME", "onTimeRate", "ON_TIME_RATE",
      "classes", "RESULT_CLASSES", "refusals", "REFUSALS");

  private final PromiseMapper mapper;
  private final Scope scope;
  private final Words words;
  private final Kept<Period, List<EndedPromises>> kept;

  Promises(PromiseMapper mapper, Scope scope, Words words, Freshness freshness) {
    this.mapper = mapper;
    this.scope = scope;
    this.words = words;
    this.kept = new Kept<>(MOST_KEPT, freshness::of, part -> mapper.listEnded(part.start(), part.end()));
  }

  boolean isDue(Period part) {
    return kept.isDue(part);
  }

  void countAhead(Period part) {
    kept.countAhead(part);
  }

  /** By unit; {@code only} may be null. */
  private Map<String, EndedPromises> ended(Sight sight, Period period, String only) {
    return period.byMonth().stream().flatMap(part -> kept.get(part).stream())
        .filter(one -> sight.covers(one.stationId()) && (only == null || only.equals(one.departmentId())))
        .collect(Collectors.toMap(EndedPromises::departmentId, one -> one, EndedPromises::and));
  }

  /** A promise as lists show it. */
  record Item(
      long id,
      String title,
      long caseId,
      String number,
      String caseTitle,
      Place station,
      Place department,
      LocalDate dueOn,
      long daysLeft,
      String status,
      String statusName,
      Integer percent,
      String resultClass,
      LocalDate endedOn,
      boolean overdue) {}

  /** A meeting as lists show it. */
  record Meeting(
      long id,
      long caseId,
      String number,
      String title,
      Place station,
      Integer ordinal,
      LocalDateTime startsAt,
      String place,
      String statusName,
      boolean held,
      int attendances,
      int members) {}

  /** What a unit has promised, kept and refused. */
  record Department(
      Place department,
      long open,
      long overdue,
      long done,
      long onTime,
      BigDecimal onTimeRate,
      Map<String, Long> classes,
      long refusals,
      long refusalsUpheld,
      ListBehind list) {}

  Paged<Item> list(Ask ask) {
    String state = ask.code("state", STATES);
    Period ended = "done".equals(state) && (ask.has("from") || ask.has("to")) ? ask.period() : null;
    return list(scope.narrowed(ask), state == null ? "open" : state, ended, ask.text("department"), ask.today(), ask.page(), ask.size());
  }

  /** {@code ended}, of those that are done, may be null. */
  Paged<Item> list(Sight sight, String state, Period ended, String department, LocalDate today, int page, int size) {
    long offset = (long) (page - 1) * size;
    if ("all".equals(state)) {
      long total = mapper.countItems(sight, false, false, false, null, null, null, null, department);
      return new Paged<>(page, size, total, items(openFirst(sight, department, size, offset), today));
    }
    boolean done = "done".equals(state);
    LocalDate from = "due".equals(state) ? today : null;
    LocalDate before = "due".equals(state) ? today.plusDays(SOON + 1) : "overdue".equals(state) ? today : null;
    LocalDateTime endedFrom = ended == null ? null : ended.start();
    LocalDateTime endedUntil = ended == null ? null : ended.end();
    long total = mapper.countItems(sight, !done, false, done, from, before, endedFrom, endedUntil, department);
    return new Paged<>(page, size, total, items(
        mapper.listItems(sight, !done, false, done, from, before, endedFrom, endedUntil, department, size, offset), today));
  }

  /** Two lists, one behind the other: no index has both in this order, and few ever turn to the second. */
  private List<Long> openFirst(Sight sight, String department, int size, long offset) {
    List<Long> ids = new ArrayList<>(mapper.listItems(sight, true, false, false, null, null, null, null, department, size, offset));
    if (ids.size() < size) {
      long open = ids.isEmpty() ? mapper.countItems(sight, true, false, false, null, null, null, null, department) : offset + ids.size();
      ids.addAll(mapper.listItems(
          sight, false, true, false, null, null, null, null, department, size - ids.size(), Math.max(0, offset - open)));
    }
    return ids;
  }

  private List<Item> items(List<Long> ids, LocalDate today) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, PromiseRow> found = mapper.listItemRows(ids).stream().collect(Collectors.toMap(PromiseRow::id, row -> row));
    return ids.stream().filter(found::containsKey).map(found::get)
        .map(row -> new Item(
            row.id(), row.title(), row.caseId(), row.caseNumber(), row.caseTitle(), new Place(row.stationId(), row.stationName()),
            new Place(row.departmentId(), row.departmentName() == null ? row.departmentId() : row.departmentName()), row.dueOn(),
            ChronoUnit.DAYS.between(today, row.dueOn()), row.status(), words.of("cockpit.item", row.status()), row.percentDone(),
            row.resultClass(), row.endedAt() == null ? null : row.endedAt().toLocalDate(),
            row.endedAt() == null && row.dueOn().isBefore(today)))
        .toList();
  }

  Paged<Meeting> meetings(Ask ask) {
    return meetings(scope.narrowed(ask), "held".equals(ask.code("state", MEETINGS)), ask.period(), ask.page(), ask.size());
  }

  Paged<Meeting> meetings(Sight sight, boolean held, Period period, int page, int size) {
    long total = mapper.countMeetings(sight, held, period.start(), period.end());
    List<Long> ids = mapper.listMeetings(sight, held, period.start(), period.end(), size, (long) (page - 1) * size);
    if (ids.isEmpty()) {
      return new Paged<>(page, size, total, List.of());
    }
    Map<Long, MeetingRow> found = mapper.listMeetingRows(ids).stream().collect(Collectors.toMap(MeetingRow::id, row -> row));
    return new Paged<>(page, size, total, ids.stream().filter(found::containsKey).map(found::get)
        .map(row -> new Meeting(
            row.id(), row.caseId(), row.caseNumber(), row.title(), new Place(row.stationId(), row.stationName()), row.ordinalNo(),
            row.startsAt(), row.place(), words.of("cockpit.meeting", row.statusCode()), row.held(),
            row.held() ? row.residents() + row.present() : 0, row.held() ? row.members() : 0))
        .toList());
  }

  /** All units, most overdue first. */
  Map<String, Object> departments(Ask ask) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("period", ask.period());
    answer.put("figures", words.figures(FIGURES));
    answer.put("keys", KEYS);
    answer.put("rows", departments(ask, null));
    return answer;
  }

  /** One unit with its promises; its record is open to those in whose stations it ever promised something. */
  Map<String, Object> department(Ask ask, String id) {
    if (id.length() > 64 || mapper.countPromises(ask.sight(), id) == 0) {
      throw Refused.notTheirs();
    }
    List<Department> rows = departments(ask, id);
    Department row = rows.isEmpty() ? department(id, name(id), null, null, null) : rows.get(0);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("department", row.department());
    answer.put("period", ask.period());
    answer.put("row", row);
    answer.put("figures", words.figures(FIGURES));
    answer.put("keys", KEYS);
    answer.put("items", items(openFirst(ask.sight(), id, Ask.MOST_ROWS, 0), ask.today()));
    return answer;
  }

  List<Department> departments(Ask ask, String only) {
    Map<String, OpenPromises> open = mapper.listOpenByDepartment(ask.sight(), only, ask.today()).stream()
        .collect(Collectors.toMap(OpenPromises::departmentId, one -> one));
    Map<String, EndedPromises> ended = ended(ask.sight(), ask.period(), only);
    Map<String, RefusalSum> refusals = mapper.listRefusals(ask.sight(), only, ask.period().start(), ask.period().end()).stream()
        .collect(Collectors.toMap(RefusalSum::departmentId, one -> one));
    Set<String> ids = new LinkedHashSet<>(open.keySet());
    ids.addAll(ended.keySet());
    ids.addAll(refusals.keySet());
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, String> names = mapper.listOrganizations(ids).stream().collect(Collectors.toMap(Place::id, Place::name));
    List<Department> rows = new ArrayList<>();
    ids.forEach(id -> rows.add(department(
        id, names.getOrDefault(id, id), open.get(id), ended.get(id), refusals.get(id))));
    rows.sort(Comparator.comparing(Department::overdue).thenComparing(Department::open).reversed()
        .thenComparing(row -> row.department().id()));
    return rows;
  }

  private String name(String id) {
    return mapper.listOrganizations(List.of(id)).stream().findFirst().map(Place::name).orElse(id);
  }

  private static Department department(
      String id, String name, OpenPromises open, EndedPromises found, RefusalSum refused) {
    EndedPromises ended = found == null ? new EndedPromises(id, null, 0, 0, 0, 0, 0, 0) : found;
    Map<String, Long> classes = new LinkedHashMap<>();
    classes.put("A", ended.classA());
    classes.put("B", ended.classB());
    classes.put("C", ended.classC());
    classes.put("D", ended.classD());
    return new Department(new Place(id, name), open == null ? 0 : open.openItems(), open == null ? 0 : open.overdueItems(), ended.done(),
        ended.onTime(), Words.percent(ended.onTime(), ended.done()), classes, refused == null ? 0 : refused.refusals(),
        refused == null ? 0 : refused.upheld(), ListBehind.of("items", "department", id, "state", "open"));
  }
}
