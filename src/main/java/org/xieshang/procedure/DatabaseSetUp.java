package org.xieshang.procedure;

import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;

/** One set of migrations for H2 and MySQL: what differs are two endings. */
@Configuration(proxyBeanMethods = false)
class DatabaseSetUp {

  @Bean
  FlywayConfigurationCustomizer endings(DataSource dataSource) {
    return flyway -> flyway.placeholders(isMySql(dataSource)
        ? Map.of(
            "key", "CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
            "table", "DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci")
        : Map.of("key", "", "table", ""));
  }

  private static boolean isMySql(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return "MySQL".equals(JdbcUtils.commonDatabaseName(connection.getMetaData().getDatabaseProductName()));
    } catch (java.sql.SQLException unreachable) {
      throw new IllegalStateException("the database can't be reached", unreachable);
    }
  }

  /** The engine must not look at its tables before Flyway has made them. */
  static class EngineAfterMigrations extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

    @Override
    protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
      return Set.of(ProcessEngineFactoryBean.class);
    }
  }
}
