package org.xieshang.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.xieshang.record.Stage;
import org.xieshang.record.Topic;

class LikenessTest {

  private static final LikenessSettings WEIGHTS = new LikenessSettings(0.6, 0.2, 0.1, 0.1, 30);

  @Test
  void theSameMatterInOtherWordsIsAlike() {
    Likeness likeness = Likeness.of(
        topic("柳坪村环境卫生整治", "垃圾清运不及时", "ENVIRONMENT", null),
        topic("柳坪村环境卫生要整治", "垃圾清运太慢", "ENVIRONMENT", null),
        WEIGHTS);

    assertThat(likeness.percent()).isGreaterThan(60);
    assertThat(likeness.why()).contains("标题相近", "类别相同").doesNotContain("议事室");
  }

  @Test
  void anotherMatterIsNot() {
    Likeness likeness = Likeness.of(
        topic("适龄儿童上学难", "学位不够", "EDUCATION", "room-226-01"),
        topic("花椒烘干场地不足", "雨季花椒晒不干", "INDUSTRY", "room-226-02"),
        WEIGHTS);

    assertThat(likeness.percent()).isZero();
  }

  @Test
  void aTopicIsWhollyLikeItself() {
    Topic topic = topic("花椒产业", "雨季花椒晒不干", "INDUSTRY", "room-226-02");

    assertThat(Likeness.of(topic, topic, WEIGHTS).percent()).isEqualTo(100);
  }

  @Test
  void theRoomCountsOnlyWhereBothHaveOne() {
    Topic here = topic("花椒产业", "雨季花椒晒不干", "INDUSTRY", "room-226-01");
    Topic there = topic("花椒产业", "雨季花椒晒不干", "INDUSTRY", "room-226-02");
    Topic nowhere = topic("花椒产业", "雨季花椒晒不干", "INDUSTRY", null);

    assertThat(Likeness.of(here, there, WEIGHTS).percent()).isEqualTo(90);
    assertThat(Likeness.of(here, nowhere, WEIGHTS).percent()).isEqualTo(100);
    assertThat(Likeness.of(here, here, WEIGHTS).why()).contains("同一议事室");
  }

  @Test
  void pairsAreOfWholeCharacters() {
    assertThat(Likeness.sharedPairs("𠮷家沟", "𠮷家沟")).isEqualTo(1);
    assertThat(Likeness.sharedPairs("𠮷家沟", "吉家沟")).isCloseTo(0.5, within(0.001));
  }

  @Test
  void punctuationAndCaseDontCount() {
    assertThat(Likeness.sharedPairs("A区、B区 停车难！", "a区b区停车难")).isEqualTo(1);
  }

  @Test
  void aSingleCharacterIsLikeNothing() {
    assertThat(Likeness.sharedPairs("水", "水")).isZero();
  }

  private static Topic topic(String title, String problem, String category, String roomId) {
    return new Topic(1, "621202226", "YT-621202226-2026-0001", title, category, null, problem, "解决", null, "MASSES",
        "TOWNSHIP", "NORMAL", Stage.REVIEW, null, 1, null, null, null, roomId,
        LocalDateTime.parse("2026-06-01T09:00:00"), null, null, null, 0, null);
  }
}
