package org.xieshang.supervision;

import org.junit.jupiter.api.BeforeAll;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xieshang.Machine;
import org.xieshang.MySqlServer;

/** The same on a real MySQL 8, whose locks are others. */
class TwoAtOnceMySqlIT extends TwoAtOnceTest {

  @BeforeAll
  static void machine() {
    Machine.needs(Machine.Tool.MYSQL);
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    MySqlServer.freshSchema(properties);
  }
}
