package org.xieshang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** The sample's accounts stay in the sample. */
class SampleTest {

  private static final String MYSQL = "jdbc:mysql://localhost/xieshang";

  private static MockEnvironment decided(String url, String secret, String... profiles) {
    MockEnvironment environment = new MockEnvironment()
        .withProperty("spring.datasource.url", url)
        .withProperty("xieshang.access.admin-password", secret);
    environment.setActiveProfiles(profiles);
    new Sample().postProcessEnvironment(environment, new SpringApplication());
    return environment;
  }

  @Test
  void isOnWithTheEmbeddedDatabase() {
    assertThat(decided("jdbc:h2:file:./data/xieshang", "").getActiveProfiles()).containsExactly(Sample.PROFILE);
    assertThat(decided("jdbc:h2:mem:a", "", "test").getActiveProfiles()).containsExactly("test", Sample.PROFILE);
  }

  @Test
  void isOffWithAnyOther() {
    assertThat(decided(MYSQL, "a-long-secret-1").getActiveProfiles()).isEmpty();
    assertThat(decided("jdbc:h2:tcp://elsewhere/x", "a-long-secret-1").getActiveProfiles()).isEmpty();
  }

  @Test
  void cannotBeAskedForElsewhere() {
    assertThatThrownBy(() -> decided(MYSQL, "a-long-secret-1", Sample.PROFILE))
        .isInstanceOf(StartRefused.class).hasMessageContaining("内置数据库");
  }

  @Test
  void elsewhereTheAdministratorNeedsASecret() {
    for (String secret : new String[] {"", "short", "elevenchars", Sample.PASSWORD}) {
      assertThatThrownBy(() -> decided(MYSQL, secret)).as(secret)
          .isInstanceOf(StartRefused.class).hasMessageContaining("系统管理员的密码");
    }
  }

  @Test
  void passwordsHaveAPrice() {
    Pbkdf2 cheap = new Pbkdf2(1000);
    String hash = cheap.encrypt("geheim");
    assertThat(hash).startsWith("1000$").doesNotContain("geheim");
    assertThat(cheap.encrypt("geheim")).isNotEqualTo(hash);
    assertThat(new Pbkdf2(5000).check("geheim", hash)).as("a hash keeps its own price").isTrue();
    assertThat(cheap.check("Geheim", hash)).isFalse();
    assertThat(cheap.check("geheim", "nonsense")).isFalse();
    assertThat(new NoPassword().check("", "-")).isFalse();
  }
}
