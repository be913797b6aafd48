package org.xieshang.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The browser's side as it is read: text never becomes markup, nothing comes from elsewhere, every module is there and served (decision 0106). */
class LeadersPagesTest {

  private static final Path MODULES = Path.of("src/main/resources/plugin-webapp/xieshang/app");
  private static final Pattern MARKUP = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|createContextualFragment|srcdoc|\\beval\\(|new Function");
  private static final Pattern ELSEWHERE = Pattern.compile("https?://(?!www\\.w3\\.org/2000/svg)[^\\s'\"]+|@import|url\\(");
  private static final Pattern IMPORT = Pattern.compile("(?:from |import\\()'\\./([^']+)'");
  private static final Pattern CHINESE = Pattern.compile("(?m)^(?!\\s*(?:/?\\*|//)).*'[^'\\n]*\\p{IsHan}[^'\\n]*'");

  @Test
  void textNeverBecomesMarkupAndNothingComesFromElsewhere() throws IOException {
    for (Path file : files()) {
      String text = Files.readString(file);
      assertThat(MARKUP.matcher(text).results().map(Object::toString).count()).as("markup in %s", file.getFileName()).isZero();
      assertThat(ELSEWHERE.matcher(text).results().map(found -> found.group())).as("from elsewhere in %s", file.getFileName()).isEmpty();
    }
  }

  @Test
  void everyModuleThatIsImportedIsServed() throws IOException {
    for (Path file : files()) {
      Matcher imported = IMPORT.matcher(Files.readString(file));
      while (imported.find()) {
        String path = "app/" + imported.group(1);
        assertThat(Assets.ALL).as("imported by %s", file.getFileName()).contains(path);
        assertThat(Assets.typeOf(path)).startsWith("text/javascript");
      }
    }
    try (var charts = getClass().getResourceAsStream("/plugin-webapp/xieshang/app/lib/echarts.esm.min.js")) {
      assertThat(new String(charts.readNBytes(2000), StandardCharsets.UTF_8)).as("the notice of the chart library").contains("Apache License").contains("Copyright");
    }
  }

  /** One file holds the words, as messages.properties does for the server's pages. */
  @Test
  void wordsStandInOneFile() throws IOException {
    for (Path file : files()) {
      if (file.toString().endsWith(".js") && !file.endsWith("words.js")) {
        assertThat(CHINESE.matcher(Files.readString(file)).results().map(found -> found.group().strip())).as("words in %s", file.getFileName()).isEmpty();
      }
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(MODULES)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      assertThat(files).hasSizeGreaterThan(15);
      return files;
    }
  }
}
