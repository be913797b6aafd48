package org.xieshang.roster;

import org.junit.jupiter.api.BeforeAll;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xieshang.Machine;
import org.xieshang.MySqlServer;

/** Importing, with many rows in one statement, on a real MySQL 8. */
class RosterImportMySqlIT extends RosterImportTest {

  @BeforeAll
  static void machine() {
    Machine.needs(Machine.Tool.MYSQL);
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    MySqlServer.freshSchema(properties);
  }
}
