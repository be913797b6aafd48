package org.xieshang;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modelling tools of {@code src/test/lint}, installed into target once for all tests that use them. */
final class ModelTools {

  private static final Path SOURCE = Path.of("src", "test", "lint");
  private static final Path HOME = Path.of("target", "lint");
  private static final String LOCK = "package-lock.json";
  private static final Pattern NO_REGISTRY =
      Pattern.compile("ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|ENOTCACHED");

  private ModelTools() {}

  /** Where they are installed; a machine that reaches no npm registry leaves the test out. */
  static synchronized Path home() {
    try {
      Files.createDirectories(HOME);
      for (Path file : files(SOURCE, "")) {
        Files.copy(file, HOME.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
      Path installed = HOME.resolve("installed.json");
      if (Files.exists(installed) && Files.mismatch(installed, SOURCE.resolve(LOCK)) < 0) {
        return HOME;
      }
      Output npm = run(HOME, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"));
      if (npm.code() != 0 && NO_REGISTRY.matcher(npm.text()).find()) {
        Machine.leaveOut("The model tests need an npm registry once: npm ci in target/lint does not reach one");
      }
      if (npm.code() != 0) {
        fail("npm ci failed:\n" + npm.text());
      }
      Files.copy(SOURCE.resolve(LOCK), installed, StandardCopyOption.REPLACE_EXISTING);
      return HOME;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The files of a folder whose names end so, in order. */
  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Runs a program to its end. */
  static Output run(Path directory, List<String> command) {
    try {
      Path text = Files.createTempFile("model-tools", ".txt");
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(text.toFile())
              .start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        fail(String.join(" ", command) + " took more than ten minutes");
      }
      String said = Files.readString(text);
      Files.delete(text);
      return new Output(process.exitValue(), said);
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** What a program said. */
  record Output(int code, String text) {}
}
