package org.xieshang.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The members as a coordinator of the district keeps them. What the sheet has no column for (专委会, coordinates) stays as it was.
 */
final class MemberSheet {

  private static final Map<String, String> LEVELS = new LinkedHashMap<>();
  private static final Map<String, String> STATUSES = new LinkedHashMap<>();

  static {
    LEVELS.put("省", "PROVINCIAL");
    LEVELS.put("市", "MUNICIPAL");
    LEVELS.put("区", "DISTRICT");
    LEVELS.putAll(SiteWords.LEVELS);
    STATUSES.putAll(SiteWords.STATUSES);
    STATUSES.put("离任", "ENDED");
  }

  /** 某单位（某乡镇）. */
  private static final Pattern EMPLOYER = Pattern.compile("(.*?)\\s*[（(]([^（()）]+)[)）]");
  /** A place beyond the district is written at least down to its county. */
  private static final Pattern ELSEWHERE = Pattern.compile(".*[县区市省州盟旗国]|外地|境外|.*特别行政区");
  private static final Pattern CODE = Pattern.compile("\\d{9}|\\d{12}");
  private static final int USUAL_LOAD = 3;
  private static final int MAX_LOAD = 50;

  private final List<Station> stations;
  private final String district;
  private final Map<String, String> stationNames = new HashMap<>();
  private final Map<String, Member> known = new HashMap<>();
  // Areas that the roster has already are nobody's slip of today.
  private final Set<String> knownAreas = new HashSet<>();
  private final Set<String> otherAccounts;

  /**
   * What the sheet is read against.
   *
   * @param otherAccounts accounts of posts and units, which no member may have
   */
  MemberSheet(List<Station> all, List<Member> known, Set<String> otherAccounts) {
    this.stations = all.stream().filter(s -> s.parentId() != null).toList();
    this.district = all.stream().filter(s -> s.parentId() == null).map(Station::name).findFirst().orElse("");
    all.forEach(s -> {
      stationNames.put(s.name(), s.name());
      stationNames.put(s.id(), s.name());
    });
    known.forEach(m -> {
      this.known.put(m.id(), m);
      Stream.of(m.nativeArea(), m.residenceArea(), m.workplaceArea()).filter(Objects::nonNull).forEach(knownAreas::add);
    });
    this.otherAccounts = otherAccounts;
  }

  /** Reads the members; what is wrong goes to the faults. */
  List<Member> read(Table table, String file, List<Fault> faults) {
    List<Member> members = new ArrayList<>(table.lines().size());
    Set<String> seen = new HashSet<>();
    Sheet sheet = Sheet.of(table, file, ImportSheet.MEMBERS.columns(), faults);
    for (Sheet.Row row : sheet.rows()) {
      String id = row.id("委员编号");
      row.unique("委员编号", id, seen);
      if (id != null && otherAccounts.contains(id)) {
        row.fault("委员编号", "“" + id + "”已是职务或单位的账号", "委员编号就是委员的账号，请改用别的编号");
      }
      Member before = known.get(id);
      String name = row.text("姓名", 100);
      String level = row.oneOf("层级", LEVELS);
      String term = row.optional("届次", 40);
      String sector = row.text("界别", 60);
      String nativeArea = area(row, "籍贯", row.optional("籍贯", 100));
      String residence = area(row, "住所", row.optional("住所", 100));
      String work = row.optional("工作单位及所在地", 300);
      String workplace = null;
      String employer = work;
      if (work != null) {
        Matcher both = EMPLOYER.matcher(work);
        if (both.matches()) {
          workplace = area(row, "工作单位及所在地", both.group(2).strip());
          employer = both.group(1).isBlank() ? null : both.group(1).strip();
        } else {
          workplace = stations.stream().map(Station::name).filter(work::contains).findFirst().orElse(null);
        }
        if (employer != null && employer.codePointCount(0, employer.length()) > 200) {
          row.fault("工作单位及所在地", "单位名称超过 200 个字", "请缩短");
        }
      }
      String skills = row.codes("特长", SiteWords.CATEGORIES);
      int load = load(row, before);
      String status = row.oneOf("状态", STATUSES);
      members.add(new Member(id, id, name, level, sector, term,
          before == null ? null : before.committeeId(), null, nativeArea, residence, workplace, employer, skills,
          before == null ? null : before.latitude(), before == null ? null : before.longitude(), load, status));
    }
    if (sheet.rows().isEmpty() && faults.isEmpty()) {
      faults.add(new Fault(file, 0, null, "表里没有委员", "请在第二行起填写委员"));
    }
    return members;
  }

  private static int load(Sheet.Row row, Member before) {
    String cell = row.optional("可参加");
    if (cell == null) {
      return before == null ? USUAL_LOAD : before.maxLoad();
    }
    String digits = cell.endsWith("件") ? cell.substring(0, cell.length() - 1).strip() : cell;
    if (!digits.matches("\\d{1,2}") || Integer.parseInt(digits) > MAX_LOAD) {
      row.fault("可参加", "“" + cell + "”不是 0 到 " + MAX_LOAD + " 的整数", "请填同时可参加的调研件数，例如 3；不参加的填 0");
      return 0;
    }
    return Integer.parseInt(digits);
  }

  /** A township of ours by name, code or full address; or a place elsewhere. */
  private String area(Sheet.Row row, String column, String written) {
    if (written == null) {
      return null;
    }
    String name = stationNames.get(written);
    if (name == null && CODE.matcher(written).matches()) {
      name = stationNames.get(written.substring(0, 9));
    }
    if (name == null) {
      int start = district.isEmpty() ? -1 : written.indexOf(district);
      String within = start < 0 ? written : written.substring(start + district.length());
      // Names that begin alike: the longer one is meant.
      name = stations.stream().map(Station::name).filter(within::startsWith)
          .max(Comparator.comparingInt(String::length)).orElse(null);
    }
    if (name != null) {
      return name;
    }
    if (!ELSEWHERE.matcher(written).matches() && !knownAreas.contains(written)) {
      row.fault(column, "本区没有“" + written + "”这个乡镇（街道）",
          "请写工作站所在乡镇（街道）的名称，如“" + example() + "”；区外的写到县（市、区），如“成县”");
      return null;
    }
    return written;
  }

  private String example() {
    return stations.isEmpty() ? "郭河乡" : stations.get(stations.size() - 1).name();
  }

  /** The same members as such a sheet. */
  static Table write(List<Member> members) {
    return KeptTables.table(String.join(",", ImportSheet.MEMBERS.columns()), members, m -> KeptTables.cells(
        m.name(), m.id(), KeptTables.word(LEVELS, m.level()), m.term(), m.sector(), m.nativeArea(), m.residenceArea(),
        work(m), KeptTables.skills(m), m.maxLoad(), KeptTables.word(STATUSES, m.status())));
  }

  private static String work(Member member) {
    String employer = member.employer() == null ? "" : member.employer();
    return member.workplaceArea() == null ? employer.isEmpty() ? null : employer : employer + "（" + member.workplaceArea() + "）";
  }
}
