package org.xieshang.roster;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The shipped sample has the figures that the source report states (procedure.md, "Wudu in figures"). */
@RosterSlice
@TestPropertySource(properties = "xieshang.site.folder=classpath:config/site/wudu")
class WuduTest {

  private static final String CODES =
      "001 002 003 004 100 101 102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 117 118 119 120 121 122 123"
          + " 124 125 201 203 211 218 219 221 225 226 229 233";

  @Autowired private Roster roster;

  @Test
  void hasFortyStationsWithTheStatisticalCodes() {
    assertThat(roster.stations())
        .hasSize(40)
        .extracting(Station::id)
        .containsExactly(List.of(CODES.split(" ")).stream().map(c -> "621202" + c).toArray(String[]::new));
    assertThat(roster.stations()).allMatch(s -> s.parentId().equals("621202000"));
    assertThat(roster.stations().stream().filter(s -> s.name().endsWith("街道"))).hasSize(4);
    assertThat(roster.district().id()).isEqualTo("621202000");
    assertThat(roster.upperStationOf("621202226")).contains(roster.district());
    assertThat(roster.upperStationOf("621202000")).isEmpty();
  }

  @Test
  void hasSeventySevenRooms() {
    assertThat(roster.rooms()).hasSize(77);
    assertThat(roster.rooms().stream().collect(groupingBy(Room::hostType, counting())))
        .isEqualTo(Map.of("VILLAGE", 56L, "COMMUNITY", 19L, "PUBLIC_INSTITUTION", 1L, "ENTERPRISE", 1L));
    assertThat(roster.stations()).allSatisfy(s -> assertThat(roster.rooms(s.id())).isNotEmpty());
  }

  @Test
  void hasTwentyThreePilotUnits() {
    assertThat(roster.stations().stream().filter(Station::pilot)).hasSize(10);
    assertThat(roster.rooms().stream().filter(Room::pilot).collect(groupingBy(Room::hostType, counting())))
        .isEqualTo(Map.of("VILLAGE", 8L, "COMMUNITY", 5L));
  }

  @Test
  void everyMemberIsPlaced() {
    List<Member> members = roster.members();
    assertThat(members).hasSize(240).allMatch(m -> m.stationId() != null);
    assertThat(members.stream().collect(groupingBy(Member::level, counting())))
        .isEqualTo(Map.of("DISTRICT", 212L, "MUNICIPAL", 24L, "PROVINCIAL", 4L));
    assertThat(members).anyMatch(m -> m.name().contains("𠮷"));
    assertThat(members).anyMatch(m -> m.latitude() == null);
  }

  @Test
  void everyStationHasItsPeople() {
    roster.stations().forEach(this::hasItsPeople);
    hasItsPeople(roster.district());
  }

  private void hasItsPeople(Station station) {
    String id = station.id();
    for (String role : List.of("station-head", "coordinator", "party-committee", "area-leader", "committee-liaison",
        "vice-chair", "chair", "first-group-leader", "leading-group-office")) {
      // 郭河乡 has two, so that 转办 between colleagues can be tried.
      int holders = role.equals("coordinator") && id.equals("621202226") ? 2 : 1;
      assertThat(roster.holdersOf(role, id)).as("%s %s", role, id).hasSize(holders);
    }
    assertThat(roster.areaLeaderOf(id)).isPresent();
    assertThat(roster.liaisonOf(id)).isPresent();
    assertThat(roster.membersOf(id)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(roster.bodyOf(id, LocalDate.now()).fixedTotal()).isEqualTo(7);
    assertThat(roster.bodyOf(id, LocalDate.now()).conveners()).hasSize(2);
    assertThat(roster.rooms(id)).allSatisfy(room ->
        assertThat(roster.bodyOf(room.id(), LocalDate.now()).fixedTotal()).isEqualTo(6));
  }

  @Test
  void noStationIsMadeOfOneSector() {
    roster.stations().forEach(station -> {
      List<Member> members = roster.membersOf(station.id());
      assertThat(members.stream().collect(groupingBy(Member::sector, counting())).values())
          .allMatch(n -> n * 2 <= members.size());
      assertThat(members).anyMatch(m ->
          List.of(m.nativeArea(), m.residenceArea(), m.workplaceArea()).contains(station.name()));
    });
  }

  @Test
  void everyCategoryHasItsCommittee() {
    assertThat(roster.committees()).hasSize(8);
    for (String category : List.of("ENVIRONMENT", "VILLAGE_RULES", "PROPERTY_MGMT", "EDUCATION", "INDUSTRY",
        "RURAL_TOURISM", "DISPUTE", "ROAD_WATER", "HEALTH", "ELDERLY_CHILD", "EMPLOYMENT", "LAND_HOUSING", "SAFETY",
        "DIGITAL", "OTHER")) {
      assertThat(roster.liaisonForCategory(category)).as(category).isPresent();
    }
  }

  @Test
  void accountsFollowFromPostsUnitsAndPlacement() {
    Map<String, Account> accounts = new HashMap<>();
    roster.accounts().forEach(a -> accounts.put(a.userId(), a));
    assertThat(accounts.get("coordinator-226").groups()).containsExactly("coordinator");
    assertThat(accounts.get("coordinator-226").tenants()).containsExactly("621202226");
    assertThat(accounts.get("chair").tenants()).hasSize(41);
    assertThat(accounts.get("area-leader-02").tenants()).hasSize(4);
    assertThat(accounts.get("housing-bureau").groups()).containsExactly("housing-bureau");
    assertThat(accounts.get("housing-bureau").tenants()).hasSize(41);
    assertThat(accounts.get("government-226").tenants()).containsExactly("621202226");
    assertThat(accounts.get("member-0001").groups()).containsExactly("member");
    assertThat(accounts.get("member-0001").tenants()).containsExactly(roster.member("member-0001").stationId());
    assertThat(accounts.get("admin").groups()).containsExactly("camunda-admin");
    assertThat(accounts.get("admin").tenants()).isEmpty();

    Set<String> bound = new HashSet<>(List.of("station-head", "coordinator", "party-committee", "member"));
    assertThat(accounts.values()).allSatisfy(a -> {
      if (a.groups().stream().anyMatch(bound::contains)) {
        assertThat(a.tenants()).as(a.userId()).hasSize(1);
      }
    });
  }

  @Test
  void aStationMayChargeItsOwnGovernmentAndTheDepartments() {
    assertThat(roster.departments()).hasSize(25);
    assertThat(roster.unitsFor("621202226"))
        .hasSize(26)
        .first()
        .extracting(Organization::id, Organization::name)
        .containsExactly("government-226", "郭河乡人民政府");
    assertThat(roster.unitsFor("621202001")).extracting(Organization::type).contains("SUBDISTRICT_OFFICE");
    assertThat(roster.unitsFor("621202000")).hasSize(25);
  }
}
