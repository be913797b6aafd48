package org.xieshang.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xieshang.access.OpenTask;
import org.xieshang.access.Visitor;
import org.xieshang.record.Journal;
import org.xieshang.record.Phones;
import org.xieshang.record.Stage;

/** The dossiers: found by number or title, read as far as the visitor may. */
@Service
@Transactional(readOnly = true)
public class Dossiers {

  static final int PAGE = 20;

  private static final List<Stage> BAR =
      List.of(Stage.INTAKE, Stage.REVIEW, Stage.RESEARCH, Stage.MEETING, Stage.FOLLOW_UP, Stage.CLOSED);
  private static final Sight EVERYTHING = new Sight(true, List.of(), null);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Pattern ROW = Pattern.compile("^  [0-9]+\\. ");
  private static final String FURTHER_FIELD = "     ";
  private static final Pattern PHONE_LABEL = Pattern.compile("(?:电话|手机|联系方式)(?!不公开)");

  private final ReportMapper mapper;
  private final Chapters chapters;
  private final Journal journal;

  Dossiers(ReportMapper mapper, Chapters chapters, Journal journal) {
    this.mapper = mapper;
    this.chapters = chapters;
    this.journal = journal;
  }

  /** A page of the list. */
  record Page(List<CaseHeader> cases, int number, int pages, int total) {}

  Page list(Visitor visitor, String searched, Stage stage, int number) {
    Sight sight = Sight.of(visitor);
    if (sight.nothing()) {
      return new Page(List.of(), 1, 1, 0);
    }
    String like = searched.isBlank() ? null : "%" + searched.strip().replaceAll("[!%_]", "!$0") + "%";
    int total = mapper.countCases(sight, like, stage);
    int pages = Math.max(1, (total + PAGE - 1) / PAGE);
    int shown = Math.min(Math.max(1, number), pages);
    return new Page(mapper.listCases(sight, like, stage, PAGE, (shown - 1) * PAGE), shown, pages, total);
  }

  /** Empty when there is no such case, or none that the visitor may see: nobody learns which. */
  Optional<Dossier> find(Visitor visitor, long id) {
    Sight sight = Sight.of(visitor);
    return sight.nothing() ? Optional.empty() : mapper.findCase(sight, id).map(header -> dossier(
        sight, header, (visitor.is("coordinator") || visitor.is("station-head")) && visitor.tenants().contains(header.stationId())));
  }

  /** The same where no telephone number is shown, whoever asks. */
  public Optional<Dossier> findWithoutPhones(Visitor visitor, long id) {
    Sight sight = Sight.of(visitor);
    return sight.nothing() ? Optional.empty() : mapper.findCase(sight, id).map(header -> dossier(sight, header, false));
  }

  /** The story of a task's case: whoever may read the task may read it, without phone numbers; empty for what concerns no case. */
  Optional<Story> story(Visitor visitor, OpenTask task) {
    return Optional.ofNullable(task.topicId()).flatMap(id -> mapper.findCase(EVERYTHING, id)).map(header -> {
      List<Dossier.Chapter> told = chapters(header.id(), false);
      return new Story(
          header.caseNumber(), header.title(), header.standing(),
          readable(visitor, header.id()) ? "/dossier/" + header.id() : null,
          latestFirst(told).stream()
              .map(chapter -> new Story.Part(chapter.name(), latestFirst(chapter.lines()).stream()
                  .map(line -> new Story.Deed(TIME.format(line.at()), line.who(), line.step(), line.items()))
                  .toList()))
              .toList());
    });
  }

  private boolean readable(Visitor visitor, long id) {
    Sight sight = Sight.of(visitor);
    return !sight.nothing() && mapper.findCase(sight, id).isPresent();
  }

  private static <T> List<T> latestFirst(List<T> told) {
    List<T> reversed = new ArrayList<>(told);
    Collections.reverse(reversed);
    return reversed;
  }

  private Dossier dossier(Sight sight, CaseHeader header, boolean maySeePhones) {
    return new Dossier(header, lineage(sight, header), bar(header), completed(header.id()), chapters(header.id(), maySeePhones),
        mapper.listAttachments(header.id()));
  }

  private List<Dossier.Chapter> chapters(long id, boolean maySeePhones) {
    List<Dossier.Chapter> told = new ArrayList<>();
    Stage stage = Stage.INTAKE;
    int round = 1;
    for (RecordedAct act : mapper.listActs(id)) {
      stage = chapters.of(act.stepId()).orElse(stage);
      if (Chapters.NEW_ROUND.equals(act.stepId())) {
        round++;
      }
      if (told.isEmpty() || told.get(told.size() - 1).stage() != stage || told.get(told.size() - 1).round() != round) {
        told.add(new Dossier.Chapter(stage, round, new ArrayList<>()));
      }
      told.get(told.size() - 1).lines().add(new Dossier.Line(
          act.id(), act.actedAt(), act.actor(), who(act), act.stepId(), act.step(), items(act.words(), maySeePhones)));
    }
    return told;
  }

