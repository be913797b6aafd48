package org.xieshang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real MySQL 8 as an ordinary process, one for all tests of a JVM; it goes when the JVM goes.
 *
 * <p>A test class asks {@code Machine.needs(Machine.Tool.MYSQL)} in its {@code @BeforeAll}, before its context is built,
 * and calls {@link #freshSchema} from its {@code @DynamicPropertySource}.
 */
public final class MySqlServer {

  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static final String OPTIONS =
      "?sendFractionalSeconds=false&rewriteBatchedStatements=true&useLocalSessionState=true"
          + "&nullDatabaseMeansCurrent=true&sslMode=DISABLED&allowPublicKeyRetrieval=true";

  private static MySqlServer running;

  private final Path mysqld;
  private final Path folder;
  private final int port;
  private Process process;

  private MySqlServer(Path mysqld) throws IOException {
    this.mysqld = mysqld.toRealPath();
    // Short, because a socket's path may have 107 characters.
    this.folder = Files.createTempDirectory("mysql");
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
  }

  /** Points the test at an empty schema of its own. */
  public static void freshSchema(DynamicPropertyRegistry properties) {
    // Once, not each time a property is read.
    String url = freshSchema();
    properties.add("spring.datasource.url", () -> url);
    properties.add("spring.datasource.username", () -> "root");
    properties.add("spring.datasource.password", () -> "");
  }

  /** The address of an empty schema; its user is root, without a password. */
  public static String freshSchema() {
    MySqlServer server = running();
    String schema = "xieshang_" + SCHEMAS.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(server.url(""), "root", "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
    } catch (SQLException refused) {
      throw new IllegalStateException("no schema on " + server.url(""), refused);
    }
    return server.url(schema);
  }

  private static synchronized MySqlServer running() {
    if (running == null) {
      try {
        MySqlServer server = new MySqlServer(Machine.Tool.MYSQL.path());
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "mysql-stop"));
        server.start();
        running = server;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return running;
  }

  private String url(String schema) {
    return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + OPTIONS;
  }

  private void start() throws IOException {
    Process initializer = run("--initialize-insecure");
    try {
      if (!initializer.waitFor(120, TimeUnit.SECONDS) || initializer.exitValue() != 0) {
        throw new IllegalStateException("MySQL could not make its data directory:\n" + log());
      }
      process =
          run(
              "--bind-address=127.0.0.1",
              "--port=" + port,
              "--socket=" + folder.resolve("s"),
              "--pid-file=" + folder.resolve("pid"),
              "--mysqlx=OFF",
              "--disable-log-bin",
              "--innodb-flush-log-at-trx-commit=2");
      awaitAnswer();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private Process run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(mysqld.toString(), "--no-defaults"));
    Path home = mysqld.getParent().getParent();
    if (Files.isDirectory(home.resolve("share/english"))) {
      command.add("--basedir=" + home);
    } else if (Files.isDirectory(home.resolve("share"))) {
      command.add("--basedir=" + home);
      command.add("--lc-messages-dir=" + home.resolve("share"));
    }
    command.add("--datadir=" + folder.resolve("data"));
    if ("root".equals(System.getProperty("user.name"))) {
      // Refuses to run as root unless told so.
      command.add("--user=root");
    }
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    SQLException last = null;
    for (int tries = 0; tries < 300 && process.isAlive(); tries++) {
      try (Connection answered = DriverManager.getConnection(url(""), "root", "")) {
        return;
      } catch (SQLException notYet) {
        last = notYet;
        Thread.sleep(200);
      }
    }
    throw new IllegalStateException("MySQL does not answer:\n" + log(), last);
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  private void stop() {
    try {
      if (process != null) {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
        }
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | InterruptedException left) {
      System.err.println("Left behind: " + folder + " (" + left + ")");
    }
  }
}
