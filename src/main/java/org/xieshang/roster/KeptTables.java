package org.xieshang.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The roster as the sheets of a site folder would say it: what is exported, and what an imported sheet is checked against. */
@Component
class KeptTables implements Tables {

  private final RosterMapper mapper;
  private final ObjectProvider<ServingStations> serving;

  KeptTables(RosterMapper mapper, ObjectProvider<ServingStations> serving) {
    this.mapper = mapper;
    this.serving = serving;
  }

  /** The sheets of the folder that no longer count, because they have been imported. */
  Set<String> imported() {
    return mapper.listImports().stream().map(one -> ImportSheet.valueOf(one.sheet()).file()).collect(Collectors.toSet());
  }

  /** Whom other sheets may still name. */
  Set<String> formerMembers() {
    return mapper.listMembers().stream().filter(m -> "ENDED".equals(m.status())).map(Member::id).collect(Collectors.toSet());
  }

  @Override
  public Optional<Table> find(String file) {
    if (file.equals(SiteFolder.CONTACTS)) {
      // Addresses are notice's to keep; the folder's are checked when it is loaded.
      return Optional.empty();
    }
    return Optional.of(switch (file) {
      case SiteFolder.STATIONS -> table("编号,名称,层级,上级,纬度,经度,试点", mapper.listStations(), s -> cells(
          s.id(), s.name(), tier(s), s.parentId(), s.latitude(), s.longitude(), yes(s.pilot())));
      case SiteFolder.ROOMS -> table("编号,名称,工作站,类别,试点", mapper.listRooms(), r -> cells(
          r.id(), r.name(), r.stationId(), word(SiteWords.HOSTS, r.hostType()), yes(r.pilot())));
      case SiteFolder.ORGANIZATIONS -> table("编号,名称,类别,工作站", mapper.listOrganizations(), o -> cells(
          o.id(), o.name(), word(SiteWords.ORGANIZATION_TYPES, o.type()), o.stationId()));
      case SiteFolder.MEMBERS -> members();
      case SiteFolder.POSTS -> table("职务,账号,姓名,工作站,机构,起,止", mapper.listPosts(), p -> cells(
          word(SiteWords.ROLES, p.role()), p.account(), p.name(), p.stationId(), p.organizationId(), p.startedOn(), p.endedOn()));
      case SiteFolder.AREA_LEADERS -> table("账号,工作站,起,止", mapper.listAreaLeaders(), a -> cells(
          a.account(), a.stationId(), a.startedOn(), a.endedOn()));
      case SiteFolder.LIAISONS -> table("专委会,账号,工作站,议题类别,起,止", mapper.listLiaisons(), l -> cells(
          l.committeeId(), l.account(), l.stationId(),
          l.category() == null ? null : word(SiteWords.CATEGORIES, l.category()), l.startedOn(), l.endedOn()));
      case SiteFolder.BODIES -> table("主体,姓名,身份,职责,账号,起,止", mapper.listBodySeats(), b -> cells(
          b.ownerId(), b.name(), b.capacity(), word(SiteWords.DUTIES, b.duty()), b.account(), b.startedOn(), b.endedOn()));
      default -> throw new IllegalArgumentException(file);
    });
  }

  private Table members() {
    Map<String, String> stations = serving.getObject().stationByMember();
    return table("编号,姓名,级别,界别,专委会,所在工作站,编组依据,编入日期,籍贯,住所,工作地,工作单位,专长,纬度,经度,在办上限,状态,届次",
        mapper.listMembers().stream().filter(m -> !"ENDED".equals(m.status())).toList(),
        m -> {
          String station = stations.get(m.id());
          // Who serves where is placement's to say; here it only tells which stations the account belongs to.
          return cells(m.id(), m.name(), word(SiteWords.LEVELS, m.level()), m.sector(), m.committeeId(), station,
              station == null ? null : word(SiteWords.PRINCIPLES, "BALANCE"), station == null ? null : LocalDate.EPOCH,
              m.nativeArea(), m.residenceArea(), m.workplaceArea(), m.employer(),
              skills(m), m.latitude(), m.longitude(), m.maxLoad(), word(SiteWords.STATUSES, m.status()), m.term());
        });
  }

  /** The topic categories as the sheets write them; null when none is known. */
  static String skills(Member member) {
    return member.skillCodes().isEmpty() ? null
        : member.skillCodes().stream().map(code -> word(SiteWords.CATEGORIES, code)).collect(Collectors.joining("、"));
  }

  static String word(Map<String, String> words, String code) {
    return words.entrySet().stream().filter(entry -> entry.getValue().equals(code)).map(Map.Entry::getKey).findFirst().orElse(code);
  }

  static <T> Table table(String columns, List<T> rows, Function<T, String[]> cells) {
    List<Table.Line> lines = new ArrayList<>(rows.size());
    for (T row : rows) {
      lines.add(new Table.Line(lines.size() + 2L, cells.apply(row)));
    }
    return new Table(List.of(columns.split(",")), lines);
  }

  static String[] cells(Object... values) {
    return Arrays.stream(values)
        .map(value -> value instanceof Double degrees ? "%.6f".formatted(degrees) : value == null ? null : value.toString())
        .toArray(String[]::new);
  }

  private static String tier(Station station) {
    return station.parentId() == null ? "区" : station.name().endsWith("街道") ? "街道" : "乡镇";
  }

  private static String yes(boolean fact) {
    return fact ? "是" : "否";
  }
}
