package org.xieshang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing: in every language, on forms and in Java. */
class WordsTest {

  private static final Path WORDS = Path.of("src/main/resources");

  @Test
  void everyLanguageHasEveryKey() throws IOException {
    Map<String, Set<Object>> keys = new TreeMap<>();
    try (Stream<Path> files = Files.list(WORDS)) {
      for (Path file : files.filter(path -> path.getFileName().toString().matches("messages.*\\.properties")).toList()) {
        keys.put(file.getFileName().toString(), new TreeSet<>(read(file).keySet()));
      }
    }
    assertThat(keys.values().stream().distinct()).as("%s", keys.keySet()).hasSize(1);
  }

  @Test
  void everyWordThatJavaAsksForExists() throws IOException {
    Properties words = read(WORDS.resolve("messages.properties"));
    Pattern asked = Pattern.compile("(?:getMessage|word|words)\\(\"([a-z][A-Za-z]*(?:\\.[A-Za-z_-]+)+)\"[,)]");
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher key = asked.matcher(Files.readString(file));
        while (key.find()) {
          if (!words.containsKey(key.group(1))) {
            missing.add(file.getFileName() + ": " + key.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void formsCallACategoryAsEverythingElseDoes() throws IOException {
    Properties words = read(WORDS.resolve("messages.properties"));
    Set<String> faults = new TreeSet<>();
    try (Stream<Path> forms = Files.list(Path.of("forms"))) {
      for (Path form : forms.toList()) {
        for (JsonNode component : new ObjectMapper().readTree(form.toFile()).findParents("values")) {
          if (component.path("key").asText().equals("category")) {
            for (JsonNode option : component.path("values")) {
              if (!option.path("label").asText().equals(words.getProperty("category." + option.path("value").asText()))) {
                faults.add(form.getFileName() + ": " + option);
              }
            }
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static Properties read(Path file) throws IOException {
    Properties words = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      words.load(text);
    }
    return words;
  }
}
