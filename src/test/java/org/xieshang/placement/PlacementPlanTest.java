package org.xieshang.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.xieshang.placement.Principle.BALANCE;
import static org.xieshang.placement.Principle.NATIVE_PLACE;
import static org.xieshang.placement.Principle.RESIDENCE;
import static org.xieshang.placement.Principle.WORKPLACE;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshang.roster.Station;

/** What people read: reasons, what is wrong with a question, what is in the way of an answer. */
class PlacementPlanTest {

  private static final PrincipleWeights WEIGHTS = new PrincipleWeights(40, 35, 25);

  @BeforeAll
  static void loadTheSecondSolver() {
    OrTools.load();
  }

  @Test
  void everyMemberIsToldWhy() throws Exception {
    PlacementPlan plan = solve(PlacementProblem.weighing(WEIGHTS)
        .station("221", "蒲池乡", 1, 1)
        .station("100", "城关镇", 1, 4)
        .station("226", "郭河乡", 2, 2)
        .member("a", true, "教育界").member("b", true, "经济界").member("c", true, "妇联").member("d", true, "工会")
        .member("e", true, "侨联").member("f", false, "科协").member("g", true, "宗教界")
        .match("a", "221", NATIVE_PLACE).match("a", "221", RESIDENCE)
        .match("b", "221", NATIVE_PLACE).match("b", "100", RESIDENCE)
        .match("c", "226", WORKPLACE)
        .match("e", "221", NATIVE_PLACE).lock("e", "100")
        .match("g", "100", NATIVE_PLACE).match("g", "100", RESIDENCE).match("g", "100", WORKPLACE).lock("g", "100"));

    assertThat(plan.seats()).extracting(Seat::reason).containsExactly(
        "籍贯和住所都在蒲池乡，按籍贯回乡编入蒲池乡工作站。",
        "住所在城关镇，按住所就近编入城关镇工作站；籍贯蒲池乡，因全区统筹未编入该站。",
        "工作单位在郭河乡，按工作方便编入郭河乡工作站。",
        "籍贯、住所、工作单位都不在各工作站所在的乡镇（街道），为使各站符合人数和界别要求，统筹编入郭河乡工作站。",
        "籍贯蒲池乡，按事先确定的安排编入城关镇工作站。",
        "籍贯、住所、工作单位都不在各工作站所在的乡镇（街道），此次不编入工作站。",
        "籍贯、住所和工作单位都在城关镇，按籍贯回乡编入城关镇工作站，已事先确定。");
    assertThat(plan.seats()).extracting(Seat::principle)
        .containsExactly(NATIVE_PLACE, RESIDENCE, WORKPLACE, BALANCE, BALANCE, null, NATIVE_PLACE);
    assertThat(plan.seats()).extracting(Seat::score).containsExactly(75, 35, 25, 0, 0, 0, 100);
    assertThat(plan.words()).isEqualTo("总适配度 2.35，已证明最优");
    assertThat(plan.at("226")).extracting(Seat::memberId).containsExactly("c", "d");
    assertThat(plan.seatOf("g")).map(Seat::locked).contains(true);
    assertThat(plan.seatOf("nobody")).isEmpty();
    assertThat(plan.unplaced()).isEmpty();
  }

  @Test
  void afterTwoHaveLeftAtMostThreeOthersMove() throws Exception {
    PlacementProblem before = Instances.district(4, 300, 40, 20);
    PlacementPlan first = new PlacementSolver().solve(before);
    List<String> left = first.at("s7").stream().limit(2).map(Seat::memberId).toList();
    PlacementProblem.Builder builder = again(before, first, left);

    PlacementProblem limited = builder.atMostMoves(3).build();
    PlacementPlan second = new PlacementSolver().solve(limited);

    assertThat(left).hasSize(2);
    assertThat(second.moves()).hasSizeBetween(1, 3);
    assertThat(second.optimal()).isTrue();
    assertThat(second.objective()).isEqualTo(OrTools.best(limited));
    assertThat(second.seats()).filteredOn(seat -> !seat.moved() && seat.presentStationId() != null)
        .allMatch(seat -> seat.presentStationId().equals(first.seatOf(seat.memberId()).orElseThrow().stationId()));
  }

  /** Some have left, and the station of those two wants as many as before. */
  private static PlacementProblem.Builder again(PlacementProblem before, PlacementPlan first, List<String> left) {
    PlacementProblem.Builder builder = PlacementProblem.weighing(WEIGHTS);
    for (int s = 0; s < before.stations; s++) {
      int wanted = s == 7 ? first.at("s7").size() : before.lower[s];
      builder.station(before.stationId(s), before.stationName(s), wanted, Math.max(wanted, before.upper[s]));
    }
    for (int i = 0; i < before.members; i++) {
      String id = before.memberId(i);
      if (!left.contains(id)) {
        builder.member(id, before.required[i], before.sectorName(before.sector[i]));
        for (int p = 0; p < 3; p++) {
          if (before.places[3 * i + p] >= 0) {
            builder.match(id, before.stationId(before.places[3 * i + p]), Principle.values()[p]);
          }
        }
        String station = first.seatOf(id).orElseThrow().stationId();
        if (station != null) {
          builder.present(id, station);
        }
      }
    }
    return builder;
  }

