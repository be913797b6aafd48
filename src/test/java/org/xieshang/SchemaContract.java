package org.xieshang;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** What holds on every database we run on, once the migrations have run from empty. */
@SpringBootTest
@ActiveProfiles("test")
abstract class SchemaContract {

  @Autowired protected ProcessEngine engine;
  @Autowired protected Flyway flyway;
  @Autowired protected JdbcTemplate database;

  @Test
  void everyMigrationRanAndTheEngineTookTheTablesAsTheyAre() {
    assertThat(flyway.info().pending()).isEmpty();
    assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    assertThat(((ProcessEngineImpl) engine).getProcessEngineConfiguration().getDatabaseSchemaUpdate())
        .isEqualTo("false");
    assertThat(engine.getManagementService().getProperties()).containsKey("schema.version");
  }

  @Test
  void theSiteIsThere() {
    assertThat(database.queryForObject("SELECT COUNT(*) FROM roster_station", Integer.class)).isEqualTo(3);
    assertThat(database.queryForObject("SELECT COUNT(*) FROM placement_member", Integer.class)).isEqualTo(18);
    assertThat(database.queryForList("SELECT name FROM roster_member", String.class))
        .anyMatch(name -> name.contains("𠮷"));
  }
}
