package org.xieshang.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a checked file in one transaction, together with all that follows from it. */
@Component
class ApplyImport {

  private static final int TOGETHER = 250;

  private final RosterMapper mapper;
  private final SiteLoader loader;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ApplyImport(RosterMapper mapper, SiteLoader loader, ApplicationEventPublisher events, Clock clock) {
    this.mapper = mapper;
    this.loader = loader;
    this.events = events;
    this.clock = clock;
  }

  /** Somebody else has changed the roster since the preview. */
  static final class Overtaken extends RuntimeException {}

  /**
   * Writes a file that has been previewed.
   *
   * @param keepGone whether members who are not in the file stay as they are
   * @throws Overtaken when the preview no longer holds; nothing is written then
   */
  @Transactional
  public void apply(String user, Upload upload, boolean keepGone) {
    LocalDate today = LocalDate.now(clock);
    Upload.Preview preview = upload.preview();
    Set<String> left = Set.of();
    int ended = preview.gone();
    if (upload.sheet() == ImportSheet.MEMBERS) {
      left = members(upload, keepGone);
      ended = keepGone ? 0 : ended;
    } else {
      SiteLoader.Changes changes = new SiteLoader.Changes();
      loader.take(upload.sheet().file(), preview.site(), today, changes);
      if (changes.total() != preview.added() + preview.changed() + preview.gone()) {
        throw new Overtaken();
      }
    }
    mapper.insertImport(new Imported(upload.sheet().name(), user, LocalDateTime.now(clock), preview.rows(), preview.added(),
        preview.changed(), ended));
    events.publishEvent(new RosterImported(today, left));
    events.publishEvent(new AccountsChanged());
  }

  private Set<String> members(Upload upload, boolean keepGone) {
    Upload.Preview preview = upload.preview();
    Map<String, Member> before = new LinkedHashMap<>();
    mapper.listMembers().forEach(member -> before.put(member.id(), member));
    Set<String> left = new TreeSet<>();
    List<Member> added = new ArrayList<>();
    int changed = 0;
    long line = 0;
    for (Member member : preview.members()) {
      Member was = before.remove(member.id());
      if (was == null) {
        added.add(member);
      } else if (!member.equals(was)) {
        mapper.updateMember(member);
        changed++;
      }
      if ("ENDED".equals(member.status())) {
        left.add(member.id());
      }
      if (added.size() == TOGETHER) {
        mapper.insertMembers(added);
        added.clear();
      }
      upload.line(++line);
    }
    if (!added.isEmpty()) {
      mapper.insertMembers(added);
    }
    List<String> gone = before.values().stream().filter(member -> !"ENDED".equals(member.status())).map(Member::id)
        .collect(Collectors.toList());
    if (changed != preview.changed() || gone.size() != preview.gone()) {
      throw new Overtaken();
    }
    if (!keepGone) {
      for (int from = 0; from < gone.size(); from += TOGETHER) {
        mapper.endMembers(gone.subList(from, Math.min(gone.size(), from + TOGETHER)));
      }
      left.addAll(gone);
    }
    return left;
  }
}