  @Test
  void whoIsEquallyWellPlacedStays() throws Exception {
    PlacementProblem before = Instances.district(4, 300, 40, 20);
    PlacementPlan first = new PlacementSolver().solve(before);

    PlacementPlan second = new PlacementSolver().solve(again(before, first, List.of()).build());

    assertThat(second.objective()).isEqualTo(first.objective());
    assertThat(second.moves()).isEmpty();
  }

  @Test
  void everyContradictionInTheQuestionIsNamed() {
    PlacementRefused refused = catchThrowableOfType(PlacementRefused.class, () -> PlacementProblem.weighing(WEIGHTS)
        .station("221", "蒲池乡", 5, 3)
        .station("226", "郭河乡", 0, 1)
        .station("226", "郭河乡", 0, 1)
        .member("a", true, "教育界").member("a", true, "教育界").member("b", true, "").member("c", true, "𠮷界")
        .match("a", "999", NATIVE_PLACE)
        .match("x", "221", NATIVE_PLACE)
        .match("b", "221", RESIDENCE).match("b", "226", RESIDENCE)
        .lock("a", "226").lock("b", "226").lock("c", "226").lock("c", "221")
        .exemptFromFit("888")
        .atMostMoves(-1)
        .build());

    assertThat(refused.faults()).containsExactly(
        "蒲池乡工作站的下限 5 人大于上限 3 人",
        "工作站郭河乡（226）出现了两次",
        "委员编号 a 重复",
        "委员 a 对应的工作站 999 不存在",
        "没有编号为 x 的委员",
        "委员 b 的住所同时属于两个工作站",
        "委员 c 被同时锁定在郭河乡和蒲池乡",
        "工作站 888 不存在",
        "最多变动人数不能小于 0",
        "郭河乡工作站锁定了 2 名委员，超过上限 1 人");
    assertThat(refused).hasMessageStartingWith("编组条件有 10 处错误：蒲池乡");
    assertThatThrownBy(() -> PlacementProblem.weighing(WEIGHTS).build()).hasMessage("编组条件有 2 处错误：没有工作站；没有委员。");
  }

  @Test
  void tooFewPlacesAreNamedWithTheStationToEnlarge() throws Exception {
    NoPlacement impossible = impossible(three().station("221", "蒲池乡", 0, 1).station("226", "郭河乡", 0, 1),
        builder -> builder.match("a", "221", NATIVE_PLACE).match("b", "221", NATIVE_PLACE).match("c", "226", NATIVE_PLACE));

    assertThat(impossible.obstacles()).containsExactly("必须编入的委员有 3 人，各站上限合计只有 2 人");
    assertThat(impossible.relaxation()).isEqualTo("最小的放宽办法：蒲池乡工作站的上限由 1 人提高到 2 人");
  }

  @Test
  void tooFewMembersAreNamedWithTheStationToReduce() throws Exception {
    NoPlacement impossible = impossible(three().station("221", "蒲池乡", 2, 3).station("226", "郭河乡", 2, 3),
        builder -> builder.match("a", "221", NATIVE_PLACE).match("b", "221", NATIVE_PLACE).match("c", "226", NATIVE_PLACE));

    assertThat(impossible.obstacles()).containsExactly("各站下限（含已锁定的委员和每站至少一名按原则适配的委员）合计 4 人，委员只有 3 人");
    assertThat(impossible.relaxation()).isEqualTo("最小的放宽办法：郭河乡工作站的下限由 2 人降到 1 人");
  }

  @Test
  void stationsThatShareTheOnlyOneWhoFitsAreNamedTogether() throws Exception {
    NoPlacement impossible = impossible(three().station("221", "蒲池乡", 0, 3).station("226", "郭河乡", 0, 3).station("100", "城关镇", 0, 3),
        builder -> builder.match("a", "221", NATIVE_PLACE).match("a", "226", RESIDENCE).match("b", "100", NATIVE_PLACE));

    assertThat(impossible.obstacles()).containsExactly(
        "蒲池乡工作站（0至3人）、郭河乡工作站（0至3人）可编入的按原则适配的委员一共只有 1 名，而每站至少要有一名");
    assertThat(impossible.reliefs()).extracting(Relief::kind).containsExactly(Relief.Kind.EXEMPT_FROM_FIT);
  }

