package org.xieshang.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {

  @Test
  void residentsBecomeLettersAndTheLongerNameGoesFirst() {
    assertThat(Redaction.of("王秀说，王秀兰也说。", List.of("王秀", "王秀兰"))).isEqualTo("群众代表甲说，群众代表乙也说。");
  }

  @Test
  void theEleventhResidentGetsANumber() {
    List<String> names = List.of("一一", "二二", "三三", "四四", "五五", "六六", "七七", "八八", "九九", "十十", "王秀兰");
    assertThat(Redaction.of("王秀兰", names)).isEqualTo("群众代表11");
  }

  @Test
  void aNameOfOneCharacterWouldTakeThatCharacterEverywhere() {
    assertThat(Redaction.of("王家村", List.of("王"))).isEqualTo("王家村");
  }

  @Test
  void aNameOfFourByteCharactersIsAName() {
    assertThat(Redaction.of("史𠮷梅发言", List.of("史𠮷梅"))).isEqualTo("群众代表甲发言");
  }

  @Test
  void phoneAndIdentityNumbersGo() {
    for (String number : List.of(
        "13812345678", "138 1234 5678", "138-1234-5678", "+86 13812345678", "１３８１２３４５６７８",
        "0939-8212345", "09398212345", "（0939）8212345", "620102199001011234", "62010219900101123X")) {
      assertThat(Redaction.of("请打" + number + "。", List.of())).as(number).isEqualTo("请打（号码已隐去）。");
    }
  }

  @Test
  void otherNumbersStay() {
    String text = "全村 320 户，2026年投入 1250000 元，XS-621202226-2026-0014 号。";
    assertThat(Redaction.of(text, List.of())).isEqualTo(text);
  }
}
