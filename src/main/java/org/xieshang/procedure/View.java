package org.xieshang.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a form shows above its fields: one local Json variable of the task, {@code view}. */
public final class View {

  private static final Pattern MARKDOWN = Pattern.compile("([\\\\`*_{}\\[\\]()<>#+\\-.!|~&:])");

  private final Map<String, Object> content = new LinkedHashMap<>();

  View() {}

  /** A text for a Markdown component, escaped, so that what people typed is shown as typed; null becomes a dash. */
  public View text(String key, String value) {
    content.put(key, value == null || value.isBlank() ? "—" : escaped(value));
    return this;
  }

  /** Markdown that we wrote ourselves; whatever people typed in it must be {@link #escaped}. */
  public View markdown(String key, String markdown) {
    content.put(key, markdown);
    return this;
  }

  /** A number, a boolean or a word of ours, as FEEL expressions read it. */
  public View plain(String key, Object value) {
    content.put(key, value);
    return this;
  }

  /** The rows of a table component; tables show text as it is. */
  public View rows(String key, List<? extends Map<String, ?>> rows) {
    content.put(key, rows);
    return this;
  }

  /** The choices of a select, radio, checklist or tag list with {@code valuesExpression}. */
  public View options(String key, List<Option> options) {
    content.put(key, options.stream().map(o -> Map.of("value", o.value(), "label", o.label())).toList());
    return this;
  }

  /** Text that Markdown renders as it was typed, line by line. */
  public static String escaped(String text) {
    return MARKDOWN.matcher(text).replaceAll("\\\\$1").replace("\r", "").replace("\n", "  \n");
  }

  static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  Map<String, Object> content() {
    return content;
  }
}