  @Test
  void oneSectorEverywhereIsNamed() throws Exception {
    NoPlacement impossible = impossible(
        PlacementProblem.weighing(WEIGHTS).member("a", true, "教育界").member("b", true, "教育界").member("c", true, "教育界"),
        builder -> builder.station("221", "蒲池乡", 3, 3).match("a", "221", NATIVE_PLACE));

    assertThat(impossible).hasMessage("没有满足全部条件的编组：蒲池乡工作站（3至3人）无论怎样编组都有一个界别超过半数（教育界有 3 人，全部委员 3 人）。"
        + "最小的放宽办法：蒲池乡工作站允许同一界别超过半数。");
  }

  @Test
  void tooFewMovesAreNamedWithHowManyItTakes() throws Exception {
    NoPlacement impossible = impossible(three().station("221", "蒲池乡", 1, 1).station("226", "郭河乡", 2, 2),
        builder -> builder.match("a", "221", NATIVE_PLACE).match("b", "226", NATIVE_PLACE)
            .present("a", "226").present("b", "221").present("c", "226").lock("a", "221").atMostMoves(1));

    assertThat(impossible.obstacles()).containsExactly("满足各站人数和界别要求至少要变动 2 名委员，只允许变动 1 名");
    assertThat(impossible.relaxation()).endsWith("最多变动人数由 1 人提高到 2 人");
  }

  @Test
  void greedyIsWorseAndSaysWhomItLeftOut() throws Exception {
    PlacementProblem problem = PlacementProblem.weighing(WEIGHTS)
        .station("221", "蒲池乡", 1, 1).station("226", "郭河乡", 1, 1)
        .member("a", true, "教育界").member("b", true, "经济界").member("c", false, "工会")
        .match("a", "221", NATIVE_PLACE).match("a", "226", RESIDENCE).match("b", "221", RESIDENCE)
        .match("c", "226", NATIVE_PLACE).build();

    assertThat(GreedyPlacement.of(problem).unplaced()).extracting(Seat::memberId).containsExactly("b");
    assertThat(GreedyPlacement.of(problem).unplaced().get(0).reason()).isEqualTo("住所在蒲池乡，未能编入工作站。");
    assertThat(new PlacementSolver().solve(problem).unplaced()).isEmpty();
  }

  @Test
  void anAreaBelongsToItsTownshipsStation() {
    AreaFit areas = new AreaFit(List.of(
        new Station("621202000", "武都区", "DISTRICT", null, null, null, false),
        new Station("621202203", "蒲池乡", "TOWNSHIP", "621202000", null, null, false)));

    assertThat(areas.station("621202203")).map(Station::name).contains("蒲池乡");
    assertThat(areas.station("621202203201")).map(Station::name).contains("蒲池乡");
    assertThat(areas.station(" 蒲池乡 ")).map(Station::name).contains("蒲池乡");
    assertThat(areas.station("621202000")).isEmpty();
    assertThat(areas.station("62120220")).isEmpty();
    assertThat(areas.station("陕西省西安市")).isEmpty();
    assertThat(areas.station(null)).isEmpty();
    assertThatThrownBy(() -> new AreaFit(List.of(
        new Station("1", "新城镇", "TOWNSHIP", "0", null, null, false), new Station("2", "新城镇", "TOWNSHIP", "0", null, null, false))))
        .hasMessage("新城镇 有两个工作站：1、2");
  }

  @Test
  void weightsAreSharesOfAHundred() {
    assertThatThrownBy(() -> new PrincipleWeights(40, 35, 20)).hasMessageContaining("合计 100");
    assertThat(WEIGHTS.first(RESIDENCE.bit() | WORKPLACE.bit())).isEqualTo(RESIDENCE);
    assertThat(new PrincipleWeights(0, 0, 100).first(NATIVE_PLACE.bit() | WORKPLACE.bit())).isEqualTo(WORKPLACE);
  }

  private static PlacementProblem.Builder three() {
    return PlacementProblem.weighing(WEIGHTS).member("a", true, "教育界").member("b", true, "经济界").member("c", true, "工会");
  }

  private static PlacementPlan solve(PlacementProblem.Builder builder) throws Exception {
    return new PlacementSolver().solve(builder.build());
  }

  private static NoPlacement impossible(PlacementProblem.Builder builder, UnaryOperator<PlacementProblem.Builder> more)
      throws Exception {
    PlacementProblem problem = more.apply(builder).build();
    NoPlacement impossible = catchThrowableOfType(NoPlacement.class, () -> new PlacementSolver().solve(problem));
    assertThat(new PlacementSolver().solve(problem.eased(impossible.reliefs())).unplaced()).isEmpty();
    return impossible;
  }
}
