package org.xieshang.procedure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** The first migration: the engine's own tables, from the scripts in the engine's jar, so that Flyway owns them, too. */
@Component
class EngineTables implements JavaMigration {

  private static final List<String> PARTS = List.of(
      "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("1");
  }

  @Override
  public String getDescription() {
    return "engine";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    boolean mysql = connection.getMetaData().getDatabaseProductName().equals("MySQL");
    for (String part : PARTS) {
      ScriptUtils.executeSqlScript(connection, new ClassPathResource(
          "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(mysql ? "mysql" : "h2", part)));
    }
    if (mysql) {
      widenCharacters(connection);
    }
  }

  /** The engine creates its tables with 3-byte characters, in which 𠮷 breaks (docs/decisions/0003). */
  private static void widenCharacters(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET foreign_key_checks = 0");
      List<String> tables = new ArrayList<>();
      try (ResultSet found = statement.executeQuery(
          "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND UPPER(table_name) LIKE 'ACT\\_%'")) {
        while (found.next()) {
          tables.add(found.getString(1));
        }
      }
      for (String table : tables) {
        statement.execute("ALTER TABLE `" + table + "` CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
      }
      statement.execute("SET foreign_key_checks = 1");
    }
  }
}
