package org.xieshang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xieshang.Machine;
import org.xieshang.MySqlServer;
import org.xieshang.Xieshang;

/** On a real database: nobody has the sample's password, and the administrator has the one of the environment. */
class ProductionIT {

  private static final String SECRET = "of the environment";

  @BeforeAll
  static void mySql() {
    Machine.needs(Machine.Tool.MYSQL);
  }

  private static ConfigurableApplicationContext start(String url, String secret) {
    return new SpringApplicationBuilder(Xieshang.class).web(WebApplicationType.SERVLET).profiles("test").run(
        "--server.port=0", "--spring.datasource.url=" + url, "--spring.datasource.username=root",
        "--spring.datasource.password=", "--xieshang.access.admin-password=" + secret,
        "--xieshang.access.password-rounds=2000");
  }

  @Test
  void noSampleAccountsOnARealDatabase() {
    String url = MySqlServer.freshSchema();
    try (ConfigurableApplicationContext first = start(url, SECRET)) {
      int port = port(first);
      IdentityService identities = first.getBean(IdentityService.class);
      assertThat(first.getEnvironment().getActiveProfiles()).doesNotContain(Sample.PROFILE);
      for (String user : List.of("admin", "coordinator-226", "chair", "member-0001", "housing-bureau")) {
        assertThat(identities.createUserQuery().userId(user).count()).as(user).isEqualTo(1);
        assertThat(Client.basic(port, user, Sample.PASSWORD).get("/engine-rest/task").status()).as(user).isEqualTo(401);
      }
      Client admin = Client.basic(port, "admin", SECRET);
      identities.unlockUser("admin");
      assertThat(admin.get("/engine-rest/user/count").status()).isEqualTo(200);
      assertThat(admin.put("/engine-rest/user/coordinator-226/credentials",
          Map.of("password", "Given-By-Admin-1", "authenticatedUserPassword", SECRET)).status()).isEqualTo(204);
      identities.unlockUser("coordinator-226");
      assertThat(Client.basic(port, "coordinator-226", "Given-By-Admin-1").get("/engine-rest/task").status()).isEqualTo(200);
    }
    try (ConfigurableApplicationContext second = start(url, "of the environment, changed")) {
      int port = port(second);
      assertThat(Client.basic(port, "admin", "of the environment, changed").get("/engine-rest/task").status()).isEqualTo(200);
      assertThat(Client.basic(port, "coordinator-226", "Given-By-Admin-1").get("/engine-rest/task").status())
          .as("a given password stays").isEqualTo(200);
    }
  }

  private static int port(ConfigurableApplicationContext application) {
    return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }
}
