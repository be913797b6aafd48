package org.xieshang.roster;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the tables in line with a site: writes what differs, ends what is gone, deletes nothing. */
@Component
class SiteLoader {

  private static final Logger LOG = LoggerFactory.getLogger(SiteLoader.class);

  /** Those that others refer to come first. */
  private static final List<String> SHEETS = List.of(SiteFolder.STATIONS, SiteFolder.ROOMS, SiteFolder.ORGANIZATIONS,
      SiteFolder.MEMBERS, SiteFolder.POSTS, SiteFolder.AREA_LEADERS, SiteFolder.LIAISONS, SiteFolder.BODIES);

  private final RosterMapper mapper;
  private final KeptTables kept;
  private final ApplicationEventPublisher events;

  SiteLoader(RosterMapper mapper, KeptTables kept, ApplicationEventPublisher events) {
    this.mapper = mapper;
    this.kept = kept;
    this.events = events;
  }

  /** Loads the folder on a day, wholly or, with a {@link SiteRefused}, not at all; what was imported comes from the tables instead. */
  @Transactional
  public Changes load(Resource folder, String location, LocalDate today) {
    Set<String> imported = kept.imported();
    Tables tables = file -> imported.contains(file) ? kept.find(file) : FolderTables.of(folder).find(file);
    Site site = SiteFolder.read(tables, location, today,
        imported.contains(SiteFolder.MEMBERS) ? kept.formerMembers() : Set.of());
    Changes changes = new Changes();
    for (String sheet : SHEETS) {
      if (!imported.contains(sheet)) {
        take(sheet, site, today, changes);
      }
    }
    if (!imported.contains(SiteFolder.MEMBERS)) {
      events.publishEvent(new SiteLoaded(today, site.seats()));
    }
    events.publishEvent(new AddressesLoaded(site.addresses()));

    LOG.info("名册（{}）已载入：新增 {}，更改 {}，终止 {}", location, changes.added, changes.changed, changes.ended);
    if (!imported.isEmpty()) {
      LOG.info("以下表格已在系统中导入过，以系统为准，没有从文件夹载入：{}", String.join("、", new TreeSet<>(imported)));
    }
    vacancies(site, today);
    return changes;
  }

  /** Brings the tables of one sheet in line with what it says. */
  void take(String sheet, Site site, LocalDate today, Changes changes) {
    LocalDate yesterday = today.minusDays(1);
    switch (sheet) {
      case SiteFolder.STATIONS -> things(site.stations(), mapper.listStations(), Station::id, mapper::updateStation,
          mapper::insertStation, id -> mapper.endStation(id, yesterday), changes);
      case SiteFolder.ROOMS -> things(site.rooms(), mapper.listRooms(), Room::id, mapper::updateRoom, mapper::insertRoom,
          id -> mapper.endRoom(id, yesterday), changes);
      case SiteFolder.ORGANIZATIONS -> things(site.organizations(), mapper.listOrganizations(), Organization::id,
          mapper::updateOrganization, mapper::insertOrganization, id -> mapper.endOrganization(id, yesterday), changes);
      case SiteFolder.MEMBERS -> things(site.members(),
          mapper.listMembers().stream().filter(m -> !"ENDED".equals(m.status())).toList(),
          Member::id, mapper::updateMember, mapper::insertMember, mapper::endMember, changes);
      case SiteFolder.POSTS -> dated(site.posts(), mapper.listPosts(), mapper::insertPost, mapper::updatePost,
          Site.Post::endingOn, yesterday, changes);
      case SiteFolder.AREA_LEADERS -> dated(site.areaLeaders(), mapper.listAreaLeaders(), mapper::insertAreaLeader,
          mapper::updateAreaLeader, Site.AreaLeader::endingOn, yesterday, changes);
      case SiteFolder.LIAISONS -> dated(site.liaisons(), mapper.listLiaisons(), mapper::insertLiaison,
          mapper::updateLiaison, Site.Contact::endingOn, yesterday, changes);
      case SiteFolder.BODIES -> dated(site.bodySeats(), mapper.listBodySeats(), mapper::insertBodySeat,
          mapper::updateBodySeat, Site.BodySeat::endingOn, yesterday, changes);
      default -> throw new IllegalArgumentException(sheet);
    }
  }

  private static <T> void things(
      List<T> wanted,
      List<T> stored,
      Function<T, String> id,
      ToIntFunction<T> update,
      ToIntFunction<T> insert,
      ToIntFunction<String> end,
      Changes changes) {
    Map<String, T> live = new LinkedHashMap<>();
    stored.forEach(thing -> live.put(id.apply(thing), thing));
    for (T thing : wanted) {
      T known = live.remove(id.apply(thing));
      if (thing.equals(known)) {
        continue;
      }
      // Something that had ended and is back is updated, too.
      if (update.applyAsInt(thing) > 0) {
        changes.changed++;
      } else {
        insert.applyAsInt(thing);
        changes.added++;
      }
    }
    live.keySet().forEach(gone -> {
      end.applyAsInt(gone);
      changes.ended++;
    });
  }

  private static <D extends Site.Dated> void dated(
      List<D> wanted,
      List<D> stored,
      ToIntFunction<D> insert,
      ToIntFunction<D> update,
      BiFunction<D, LocalDate, D> endingOn,
      LocalDate yesterday,
      Changes changes) {
    Map<List<?>, D> known = new LinkedHashMap<>();
    stored.forEach(row -> known.put(row.identity(), row));
    for (D row : wanted) {
      D before = known.remove(row.identity());
      if (before == null) {
        insert.applyAsInt(row);
        changes.added++;
      } else if (!before.equals(row)) {
        update.applyAsInt(row);
        changes.changed++;
      }
    }
    for (D gone : known.values()) {
      if (gone.endedOn() == null || gone.endedOn().isAfter(yesterday)) {
        update.applyAsInt(endingOn.apply(gone, yesterday));
        changes.ended++;
      }
    }
  }

  // A vacancy is no fault (the ladder passes it on), but somebody ought to hear of it.
  private static void vacancies(Site site, LocalDate today) {
    for (Station station : site.stations()) {
      for (Map.Entry<String, String> post :
          Map.of("station-head", "站长", "coordinator", "联络员", "party-committee", "党(工)委").entrySet()) {
        boolean held =
            site.posts().stream()
                .anyMatch(
                    p -> p.role().equals(post.getKey())
                        && Objects.equals(p.stationId(), station.id())
                        && p.holdsOn(today));
        if (!held) {
          LOG.warn("{}暂缺{}", station.fullName(), post.getValue());
        }
      }
    }
  }

  /** How many rows a load touched; a second load of the same folder touches none. */
  static final class Changes {
    private int added;
    private int changed;
    private int ended;

    int added() {
      return added;
    }

    int changed() {
      return changed;
    }

    int ended() {
      return ended;
    }

    int total() {
      return added + changed + ended;
    }
  }
}
