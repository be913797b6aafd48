package org.xieshang.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server holds people to the same rules as the form in the browser. */
class FormSchemaTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-06-01");
  private static final Map<String, Object> VIEW = Map.of("rooms", List.of(
      Map.of("value", "room-1", "label", "郭河村协商议事室"), Map.of("value", "room-2", "label", "社区协商议事室")));

  private final FormSchema form = schema("""
      {"components": [
        {"type": "text", "text": "{{view.matter}}"},
        {"type": "radio", "key": "decision", "label": "决定", "validate": {"required": true},
         "values": [{"value": "ACCEPT", "label": "同意"}, {"value": "RETURN", "label": "退回"}]},
        {"type": "textarea", "key": "reason", "label": "理由", "validate": {"required": true, "maxLength": 10},
         "conditional": {"hide": "=decision != \\"RETURN\\""}},
        {"type": "group", "label": "地点", "components": [
          {"type": "select", "key": "room", "label": "议事室", "valuesExpression": "=view.rooms"}]},
        {"type": "number", "key": "people", "label": "人数", "validate": {"min": 1, "max": 99}},
        {"type": "datetime", "subtype": "date", "key": "day", "dateLabel": "日期", "disallowPassedDates": true},
        {"type": "dynamiclist", "path": "visits", "label": "走访", "components": [
          {"type": "textfield", "key": "place", "label": "地点", "validate": {"required": true, "maxLength": 5}}]}
      ]}""");

  @Test
  void whatIsRightComesThroughTrimmedAndTyped() {
    assertThat(check("decision", "ACCEPT", "room", "room-2", "people", 12L, "day", "2026-06-02",
        "visits", List.of(Map.of("place", " 村口 "))))
        .containsEntry("decision", "ACCEPT")
        .containsEntry("room", "room-2")
        .containsEntry("people", 12)
        .containsEntry("day", "2026-06-02")
        .containsEntry("visits", List.of(Map.of("place", "村口")));
  }

  @Test
  void aHiddenFieldIsNeitherAskedForNorKept() {
    assertThat(check("decision", "ACCEPT", "reason", "没有人看得见")).doesNotContainKey("reason");
    refused("请填写“理由”", "decision", "RETURN");
  }

  @Test
  void aRareCharacterCountsAsOne() {
    assertThat(check("decision", "RETURN", "reason", "𠮷".repeat(10))).containsEntry("reason", "𠮷".repeat(10));
    refused("“理由”最多 10 个字，现在有 11 个", "decision", "RETURN", "reason", "𠮷".repeat(11));
  }

  @ParameterizedTest
  @CsvSource({
      "room, room-9, “议事室”只能从列出的选项中选择",
      "decision, MERGE, “决定”只能从列出的选项中选择",
      "day, 2026-05-31, “日期”不能早于今天",
      "day, 昨天, “日期”不是有效的日期时间",
      "people, 100, “人数”不能大于 99",
      "people, 一百, “人数”应填数字",
      "people, 1.5, “人数”应填整数",
      "visits, 村口, “走访”应是一张表"})
  void whatIsWrongIsNamed(String field, String value, String sentence) {
    refused(sentence, "decision", "ACCEPT", field, value);
  }

  @Test
  void aRowIsNamedByItsNumber() {
    refused("“走访”第 2 行：请填写“地点”", "decision", "ACCEPT", "visits", List.of(Map.of("place", "村口"), Map.of("place", " ")));
    refused("“走访”第 1 行：有表单里没有的内容", "decision", "ACCEPT", "visits", List.of(Map.of("place", "村口", "sql", "x")));
  }

  @Test
  void whatWasEnteredIsReadAsWords() {
    Map<String, Object> checked = check("decision", "ACCEPT", "room", "room-1", "visits", List.of(Map.of("place", "村口")));
    assertThat(form.words(checked, VIEW)).isEqualTo("决定：同意\n议事室：郭河村协商议事室\n走访：\n  1. 地点：村口");
  }

  private void refused(String sentence, Object... fields) {
    assertThatThrownBy(() -> check(fields)).isInstanceOf(InvalidInput.class).hasMessageContaining(sentence);
  }

  private Map<String, Object> check(Object... fields) {
    Map<String, Object> entered = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      entered.put((String) fields[i], fields[i + 1]);
    }
    return form.check(entered, VIEW, TODAY);
  }

  private static FormSchema schema(String json) {
    try {
      return FormSchema.of(new ObjectMapper().readTree(json));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
