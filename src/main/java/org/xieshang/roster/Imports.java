package org.xieshang.roster;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Files on their way into the roster, one per person. Reading and writing go on beside the page, one file at a time, so that tens of
 * thousands of rows neither keep a browser waiting nor fill the memory twice.
 */
@Service
class Imports {

  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

  private final Comparison comparison;
  private final ApplyImport apply;
  private final RosterMapper mapper;
  private final KeptTables kept;
  private final ImportSettings settings;
  private final Clock clock;
  private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "roster-import");
    thread.setDaemon(true);
    return thread;
  });

  Imports(Comparison comparison, ApplyImport apply, RosterMapper mapper, KeptTables kept, ImportSettings settings, Clock clock) {
    this.comparison = comparison;
    this.apply = apply;
    this.mapper = mapper;
    this.kept = kept;
    this.settings = settings;
    this.clock = clock;
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }

  /** This person's file, if there is one. */
  Optional<Upload> of(String user) {
    Instant oldest = clock.instant().minus(settings.keep());
    uploads.values().removeIf(upload -> !upload.busy() && upload.at().isBefore(oldest));
    return Optional.ofNullable(uploads.get(user));
  }

  /**
   * Takes a file in; the preview follows.
   *
   * @param content writes the file to the path it is given, which is gone once it has been read
   */
  void receive(String user, ImportSheet sheet, String fileName, Content content) throws IOException {
    Path file = Files.createTempFile("xieshang-roster", ".upload");
    try {
      content.writeTo(file);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(file);
      throw failed;
    }
    Upload upload = new Upload(sheet, fileName, clock.instant());
    Upload before = uploads.put(user, upload);
    LOG.info("{} 上传{}名册{}", user, sheet.label(), before == null ? "" : "，替换上一份");
    worker.execute(() -> read(upload, file));
  }

  /** What was sent. */
  @FunctionalInterface
  interface Content {
    void writeTo(Path file) throws IOException;
  }

  private void read(Upload upload, Path file) {
    try {
      Table table = TableFile.read(file, upload::line);
      upload.show(comparison.of(upload.sheet(), table, upload.fileName(), LocalDate.now(clock)));
    } catch (UnreadableTable refused) {
      upload.show(new Upload.Preview(0, 0, 0, 0, List.of(), 1, List.of(refused.fault(upload.fileName())), null, null));
    } catch (IOException | RuntimeException failed) {
      LOG.error("an uploaded roster could not be read", failed);
      upload.fail("读取时出错，名册没有改动，请再上传一次；仍不行请联系系统管理员。");
    } finally {
      try {
        Files.deleteIfExists(file);
      } catch (IOException left) {
        LOG.warn("a temporary file could not be deleted", left);
      }
    }
  }

  /** Applies this person's file, wholly or not at all; nothing happens unless it is ready. */
  void apply(String user, boolean keepGone) {
    of(user).filter(upload -> upload.state() == Upload.State.READY).ifPresent(upload -> {
      upload.enter(Upload.State.APPLYING);
      worker.execute(() -> write(user, upload, keepGone));
    });
  }

  private void write(String user, Upload upload, boolean keepGone) {
    try {
      apply.apply(user, upload, keepGone);
      upload.applied();
    } catch (ApplyImport.Overtaken overtaken) {
      upload.fail("预览之后名册又有改动，没有载入任何内容，请再上传一次。");
    } catch (DataAccessException | IllegalStateException failed) {
      LOG.error("an import failed", failed);
      upload.fail("写入时出错，名册没有改动，请稍后再试；仍不行请联系系统管理员。");
    }
  }

  /** Forgets this person's file, unless it is being written. */
  void discard(String user) {
    uploads.computeIfPresent(user, (key, upload) -> upload.state() == Upload.State.APPLYING ? upload : null);
  }

  List<Imported> history() {
    return mapper.listImports();
  }

  /** Writes what the roster holds, with the columns that an import takes. */
  void export(ImportSheet sheet, boolean workbook, OutputStream out) throws IOException {
    Table table = sheet == ImportSheet.MEMBERS
        ? MemberSheet.write(mapper.listMembers().stream().filter(m -> !"ENDED".equals(m.status())).toList())
        : kept.find(sheet.file()).orElseThrow();
    if (workbook) {
      TableFile.writeWorkbook(table, sheet.label(), out);
    } else {
      TableFile.writeCsv(table, out);
    }
  }

  int count(ImportSheet sheet) {
    return switch (sheet) {
      case MEMBERS -> mapper.countMembers();
      case STATIONS -> mapper.listStations().size();
      case POSTS -> mapper.listHolders(LocalDate.now(clock)).size();
    };
  }
}
