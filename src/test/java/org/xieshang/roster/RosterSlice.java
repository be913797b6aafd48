package org.xieshang.roster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Roster and placement on a database of their own, without the engine: the start takes a second, not ten. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = RosterSlice.Parts.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {"spring.datasource.url=jdbc:h2:mem:${random.uuid}", "spring.flyway.target=12"})
@interface RosterSlice {

  // No @Configuration: the whole application, which scans these packages too, must not pick it up.
  @ComponentScan(
      value = {"org.xieshang.roster", "org.xieshang.placement"},
      excludeFilters = @ComponentScan.Filter(
          type = FilterType.ASSIGNABLE_TYPE, classes = {JavaDelegate.class, TaskListener.class}))
  @ComponentScan(
      basePackages = "org.xieshang.procedure",
      useDefaultFilters = false,
      includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.DatabaseSetUp"))
  @ConfigurationPropertiesScan({"org.xieshang.roster", "org.xieshang.placement"})
  @AutoConfigurationPackage(basePackages = {"org.xieshang.roster", "org.xieshang.placement"})
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    MybatisAutoConfiguration.class
  })
  class Parts {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
