package org.xieshang.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One field of a Camunda Form with the rules that its author gave it in Modeler. */
final class FormField {

  /** Whatever a form leaves open, no text is longer (house.md, 4). */
  private static final int LONGEST = 2000;
  private static final int MOST_ROWS = 200;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private final JsonNode json;
  private final List<JsonNode> conditions;
  private final List<FormField> columns;

  private FormField(JsonNode json, List<JsonNode> conditions) {
    this.json = json;
    this.conditions = conditions;
    this.columns = type().equals("dynamiclist") ? FormSchema.fields(json) : List.of();
  }

  /** Empty for a component that takes nothing. */
  static Optional<FormField> of(JsonNode component) {
    return switch (component.path("type").asText()) {
      case "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime", "dynamiclist" ->
          component.path("disabled").asBoolean() ? Optional.empty() : Optional.of(new FormField(component, List.of(component)));
      default -> Optional.empty();
    };
  }

  /** The same field in a group, which may hide it, too. */
  FormField within(JsonNode group) {
    List<JsonNode> all = new ArrayList<>(conditions);
    all.add(group);
    return new FormField(json, all);
  }

  private String type() {
    return json.path("type").asText();
  }

  String key() {
    return type().equals("dynamiclist") ? json.path("path").asText() : json.path("key").asText();
  }

  String label() {
    String label = type().equals("datetime")
        ? json.path("dateLabel").asText(json.path("timeLabel").asText(key()))
        : json.path("label").asText(key());
    return label.isBlank() ? key() : label;
  }

  boolean hidden(Map<String, Object> known) {
    return conditions.stream()
        .map(component -> component.path("conditional").path("hide").asText(""))
        .anyMatch(hide -> !hide.isEmpty() && Boolean.TRUE.equals(Feel.evaluate(hide, known)));
  }

  Object check(Object entered, Map<String, Object> known, LocalDate today, String place) {
    Object value = switch (type()) {
      case "textfield", "textarea" -> text(entered, place);
      case "number" -> number(entered, place);
      case "checkbox" -> checkbox(entered, place);
      case "radio", "select" -> choice(entered, known, place);
      case "checklist", "taglist" -> choices(entered, known, place);
      case "datetime" -> moment(entered, today, place);
      default -> list(entered, known, today, place);
    };
    if (json.path("validate").path("required").asBoolean() && (value == null || Boolean.FALSE.equals(value) || value.equals(List.of()))) {
      throw wrong(place, type().equals("textfield") || type().equals("textarea") || type().equals("number") ? "请填写" : "请选择", "");
    }
    return value;
  }

  private InvalidInput wrong(String place, String before, String after) {
    return new InvalidInput(place + before + "“" + label() + "”" + after + "。");
  }

  private String text(Object entered, String place) {
    if (entered == null) {
      return null;
    }
    if (!(entered instanceof String typed)) {
      throw wrong(place, "", "应填文字");
    }
    String text = CONTROL.matcher(typed.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("").strip();
    if (text.isEmpty()) {
      return null;
    }
    JsonNode rules = json.path("validate");
    int length = text.codePointCount(0, text.length());
    int longest = rules.path("maxLength").asInt(LONGEST);
    if (length > longest) {
      throw wrong(place, "", "最多 " + longest + " 个字，现在有 " + length + " 个，请精简");
    }
    int shortest = rules.path("minLength").asInt(0);
    if (length < shortest) {
      throw wrong(place, "", "至少写 " + shortest + " 个字，现在只有 " + length + " 个");
    }
    String pattern = rules.path("pattern").asText("");
    if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
      throw wrong(place, "", "的格式不对，请检查");
    }
    switch (rules.path("validationType").asText("")) {
      case "phone" -> {
        if (!text.matches("\\+?[0-9][0-9 -]{4,18}[0-9]")) {
          throw wrong(place, "", "应是电话号码，请检查");
        }
      }
      case "email" -> {
        if (!text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
          throw wrong(place, "", "应是电子邮箱地址，请检查");
        }
      }
      default -> { }
    }
    return text;
  }

  private Number number(Object entered, String place) {
    if (entered == null || "".equals(entered)) {
      return null;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(entered.toString());
    } catch (NumberFormatException noNumber) {
      throw wrong(place, "", "应填数字");
    }
    int decimals = json.path("decimalDigits").asInt(0);
    if (number.stripTrailingZeros().scale() > decimals) {
      throw wrong(place, "", decimals == 0 ? "应填整数" : "最多 " + decimals + " 位小数");
    }
    JsonNode rules = json.path("validate");
    if (rules.has("min") && number.compareTo(rules.path("min").decimalValue()) < 0) {
      throw wrong(place, "", "不能小于 " + rules.path("min").asText());
    }
    BigDecimal most = rules.has("max") ? rules.path("max").decimalValue() : BigDecimal.valueOf(Integer.MAX_VALUE);
    if (number.compareTo(most) > 0) {
      throw wrong(place, "", "不能大于 " + most.toPlainString());
    }
    return decimals == 0 ? (Number) number.intValueExact() : (Number) number.doubleValue();
  }

