package org.xieshang.dispatch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.access.Visitor;
import org.xieshang.roster.Roster;
import org.xieshang.roster.Station;

/** Filed reports for reading: a visitor's role must have to do with reports, and their tenants say of which stations. */
@Service
@Transactional(readOnly = true)
class ReportShelf {

  static final int PAGE = 20;

  private static final Set<String> READERS = Set.of(
      "coordinator", "station-head", "party-committee", "committee-liaison",
      "area-leader", "vice-chair", "chair", "leading-group-office", "first-group-leader");

  private final ReportBookMapper mapper;
  private final ReportBook book;
  private final Roster roster;

  ReportShelf(ReportBookMapper mapper, ReportBook book, Roster roster) {
    this.mapper = mapper;
    this.book = book;
    this.roster = roster;
  }

  /** A page of the list. */
  record Page(List<ShelvedReport> reports, int number, int pages, int total) {}

  /** A filed report as it is read. */
  record Opened(DispatchedReport report, ShelvedReport line, String title, List<ReportedFigure> figures, String submitter) {}

  /** The stations whose reports a visitor may read, the district's first; none for whom reports are no business of. */
  List<Station> stations(Visitor visitor) {
    if (!visitor.isAdministrator() && READERS.stream().noneMatch(visitor::is)) {
      return List.of();
    }
    return Stream.concat(Stream.of(roster.district()), roster.stations().stream().sorted(Comparator.comparing(Station::id)))
        .distinct().filter(station -> visitor.sees(station.id())).toList();
  }

  /** The latest period first; {@code stationId} null for all that the visitor may read. */
  Page list(Visitor visitor, String stationId, int number) {
    List<String> readable = stations(visitor).stream().map(Station::id).filter(id -> stationId == null || id.equals(stationId)).toList();
    if (readable.isEmpty()) {
      return new Page(List.of(), 1, 1, 0);
    }
    int total = mapper.countReports(readable);
    int pages = Math.max(1, (total + PAGE - 1) / PAGE);
    int shown = Math.min(Math.max(1, number), pages);
    return new Page(mapper.listReports(readable, null, PAGE, (shown - 1) * PAGE), shown, pages, total);
  }

  /** Empty when there is no such report, it is not filed yet, or it is none of the visitor's: nobody learns which. */
  Optional<Opened> find(Visitor visitor, long id) {
    List<String> readable = stations(visitor).stream().map(Station::id).toList();
    if (readable.isEmpty()) {
      return Optional.empty();
    }
    return mapper.listReports(readable, id, 1, 0).stream().filter(ShelvedReport::filed).findFirst().map(line -> {
      DispatchedReport report = book.get(id);
      return new Opened(report, line, book.title(report), book.figures(id), roster.personName(report.submittedBy()));
    });
  }
}
