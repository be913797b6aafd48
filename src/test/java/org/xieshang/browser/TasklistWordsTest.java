package org.xieshang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tasklist in Chinese says everything that Tasklist in English says, and nothing in English by oversight. */
class TasklistWordsTest {

  private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/tasklist/locales/";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}");
  /** Comparison signs, and formats that are the same in every language. */
  private static final Pattern NO_WORD = Pattern.compile("[<>=]*");

  @Test
  void everyKeyIsTranslated() throws IOException {
    JsonNode english = read("en.json");
    JsonNode chinese = read("zh.json");
    assertThat(keys(chinese)).isEqualTo(keys(english));
  }

  @Test
  void translationsAreChineseAndKeepTheirPlaceholders() throws IOException {
    JsonNode english = read("en.json").path("labels");
    JsonNode chinese = read("zh.json").path("labels");
    List<String> faults = new ArrayList<>();
    english.fieldNames().forEachRemaining(key -> {
      String said = chinese.path(key).asText();
      if (!NO_WORD.matcher(said).matches() && said.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
        faults.add(key + " is not Chinese: " + said);
      }
      if (!placeholders(english.path(key).asText()).equals(placeholders(said))) {
        faults.add(key + " has other placeholders: " + said);
      }
    });
    assertThat(faults).isEmpty();
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().forEach(one -> found.add(one.group().replaceAll("\\s", "")));
    return found;
  }

  private static Set<String> keys(JsonNode locale) {
    Set<String> keys = new TreeSet<>();
    collect("", locale, keys);
    return keys;
  }

  private static void collect(String path, JsonNode node, Set<String> keys) {
    if (node.isObject()) {
      node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), keys));
    } else {
      keys.add(path + (node.isArray() ? "[" + node.size() + "]" : ""));
    }
  }

  private static JsonNode read(String name) throws IOException {
    try (InputStream file = TasklistWordsTest.class.getResourceAsStream(LOCALES + name)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      // The one that Camunda ships begins with a byte order mark.
      return new ObjectMapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
  }
}
