package org.xieshang.procedure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person entered, or one row of a list in it; already checked against the form. */
public final class Entry {

  private final Map<String, Object> values;
  private final String words;

  Entry(Map<String, Object> values, String words) {
    this.values = values;
    this.words = words;
  }

  private Entry(Map<String, Object> row) {
    this(row, null);
  }

  /** All of it as a person reads it, one "label：value" a line; null when nothing was entered. */
  public String words() {
    return words;
  }

  /** A text or the value of a choice; empty when nothing was entered. */
  public Optional<String> text(String key) {
    return Optional.ofNullable((String) values.get(key));
  }

  /** A text that the form requires. */
  public String required(String key) {
    return text(key).orElseThrow(() -> new IllegalStateException("the form does not require " + key));
  }

  /** A whole number. */
  public Optional<Integer> number(String key) {
    return Optional.ofNullable((Number) values.get(key)).map(Number::intValue);
  }

  /** Whether a box is ticked. */
  public boolean flag(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  public Optional<LocalDate> date(String key) {
    return text(key).map(LocalDate::parse);
  }

  public Optional<LocalDateTime> time(String key) {
    return text(key).map(LocalDateTime::parse);
  }

  /** What was ticked in a checklist or tag list; empty when nothing was. */
  @SuppressWarnings("unchecked")
  public List<String> choices(String key) {
    return (List<String>) values.getOrDefault(key, List.of());
  }

  /** The rows of a list. */
  @SuppressWarnings("unchecked")
  public List<Entry> rows(String key) {
    return ((List<Map<String, Object>>) values.getOrDefault(key, List.of())).stream().map(Entry::new).toList();
  }
}
