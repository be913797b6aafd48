package org.xieshang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each table has one writing room, named in front of it; whoever only shows reads views. */
class TableOwnershipTest {

  private static final Path MAPPERS = Path.of("src/main/resources/org/xieshang");
  private static final Pattern WRITE = Pattern.compile("(?i)(?:INSERT\\s+INTO|(?<!FOR\\s)UPDATE|DELETE\\s+FROM|MERGE\\s+INTO)\\s+([a-z_]+)");
  private static final Pattern READ = Pattern.compile("(?i)(?:FROM|JOIN)\\s+([a-z]+_[a-z_]+)");
  private static final Set<String> READERS = Set.of("report", "cockpit");

  @Test
  void aRoomWritesOnlyItsOwnTables() throws IOException {
    assertThat(faults(WRITE, (room, table) -> table.startsWith(room + "_") && !READERS.contains(room))).isEmpty();
  }

  @Test
  void aRoomReadsOnlyItsOwnTablesOrViews() throws IOException {
    assertThat(faults(READ, (room, table) -> table.startsWith("v_") || table.startsWith(room + "_") && !READERS.contains(room))).isEmpty();
  }

  @Test
  void everyTableIsNamedAfterItsRoom() throws IOException {
    Set<String> rooms = new TreeSet<>();
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/org/xieshang"))) {
      folders.filter(Files::isDirectory).forEach(folder -> rooms.add(folder.getFileName().toString()));
    }
    Set<String> strangers = new TreeSet<>();
    try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
      for (Path migration : migrations.toList()) {
        Matcher table = Pattern.compile("(?i)CREATE TABLE\\s+([a-z]+)_").matcher(Files.readString(migration));
        while (table.find()) {
          if (!rooms.contains(table.group(1))) {
            strangers.add(migration.getFileName() + ": " + table.group(1));
          }
        }
      }
    }
    assertThat(strangers).isEmpty();
  }

  private interface Allowed {
    boolean test(String room, String table);
  }

  private static Set<String> faults(Pattern statement, Allowed allowed) throws IOException {
    Set<String> faults = new TreeSet<>();
    try (Stream<Path> files = Files.walk(MAPPERS)) {
      for (Path file : files.filter(path -> path.toString().endsWith("Mapper.xml")).toList()) {
        String room = MAPPERS.relativize(file).getName(0).toString();
        String sql = Files.readString(file).replaceAll("<[^>]+>", " ");
        Matcher table = statement.matcher(sql);
        while (table.find()) {
          if (!allowed.test(room, table.group(1).toLowerCase())) {
            faults.add(room + ": " + table.group());
          }
        }
      }
    }
    return faults;
  }
}
