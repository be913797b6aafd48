package org.xieshang.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xieshang.placement.CaseTeamSettings.Weights;
import org.xieshang.roster.Member;
import org.xieshang.roster.Station;

class FitTest {

  private static final Station GUOHE = new Station("621202226", "郭河乡", "TOWNSHIP", "621202000", 33.51, 105.41, true);

  private final Fit fit = new Fit(new CaseTeamSettings(
      new Weights(.30, .20, .10, .20, .20), 40, Map.of("ENVIRONMENT", List.of("环境资源界"))));

  @Test
  void whoKnowsTheMatterComesFirst() {
    Ranking ranking = fit.rank(need(), List.of(
        member("m1").build(), member("m2").skilled("ENVIRONMENT").build(), member("m3").of("环境资源界").build()));

    assertThat(accounts(ranking)).containsExactly("m2", "m3", "m1");
  }

  @Test
  void theReasonSaysEverythingThatCounted() {
    Candidate best = fit.rank(need(Map.of("m1", 1)), List.of(
        member("m1").skilled("ENVIRONMENT").of("环境资源界").on("environment-committee").living(33.53, 105.41).build()))
        .candidates().get(0);

    assertThat(best.reason()).isEqualTo(
        "熟悉人居环境，界别（环境资源界）与人居环境相近，所在专委会联系人居环境，手上在办的调研有 1 件，离郭河乡约 2.2 公里");
    assertThat(best.score()).isEqualTo(0.9222);
  }

  @Test
  void whoKnowsNothingOfTheMatterIsNotFlattered() {
    assertThat(fit.rank(need(), List.of(member("m1").build())).candidates().get(0).reason())
        .isEqualTo("是本站委员，手上没有在办的调研");
    assertThat(fit.rank(need(), List.of(member("m1").at("621202001").build())).candidates().get(0).reason())
        .startsWith("可以支援本站");
  }

  @Test
  void openWorkCountsAgainstAMember() {
    Ranking ranking = fit.rank(need(Map.of("m1", 2)), List.of(member("m1").build(), member("m2").build()));

    assertThat(accounts(ranking)).containsExactly("m2", "m1");
  }

  @Test
  void whoHasAllTheWorkTheyCanTakeIsNotProposed() {
    Ranking ranking = fit.rank(need(Map.of("m1", 3)), List.of(member("m1").skilled("ENVIRONMENT").build(), member("m2").build()));

    assertThat(accounts(ranking)).containsExactly("m2");
    assertThat(ranking.busy()).extracting(one -> one.member().account()).containsExactly("m1");
    assertThat(ranking.of("m1")).isPresent();
  }

  @Test
  void whoLivesNearComesBeforeWhoLivesFarOrNobodyKnowsWhere() {
    Ranking ranking = fit.rank(need(), List.of(
        member("m1").build(), member("m2").living(33.9, 105.8).build(), member("m3").living(33.52, 105.41).build()));

    assertThat(accounts(ranking)).containsExactly("m3", "m1", "m2");
    assertThat(ranking.candidates().get(2).reason()).endsWith("离郭河乡约 56 公里");
  }

  @Test
  void whoHasAnInterestStandsAside() {
    Need need = new Need("ENVIRONMENT", "人居环境", null, GUOHE, Map.of("m1", "是提议人"), Set.of("区教育局"), Map.of());

    Ranking ranking = fit.rank(need, List.of(
        member("m1").skilled("ENVIRONMENT").build(),
        member("m2").employedAt("武都区教育局").build(),
        member("m3").employedAt("郭河乡中心小学").build()));

    assertThat(accounts(ranking)).containsExactly("m3");
    assertThat(ranking.aside()).extracting(Ranking.Aside::reason).containsExactly("是提议人", "在区教育局工作");
    assertThat(ranking.of("m1")).isEmpty();
  }

  @Test
  void whoIsNotInOfficeIsLeftOut() {
    assertThat(fit.rank(need(), List.of(member("m1").paused().build())).candidates()).isEmpty();
  }

  @Test
  void theOrderDoesNotDependOnTheOrderOfTheRoster() {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      members.add(member("m%02d".formatted(i)).skilled(i % 3 == 0 ? "ENVIRONMENT" : "HEALTH").living(33.5 + i % 4 * .01, 105.4).build());
    }
    List<String> order = accounts(fit.rank(need(), members));

    for (int i = 0; i < 20; i++) {
      Collections.shuffle(members, new Random(i));
      assertThat(accounts(fit.rank(need(), members))).isEqualTo(order);
    }
    assertThat(order).startsWith("m09", "m21");
  }

  @Test
  void weightsThatAreNotSharesOfAWholeAreRefused() {
    assertThatThrownBy(() -> new Weights(.5, .5, .5, 0, 0)).hasMessageContaining("各项之和应为 1");
    assertThatThrownBy(() -> new CaseTeamSettings(new Weights(1, 0, 0, 0, 0), 0, null)).hasMessageContaining("far-km");
  }

  private static Need need() {
    return need(Map.of());
  }

  private static Need need(Map<String, Integer> openCases) {
    return new Need("ENVIRONMENT", "人居环境", "environment-committee", GUOHE, Map.of(), Set.of(), openCases);
  }

  private static List<String> accounts(Ranking ranking) {
    return ranking.candidates().stream().map(one -> one.member().account()).toList();
  }

  private static Someone member(String id) {
    return new Someone(id);
  }

  private static final class Someone {
    private final String id;
    private String station = GUOHE.id();
    private String sector = "体育界";
    private String committee = "proposals-committee";
    private String employer;
    private String skills = "HEALTH";
    private Double latitude;
    private Double longitude;
    private String status = "SERVING";

    private Someone(String id) {
      this.id = id;
    }

    Someone at(String stationId) {
      this.station = stationId;
      return this;
    }

    Someone of(String name) {
      this.sector = name;
      return this;
    }

    Someone on(String committeeId) {
      this.committee = committeeId;
      return this;
    }

    Someone skilled(String category) {
      this.skills = category + ",OTHER";
      return this;
    }

    Someone employedAt(String unit) {
      this.employer = unit;
      return this;
    }

    Someone living(double north, double east) {
      this.latitude = north;
      this.longitude = east;
      return this;
    }

    Someone paused() {
      this.status = "PAUSED";
      return this;
    }

    Member build() {
      return new Member(id, id, "委员" + id, "DISTRICT", sector, null, committee, station, "郭河乡", "郭河乡", "郭河乡", employer, skills,
          latitude, longitude, 3, status);
    }
  }
}
