package org.xieshang.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads an uploaded table against the roster as it is: what would be new, changed, gone, and what is wrong. */
@Component
class Comparison {

  private static final int SHOWN = 200;

  private final RosterMapper mapper;
  private final KeptTables kept;

  Comparison(RosterMapper mapper, KeptTables kept) {
    this.mapper = mapper;
    this.kept = kept;
  }

  @Transactional(readOnly = true)
  public Upload.Preview of(ImportSheet sheet, Table table, String fileName, LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    if (sheet == ImportSheet.MEMBERS) {
      List<Member> known = mapper.listMembers();
      List<Member> members = new MemberSheet(mapper.listStations(), known, otherAccounts()).read(table, fileName, faults);
      return faults.isEmpty() ? members(members, known) : broken(faults, members.size());
    }
    Tables tables = file -> file.equals(sheet.file()) ? Optional.of(table) : kept.find(file);
    try {
      Site site = SiteFolder.read(tables, fileName, today, kept.formerMembers());
      return sheet == ImportSheet.STATIONS ? stations(site) : posts(site, today);
    } catch (SiteRefused refused) {
      // The person knows the sheet by the name of the file that was sent in.
      refused.faults().forEach(fault -> faults.add(fault.file().equals(sheet.file())
          ? new Fault(fileName, fault.row(), fault.column(), fault.wrong(), fault.mend())
          : new Fault("现有名册的 " + fault.file(), fault.row(), fault.column(), fault.wrong(), fault.mend())));
      return broken(faults, table.lines().size());
    }
  }

  private Set<String> otherAccounts() {
    Set<String> accounts = new HashSet<>();
    mapper.listPosts().forEach(post -> accounts.add(post.account()));
    mapper.listOrganizations().forEach(unit -> accounts.add(unit.id()));
    return accounts;
  }

  private static Upload.Preview broken(List<Fault> faults, int rows) {
    return new Upload.Preview(rows, 0, 0, 0, List.of(), faults.size(), faults.subList(0, Math.min(SHOWN, faults.size())), null, null);
  }

  private static final class Changes {
    private final List<Upload.Change> shown = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void add(String kind, String id, String name, String what) {
      int count = counts.merge(kind, 1, Integer::sum);
      if (count <= SHOWN) {
        shown.add(new Upload.Change(kind, id, name, what));
      }
    }

    Upload.Preview preview(int rows, List<Member> members, Site site) {
      return new Upload.Preview(rows, counts.getOrDefault("新增", 0), counts.getOrDefault("更改", 0),
          counts.getOrDefault("离开", 0), shown, 0, List.of(), members, site);
    }
  }

  private static Upload.Preview members(List<Member> members, List<Member> known) {
    Map<String, Member> before = new LinkedHashMap<>();
    known.forEach(member -> before.put(member.id(), member));
    Changes changes = new Changes();
    for (Member member : members) {
      Member was = before.remove(member.id());
      if (was == null) {
        changes.add("新增", member.id(), member.name(), member.sector());
      } else if (!member.equals(was)) {
        changes.add("更改", member.id(), member.name(), differences(was, member));
      }
    }
    before.values().stream().filter(member -> !"ENDED".equals(member.status()))
        .forEach(member -> changes.add("离开", member.id(), member.name(), "不在这份名册里，将记为离任"));
    return changes.preview(members.size(), members, null);
  }

  private static String differences(Member was, Member is) {
    Set<String> fields = new LinkedHashSet<>();
    differ(fields, "姓名", was.name(), is.name());
    differ(fields, "层级", was.level(), is.level());
    differ(fields, "届次", was.term(), is.term());
    differ(fields, "界别", was.sector(), is.sector());
    differ(fields, "籍贯", was.nativeArea(), is.nativeArea());
    differ(fields, "住所", was.residenceArea(), is.residenceArea());
    differ(fields, "工作单位及所在地", was.workplaceArea(), is.workplaceArea());
    differ(fields, "工作单位及所在地", was.employer(), is.employer());
    differ(fields, "特长", was.skills(), is.skills());
    differ(fields, "可参加", was.maxLoad(), is.maxLoad());
    differ(fields, "状态", was.status(), is.status());
    return String.join("、", fields);
  }

  private static void differ(Set<String> fields, String field, Object was, Object is) {
    if (!Objects.equals(was, is)) {
      fields.add(field);
    }
  }

  private Upload.Preview stations(Site site) {
    Map<String, Station> before = new LinkedHashMap<>();
    mapper.listStations().forEach(station -> before.put(station.id(), station));
    Changes changes = new Changes();
    for (Station station : site.stations()) {
      Station was = before.remove(station.id());
      if (was == null) {
        changes.add("新增", station.id(), station.name(), "工作站");
      } else if (!station.equals(was)) {
        changes.add("更改", station.id(), station.name(), "原为“" + was.name() + "”");
      }
    }
    before.values().forEach(gone -> changes.add("离开", gone.id(), gone.name(), "不在这份表里，将终止"));
    return changes.preview(site.stations().size(), null, site);
  }

  private Upload.Preview posts(Site site, LocalDate today) {
    Map<List<?>, Site.Post> before = new LinkedHashMap<>();
    mapper.listPosts().forEach(post -> before.put(post.identity(), post));
    Changes changes = new Changes();
    for (Site.Post post : site.posts()) {
      Site.Post was = before.remove(post.identity());
      String role = KeptTables.word(SiteWords.ROLES, post.role());
      if (was == null) {
        changes.add("新增", post.account(), post.name(), role + "，自 " + post.startedOn());
      } else if (!post.equals(was)) {
        changes.add("更改", post.account(), post.name(), role);
      }
    }
    before.values().stream().filter(post -> post.holdsOn(today)).forEach(gone ->
        changes.add("离开", gone.account(), gone.name(), KeptTables.word(SiteWords.ROLES, gone.role()) + "，不在这份表里，将卸任"));
    return changes.preview(site.posts().size(), null, site);
  }
}
