package org.xieshang;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Asks the machine for a tool that the build can't bring along. Without it a test is left out with one
 * line that says how to have it; under {@code CI=true} its absence fails the test, so that nothing is
 * skipped unseen.
 */
public final class Machine {

  /** A program outside of Maven. */
  public enum Tool {
    NODE("Node 20 with npm: apt-get install nodejs npm") {
      @Override
      Optional<Path> find() {
        return onPath("npm").isPresent() ? onPath("node") : Optional.empty();
      }
    },
    CHROMIUM("Chromium: apt-get install chromium fonts-noto-cjk, or set CHROMIUM to the program") {
      @Override
      Optional<Path> find() {
        return Stream.of(named("CHROMIUM"), onPath("chromium"), onPath("google-chrome"))
            .flatMap(Optional::stream)
            .findFirst();
      }
    },
    MYSQL("MySQL 8: apt-get install libaio1 libnuma1 libncurses6, or set MYSQLD to a mysqld that runs") {
      @Override
      Optional<Path> find() {
        return Stream.of(named("MYSQLD"), unpackedByTheBuild(), onPath("mysqld"))
            .flatMap(Optional::stream)
            .filter(mysqld -> runs(mysqld, "--version"))
            .findFirst();
      }
    };

    private final String howToHaveIt;

    Tool(String howToHaveIt) {
      this.howToHaveIt = howToHaveIt;
    }

    abstract Optional<Path> find();

    /** The program; only after {@link Machine#needs} has let the test through. */
    public Path path() {
      return find().orElseThrow(() -> new IllegalStateException("needs " + howToHaveIt));
    }
  }

  private Machine() {}

  /** Lets the test go on only when the machine has all of these. */
  public static void needs(Tool... tools) {
    List<String> missing =
        Arrays.stream(tools).filter(tool -> tool.find().isEmpty()).map(tool -> tool.howToHaveIt).toList();
    if (missing.isEmpty()) {
      return;
    }
    String test =
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames
                        .map(StackWalker.StackFrame::getClassName)
                        .filter(name -> !name.equals(Machine.class.getName()))
                        .findFirst()
                        .orElse("test"));
    leaveOut(test.substring(test.lastIndexOf('.') + 1) + " needs " + String.join("; ", missing));
  }

  /** Leaves the running test out for a reason that lies in the machine, not in the project. */
  public static void leaveOut(String line) {
    if (Boolean.parseBoolean(System.getenv("CI"))) {
      fail(line);
    }
    System.out.println("Left out: " + line);
    abort(line);
  }

  private static Optional<Path> named(String variable) {
    return Optional.ofNullable(System.getenv(variable)).map(Path::of).filter(Files::isExecutable);
  }

  private static Optional<Path> onPath(String program) {
    return Arrays.stream(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> unpackedByTheBuild() {
    Path target = Path.of("target");
    if (!Files.isDirectory(target)) {
      return Optional.empty();
    }
    try (Stream<Path> files =
        Files.find(target, 5, (file, is) -> file.endsWith("bin/mysqld") && Files.isExecutable(file))) {
      return files.map(Path::toAbsolutePath).findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean runs(Path program, String argument) {
    try {
      Process process =
          new ProcessBuilder(program.toString(), argument)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException cannotStart) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