  private Boolean checkbox(Object entered, String place) {
    if (entered == null) {
      return null;
    }
    if (!(entered instanceof Boolean ticked)) {
      throw wrong(place, "", "只能勾选或不勾选");
    }
    return ticked;
  }

  private String choice(Object entered, Map<String, Object> known, String place) {
    if (entered == null || "".equals(entered)) {
      return null;
    }
    if (!(entered instanceof String chosen) || !options(known).containsKey(chosen)) {
      throw wrong(place, "", "只能从列出的选项中选择，请重新选择");
    }
    return chosen;
  }

  private List<String> choices(Object entered, Map<String, Object> known, String place) {
    if (entered == null) {
      return null;
    }
    if (!(entered instanceof List<?> chosen)) {
      throw wrong(place, "", "只能从列出的选项中选择，请重新选择");
    }
    return chosen.stream().map(one -> choice(one, known, place)).filter(one -> one != null).distinct().toList();
  }

  private String moment(Object entered, LocalDate today, String place) {
    if (entered == null || "".equals(entered)) {
      return null;
    }
    String typed = entered.toString();
    try {
      return switch (json.path("subtype").asText("date")) {
        case "datetime" -> {
          LocalDateTime time = typed.length() > 19 || typed.endsWith("Z")
              ? OffsetDateTime.parse(typed).toLocalDateTime() : LocalDateTime.parse(typed);
          notPast(time.toLocalDate(), today, place);
          yield time.toString();
        }
        case "time" -> LocalTime.parse(typed.substring(0, 5)).toString();
        default -> {
          LocalDate date = LocalDate.parse(typed);
          notPast(date, today, place);
          yield date.toString();
        }
      };
    } catch (DateTimeParseException | StringIndexOutOfBoundsException unreadable) {
      throw wrong(place, "", "不是有效的日期时间，请重新选择");
    }
  }

  private void notPast(LocalDate date, LocalDate today, String place) {
    if (json.path("disallowPassedDates").asBoolean() && date.isBefore(today)) {
      throw wrong(place, "", "不能早于今天，请重新选择");
    }
    if (date.getYear() < 1900 || date.getYear() > today.getYear() + 20) {
      throw wrong(place, "", "的年份不对，请检查");
    }
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> list(Object entered, Map<String, Object> known, LocalDate today, String place) {
    if (entered == null) {
      return List.of();
    }
    if (!(entered instanceof List<?> rows)) {
      throw wrong(place, "", "应是一张表");
    }
    if (rows.size() > MOST_ROWS) {
      throw wrong(place, "", "最多 " + MOST_ROWS + " 行");
    }
    List<Map<String, Object>> checked = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!(rows.get(i) instanceof Map<?, ?> row)) {
        throw wrong(place, "", "第 " + (i + 1) + " 行无法读取，请删除后重填");
      }
      String here = "“" + label() + "”第 " + (i + 1) + " 行：";
      if (!columns.stream().map(FormField::key).toList().containsAll(row.keySet())) {
        throw new InvalidInput(here + "有表单里没有的内容，请刷新页面后重新填写。");
      }
      Map<String, Object> given = new LinkedHashMap<>((Map<String, Object>) row);
      checked.add(FormSchema.check(columns, given, (Map<String, Object>) known.get(Desk.VIEW), today, here));
    }
    return checked;
  }

  /** Label by value. */
  private Map<String, String> options(Map<String, Object> known) {
    Map<String, String> options = new LinkedHashMap<>();
    for (JsonNode option : json.path("values")) {
      options.put(option.path("value").asText(), option.path("label").asText());
    }
    String expression = json.path("valuesExpression").asText("");
    if (!expression.isEmpty() && Feel.evaluate(expression, known) instanceof List<?> found) {
      for (Object option : found) {
        if (option instanceof Map<?, ?> pair) {
          options.put(String.valueOf(pair.get("value")), String.valueOf(pair.get("label")));
        }
      }
    }
    return options;
  }

  /** A checked value as a person reads it. */
  String words(Object value, Map<String, Object> known) {
    return switch (type()) {
      case "checkbox" -> Boolean.TRUE.equals(value) ? "是" : "否";
      case "radio", "select" -> options(known).getOrDefault((String) value, (String) value);
      case "checklist", "taglist" -> ((List<?>) value).stream()
          .map(one -> options(known).getOrDefault((String) one, (String) one))
          .collect(Collectors.joining("、"));
      case "datetime" -> value.toString().replace('T', ' ');
      case "dynamiclist" -> rowsInWords((List<?>) value, known);
      default -> value.toString();
    };
  }

  /** A row begins with its number, its further fields are indented by five blanks, further lines of a field by seven. */
  @SuppressWarnings("unchecked")
  private String rowsInWords(List<?> rows, Map<String, Object> known) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      words.append("\n  ").append(i + 1).append(". ").append(FormSchema
          .lines(columns, (Map<String, Object>) rows.get(i), (Map<String, Object>) known.get(Desk.VIEW)).stream()
          .map(line -> line.replace("\n", "\n       "))
          .collect(Collectors.joining("\n     ")));
    }
    return words.toString();
  }
}