  private Optional<Dossier.Completed> completed(long id) {
    return mapper.findArchive(id).map(archive -> {
      List<Archive.Piece> pieces = mapper.listPieces(archive.id());
      List<String> missing = pieces.stream().filter(piece -> !piece.present()).map(Archive.Piece::title).toList();
      return new Dossier.Completed(
          archive.archivedAt(), pieces.size(), pieces.size() - missing.size(), String.join("、", missing),
          journal.seal(id, archive.actCount()).equals(archive.sha256()));
    });
  }

  private List<Dossier.Link> lineage(Sight sight, CaseHeader header) {
    return mapper.listRelated(header.id()).stream()
        .map(other -> new Dossier.Link(
            other, Long.valueOf(other.id()).equals(header.parentId()), mapper.findCase(sight, other.id()).isPresent()))
        .toList();
  }

  private static List<Dossier.Milestone> bar(CaseHeader header) {
    return BAR.stream()
        .map(stage -> new Dossier.Milestone(
            stage.label(),
            stage.ordinal() < header.stage().ordinal() || header.endState() != null && stage == Stage.CLOSED
                ? "past" : stage == header.stage() ? "present" : "future"))
        .toList();
  }

  private static String who(RecordedAct act) {
    return Journal.SYSTEM.equals(act.actor()) ? "系统" : act.actorName() == null ? act.actor() : act.actorName();
  }

  /** What was entered stands one "label：value" a line; further lines of a text have no label, rows of lists are indented. */
  private static List<Dossier.Item> items(String words, boolean maySeePhones) {
    if (words == null || words.isBlank()) {
      return List.of();
    }
    List<Dossier.Item> items = new ArrayList<>();
    List<List<Dossier.Item>> rows = new ArrayList<>();
    for (String line : words.split("\n")) {
      if (ROW.matcher(line).find() && !items.isEmpty()) {
        rows.add(new ArrayList<>());
        read(line.substring(line.indexOf('.') + 1).strip(), rows.get(rows.size() - 1));
      } else if (!rows.isEmpty() && line.startsWith(FURTHER_FIELD)) {
        read(line.substring(FURTHER_FIELD.length()), rows.get(rows.size() - 1));
      } else {
        close(items, rows, maySeePhones);
        read(line, items);
      }
    }
    close(items, rows, maySeePhones);
    return maySeePhones ? items : items.stream().map(Dossiers::withoutPhone).toList();
  }

  private static void read(String line, List<Dossier.Item> items) {
    int colon = line.indexOf('：');
    if (colon > 0 && colon <= 30 && !line.startsWith("  ")) {
      items.add(new Dossier.Item(line.substring(0, colon), line.substring(colon + 1)));
    } else if (items.isEmpty()) {
      items.add(new Dossier.Item("", line.strip()));
    } else {
      Dossier.Item last = items.remove(items.size() - 1);
      items.add(new Dossier.Item(
          last.label(), last.value().isEmpty() ? line.strip() : last.value() + "\n" + line.strip(), last.columns(), last.rows()));
    }
  }

  /** The rows read so far are those of the last item. */
  private static void close(List<Dossier.Item> items, List<List<Dossier.Item>> rows, boolean maySeePhones) {
    if (rows.isEmpty()) {
      return;
    }
    List<String> columns = rows.stream().flatMap(List::stream).map(Dossier.Item::label).distinct().toList();
    List<List<String>> table = rows.stream()
        .map(row -> columns.stream()
            .map(column -> row.stream().filter(cell -> cell.label().equals(column))
                .map(cell -> maySeePhones ? cell.value() : withoutPhone(cell).value())
                .reduce((one, other) -> one + "\n" + other).orElse(""))
            .toList())
        .toList();
    Dossier.Item last = items.remove(items.size() - 1);
    items.add(new Dossier.Item(last.label(), last.value(), columns, table));
    rows.clear();
  }

  private static Dossier.Item withoutPhone(Dossier.Item item) {
    if (PHONE_LABEL.matcher(item.label()).find()) {
      return new Dossier.Item(item.label(), "仅本站联络员、站长可见");
    }
    String value = Arrays.stream(item.value().split("\n", -1))
        .map(Phones::masked)
        .reduce((one, other) -> one + "\n" + other).orElse("");
    return new Dossier.Item(item.label(), value, item.columns(), item.rows());
  }
}
