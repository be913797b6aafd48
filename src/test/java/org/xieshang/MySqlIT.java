package org.xieshang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application on a real MySQL 8. */
class MySqlIT extends SchemaContract {

  @Autowired private SqlSessionFactory sessions;

  @Value("${spring.datasource.url}&useServerPrepStmts=true&emulateUnsupportedPstmts=false")
  private String url;

  @BeforeAll
  static void machine() {
    Machine.needs(Machine.Tool.MYSQL);
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    MySqlServer.freshSchema(properties);
  }

  @Test
  void everyTableAndColumnTakesFourByteCharacters() {
    assertThat(
            database.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                    + " AND table_type = 'BASE TABLE' AND table_collation NOT LIKE 'utf8mb4%'"
                    + " AND table_name <> 'flyway_schema_history'",
                String.class))
        .isEmpty();
    assertThat(
            database.queryForList(
                "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                    + " WHERE table_schema = DATABASE() AND character_set_name <> 'utf8mb4'",
                String.class))
        .isEmpty();
    assertThat(
            database.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"
                    + " AND UPPER(table_name) LIKE 'ACT\\_%' AND table_collation = 'utf8mb4_bin'",
                Integer.class))
        .isGreaterThanOrEqualTo(49);
  }

  /** Ids that differ only in case are different ids, and joins between ours and the engine's tables use an index. */
  @Test
  void keysAreBinary() {
    assertThat(
            database.queryForList(
                "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                    + " WHERE table_schema = DATABASE() AND table_name LIKE 'r%' AND collation_name <> 'utf8mb4_bin'"
                    + " AND (column_name LIKE '%\\_id' OR column_name IN ('id', 'account', 'case_number'))"
                    + " AND data_type = 'varchar'",
                String.class))
        .isEmpty();
  }

  @Test
  void theEngineKeepsARareName() {
    var task = engine.getTaskService().newTask("rare");
    task.setName("𠮷家坪 🚰");
    engine.getTaskService().saveTask(task);
    assertThat(engine.getTaskService().createTaskQuery().taskId("rare").singleResult().getName())
        .isEqualTo("𠮷家坪 🚰");
    engine.getTaskService().deleteTask("rare", true);
  }

  /** MySQL itself parses each statement of each mapper and looks up its tables and columns. */
  @TestFactory
  Stream<DynamicTest> takesEveryStatementOfEveryMapper() {
    Set<MappedStatement> statements = new LinkedHashSet<>();
    for (Object entry : sessions.getConfiguration().getMappedStatements()) {
      // A short name that two mappers share is in there as something else.
      if (entry instanceof MappedStatement statement && !statement.getId().contains("!")) {
        statements.add(statement);
      }
    }
    assertThat(statements).hasSizeGreaterThan(50);
    return statements.stream()
        .map(statement -> DynamicTest.dynamicTest(statement.getId(), () -> takes(statement)));
  }

  private void takes(MappedStatement statement) {
    String sql = statement.getBoundSql(new Anything()).getSql();
    assertThatCode(
            () -> {
              try (Connection strict = DriverManager.getConnection(url, "root", "");
                  PreparedStatement prepared = strict.prepareStatement(sql)) {
                prepared.getParameterMetaData();
              }
            })
        .as(sql)
        .doesNotThrowAnyException();
  }

  /** A parameter that has whatever a condition or a loop asks for. */
  private static final class Anything extends AbstractMap<String, Object> {

    @Override
    public boolean containsKey(Object key) {
      return true;
    }

    @Override
    public Object get(Object key) {
      return key.equals("sight") ? Map.of("everything", false, "stations", List.of("x"), "actor", "x") : List.of("x");
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
      return Set.of();
    }
  }
}
