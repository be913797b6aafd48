package org.xieshang.access;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * The sample profile is on exactly while the embedded database is used, so that the sample's password can't reach a real one; with any
 * other database there is no start without the administrator's secret.
 */
class Sample implements EnvironmentPostProcessor, Ordered {

  static final String PROFILE = "sample";

  /** Everybody's password in the sample, and nobody's elsewhere. */
  static final String PASSWORD = "Xieshang-2026";

  private static final int SECRET_LENGTH = 12;

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    boolean asked = Arrays.asList(environment.getActiveProfiles()).contains(PROFILE);
    if (isEmbedded(environment.getProperty("spring.datasource.url", ""))) {
      if (!asked) {
        environment.addActiveProfile(PROFILE);
      }
      return;
    }
    if (asked) {
      throw new StartRefused(
          "示例账号（sample）只能用于内置数据库，而 spring.datasource.url 指向另一个数据库。",
          "去掉 sample 这个 profile 再启动。");
    }
    checkSecret(environment);
  }

  static void checkSecret(Environment environment) {
    String secret = environment.getProperty("xieshang.access.admin-password", "");
    if (secret.length() < SECRET_LENGTH || secret.equals(PASSWORD)) {
      throw new StartRefused(
          "没有设置系统管理员的密码，或者它不足 " + SECRET_LENGTH + " 个字符。",
          "在环境变量 XIESHANG_ADMIN_PASSWORD 中设置系统管理员 admin 的密码（至少 " + SECRET_LENGTH + " 个字符）再启动。");
    }
  }

  /** H2 inside this process: a file or memory, not a server. */
  static boolean isEmbedded(String url) {
    return url.startsWith("jdbc:h2:") && !url.matches("jdbc:h2:(tcp|ssl):.*");
  }
}
