package org.xieshang.access;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.apache.ibatis.datasource.unpooled.UnpooledDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.transaction.TransactionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads the engine's SQL statements on the second core while Spring still looks for beans on the first: they take a quarter of the start
 * (docs/decisions/0009).
 */
class StatementsAhead implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    String url = context.getEnvironment().getProperty("spring.datasource.url", "");
    String databaseType = DatabaseDriver.fromJdbcUrl(url).getId();
    ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
      Thread thread = new Thread(task, "engine-statements");
      thread.setDaemon(true);
      thread.setContextClassLoader(context.getClassLoader());
      return thread;
    });
    context.getBeanFactory().registerSingleton(
        "statementsBeingRead", new Statements(databaseType, CompletableFuture.supplyAsync(() -> new Reader(databaseType).read(), reader)));
    reader.shutdown();
  }

  /** Statements for one kind of database, as the engine names it; they may still be being read. */
  private record Statements(String databaseType, CompletableFuture<SqlSessionFactory> read) {}

  /** The engine's own reading, without an engine and without a database. */
  private static final class Reader extends StandaloneProcessEngineConfiguration {

    Reader(String databaseType) {
      this.databaseType = databaseType;
      dataSource = new UnpooledDataSource();
      transactionFactory = new ManagedTransactionFactory();
    }

    SqlSessionFactory read() {
      initSqlSessionFactory();
      return sqlSessionFactory;
    }
  }

  /** Gives the engine what was read, if it is for its database; else it reads for itself. */
  @Component
  @Order(Ordered.LOWEST_PRECEDENCE)
  static class EngineStatements extends AbstractProcessEnginePlugin {

    private final Statements statements;

    EngineStatements(Statements statements) {
      this.statements = statements;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
      DataSource dataSource = engine.getDataSource();
      if (!statements.databaseType().equals(kind(dataSource)) || !engine.getDatabaseTablePrefix().isEmpty()) {
        return;
      }
      SqlSessionFactory read = statements.read().join();
      TransactionFactory transactions = new ManagedTransactionFactory();
      read.getConfiguration().setEnvironment(new Environment("default", transactions, dataSource));
      engine.setSqlSessionFactory(read);
    }

    private static String kind(DataSource dataSource) {
      try {
        return DatabaseDriver.fromProductName(JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName())).getId();
      } catch (MetaDataAccessException unreachable) {
        throw new IllegalStateException("the database can't be reached", unreachable);
      }
    }
  }
}
