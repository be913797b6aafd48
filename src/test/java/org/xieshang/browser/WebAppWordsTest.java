package org.xieshang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web apps in Chinese say everything that they say in English, in the words of docs/glossary.md, and nothing in English by oversight. */
class WebAppWordsTest {

  private static final List<String> APPS = List.of("tasklist", "welcome", "admin", "cockpit");
  private static final String WEB_APPS = "/META-INF/resources/webjars/camunda/app/";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}");
  /** What is not for reading: placeholders, markup, entities. */
  private static final Pattern CODE = Pattern.compile("\\{\\{[^}]*}}|</?\\w[^>]*>|&\\w+;");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]+");
  /** Patterns of dates and names in program code, which have to be typed as they stand. */
  private static final Set<String> LITERALS = Set.of("yyyy-MM-ddTHH:mm:ss", "YYYY-MM-DDTHH:mm:ss", "#resolve");
  /** What is missing would be named in the engine's English. */
  private static final Set<String> NOT_NAMED = Set.of("PAGES_MSG_ACCESS_DENIED", "PAGES_MSG_ACCESS_DENIED_RESOURCE_ID");
  /** Terms whose word stands in every sentence that names them. */
  private static final List<String> IN_SENTENCES = List.of("process instance", "process definition", "decision instance", "decision definition",
      "decision requirements definition", "activity instance", "case instance", "case definition", "incident", "job", "deployment", "business key",
      "due date", "assignee", "external task", "human task", "user task", "batch operation", "authorization", "annotation");

  /** The same English means something else in Tasklist: glossary, below the table. */
  private static final Set<String> BY_APP = Set.of("SAVE", "START");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void everyKeyIsTranslated(String app) throws IOException {
    assertThat(keys(read(app, "zh.json"))).isEqualTo(keys(read(app, "en.json")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void placeholdersStay(String app) throws IOException {
    Map<String, String> chinese = labels(app, "zh.json");
    List<String> faults = new ArrayList<>();
    labels(app, "en.json").forEach((key, english) -> {
      if (!NOT_NAMED.contains(key) && !placeholders(english).equals(placeholders(chinese.get(key)))) {
        faults.add(key + ": " + english + " → " + chinese.get(key));
      }
    });
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void onlyTheListedWordsAreForeign(String app) throws IOException {
    Set<String> foreign = foreignWords();
    List<String> faults = new ArrayList<>();
    labels(app, "zh.json").forEach((key, text) -> {
      String words = CODE.matcher(text).replaceAll(" ");
      for (String literal : LITERALS) {
        words = words.replace(literal, " ");
      }
      Matcher word = LATIN.matcher(words);
      while (word.find()) {
        if (!foreign.contains(word.group())) {
          faults.add(key + " says " + word.group() + ": " + text);
        }
      }
    });
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void theAppComesUpInChinese(String app) throws IOException {
    assertThat(text(WEB_APPS + app + "/scripts/config.js")).contains("...house", "    vendor\n");
    assertThat(text(WEB_APPS + "tasklist/scripts/house.js"))
        .contains("availableLocales: ['zh', 'en']", "fallbackLocale: 'zh'", "vendor = '协商在基层'", "normal: 'YYYY-MM-DD HH:mm'");
  }

  @Test
  void aTermOfTheGlossaryIsTheSameEverywhere() throws IOException {
    Map<String, String> glossary = glossary();
    Set<String> met = new HashSet<>();
    List<String> faults = new ArrayList<>();
    for (String app : APPS) {
      Map<String, String> chinese = labels(app, "zh.json");
      labels(app, "en.json").forEach((key, english) -> {
        String term = singular(english);
        String word = glossary.get(term);
        if (word != null) {
          met.add(term);
          String said = chinese.get(key).replaceAll("[：:*\\s]", "");
          if (!said.equals(word)) {
            faults.add(app + " " + key + ": " + english + " is " + word + ", not " + said);
          }
        }
      });
    }
    assertThat(faults).isEmpty();
    assertThat(met).as("terms of the glossary that the web apps use").hasSizeGreaterThan(glossary.size() / 2);
  }

  /** Tasklist is left out: it speaks to people at a counter, who need fewer nouns. */
  @Test
  void termsKeepTheirWordInsideSentences() throws IOException {
    Map<String, String> glossary = glossary();
    List<String> faults = new ArrayList<>();
    for (String app : List.of("welcome", "admin", "cockpit")) {
      Map<String, String> chinese = labels(app, "zh.json");
      labels(app, "en.json").forEach((key, english) -> {
        for (String term : IN_SENTENCES) {
          if (Pattern.compile("\\b" + term + "s?\\b", Pattern.CASE_INSENSITIVE).matcher(english).find()
              && !chinese.get(key).contains(glossary.get(term))) {
            faults.add(app + " " + key + ": " + english + " → " + chinese.get(key));
          }
        }
      });
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void oneKeyHasOneTranslation() throws IOException {
    Map<String, Map<String, Set<String>>> translations = new TreeMap<>();
    for (String app : APPS) {
      Map<String, String> chinese = labels(app, "zh.json");
      labels(app, "en.json").forEach((key, english) -> translations
          .computeIfAbsent(key, k -> new TreeMap<>()).computeIfAbsent(english, e -> new TreeSet<>()).add(chinese.get(key)));
    }
    List<String> faults = new ArrayList<>();
    translations.forEach((key, byEnglish) -> byEnglish.forEach((english, said) -> {
      if (said.size() > 1 && !BY_APP.contains(key)) {
        faults.add(key + ": " + english + " → " + said);
      }
    }));
    assertThat(faults).isEmpty();
  }

  private static Map<String, String> glossary() throws IOException {
    Map<String, String> words = new LinkedHashMap<>();
    tableBelow("用词表").forEach(row -> words.put(row.get(0).toLowerCase(), row.get(1)));
    assertThat(words).hasSizeGreaterThan(30);
    return words;
  }

  private static Set<String> foreignWords() throws IOException {
    return tableBelow("仍是外文的词").stream()
        .flatMap(row -> List.of(row.get(0).split(", ")).stream())
        .collect(Collectors.toSet());
  }

  /** The rows of the table below a heading of docs/glossary.md, without its head. */
  private static List<List<String>> tableBelow(String heading) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    boolean here = false;
    for (String line : Files.readAllLines(Path.of("docs/glossary.md"))) {
      if (line.startsWith("#")) {
        here = line.contains(heading);
      } else if (here && line.startsWith("| ")) {
        rows.add(List.of(line.substring(2).split("\\s*\\|\\s*")));
      }
    }
    return rows.subList(1, rows.size());
  }

  private static String singular(String english) {
    String term = english.toLowerCase().replaceAll("[:*…]", "").strip();
    return term.endsWith("s") && !List.of("diagnostics").contains(term) ? term.substring(0, term.length() - 1) : term;
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().forEach(one -> found.add(String.valueOf(one.group(1))));
    return found;
  }

  private static Map<String, String> labels(String app, String file) throws IOException {
    Map<String, String> labels = new LinkedHashMap<>();
    read(app, file).path("labels").fields().forEachRemaining(field -> labels.put(field.getKey(), field.getValue().asText()));
    return labels;
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

  private static JsonNode read(String app, String file) throws IOException {
    String text = text(WEB_APPS + app + "/locales/" + file);
    // The one that Camunda ships begins with a byte order mark.
    return new ObjectMapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static String text(String resource) throws IOException {
    try (InputStream file = WebAppWordsTest.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
