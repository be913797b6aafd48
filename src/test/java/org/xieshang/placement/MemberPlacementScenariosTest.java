package org.xieshang.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.ScenarioTest;
import org.xieshang.Walk;
import org.xieshang.roster.AccountsChanged;
import org.xieshang.roster.Member;
import org.xieshang.roster.Roster;
import org.xieshang.roster.SiteLoaded.Seat;

/** The placement from its start to the stations' notice, every way through it; and the watch over what every station must have. */
@AutoConfigureMockMvc(addFilters = false)
class MemberPlacementScenariosTest extends ScenarioTest {

  private static final String OFFICE = "leading-group-office";

  @Autowired private Roster roster;
  @Autowired private Placements placements;
  @Autowired private Runs runs;
  @Autowired private MockMvc web;
  @Autowired private JdbcTemplate database;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEventPublisher events;

  private List<Map<String, Object>> before;
  private List<Seat> sheet;

  @BeforeEach
  void whoServesWhere() {
    before = database.queryForList("SELECT member_id, station_id, principle, started_on, ended_on FROM placement_member");
    sheet = before.stream().map(row -> new Seat((String) row.get("member_id"), (String) row.get("station_id"),
        (String) row.get("principle"), LocalDate.parse(row.get("started_on").toString()))).toList();
  }

  @AfterEach
  void everybodyBack() {
    transaction.executeWithoutResult(status -> {
      for (String table : List.of("placement_act", "placement_lock", "placement_run_member", "placement_bound", "placement_run", "placement_member")) {
        database.update("DELETE FROM " + table);
      }
      before.forEach(row -> database.update(
          "INSERT INTO placement_member (member_id, station_id, principle, started_on, ended_on) VALUES (?, ?, ?, ?, ?)",
          row.get("member_id"), row.get("station_id"), row.get("principle"), row.get("started_on"), row.get("ended_on")));
      database.update("UPDATE roster_member SET status = 'SERVING' WHERE status = 'ENDED'");
      database.update("UPDATE roster_area_leader SET ended_on = NULL");
      events.publishEvent(new AccountsChanged());
    });
  }

  @Test
  void fromTheStartToTheStationsNotice() throws Exception {
    Walk walk = starts(OFFICE, DISTRICT, MemberPlacement.KEY)
        .waitsAt("reviewPlacement")
        .doesNotOffer("coordinator-226", "reviewPlacement")
        .doesNotOffer("coordinator-000", "reviewPlacement")
        .doesNotOffer("member-0001", "reviewPlacement");
    long id = runId(walk);
    assertThat(runs.get(id).objective()).isEqualTo(runs.get(id).boundTotal()).isGreaterThanOrEqualTo(runs.get(id).presentTotal());
    assertThat(walk.view("reviewPlacement")).contains("/placement/" + id).contains("已证明最优");

    walk.refuses(OFFICE, "reviewPlacement", "理由", with("conclusion", "ADJUST"),
            with("fixes", List.of(Walk.row("fixedMember", "member-0003", "fixedPlace", ZHONGLOU))))
        .completes(OFFICE, "reviewPlacement", with("conclusion", "ADJUST"),
            with("fixes", List.of(Walk.row("fixedMember", "member-0003", "fixedPlace", ZHONGLOU, "fixReason", "已在街道挂职"))))
        .waitsAt("reviewPlacement");
    assertThat(placedAt(id, "member-0003")).isEqualTo(ZHONGLOU);
    assertThat(roster.member("member-0003").stationId()).as("nothing is published yet").isEqualTo(GUOHE);
    page(OFFICE, id).andExpect(status().isOk())
        .andExpect(content().string(containsString("已在街道挂职")))
        .andExpect(content().string(containsString("籍贯郭河乡")))
        .andExpect(content().string(containsString("逐个就近安排")));

    walk.completes(OFFICE, "reviewPlacement", with("conclusion", "SUBMIT"))
        .doesNotOffer(OFFICE, "approvePlacement")
        .completes("vice-chair", "approvePlacement", with("ruling", "RETURN"), with("returnReason", "请再核对一遍"))
        .completes(OFFICE, "reviewPlacement", with("conclusion", "SUBMIT"));
    page("vice-chair", id).andExpect(content().string(containsString("请再核对一遍")));
    walk.completes("vice-chair", "approvePlacement", with("ruling", "APPROVE"))
        .endsAt("placementPublished");

    assertThat(runs.get(id).state()).isEqualTo("PUBLISHED");
    assertThat(roster.member("member-0003").stationId()).isEqualTo(ZHONGLOU);
    runs.members(id).forEach(member ->
        assertThat(roster.member(member.memberId()).stationId()).as(member.memberId()).isEqualTo(member.stationId()));
    assertThat(tenantsOf("member-0003")).as("the account follows at once").containsExactly(ZHONGLOU);
    assertThat(database.queryForObject("SELECT ended_on FROM placement_member WHERE member_id = 'member-0003' AND station_id = ?",
        LocalDate.class, GUOHE)).isEqualTo(now.today().minusDays(1));

    placements.follow(sheet, now.today().plusDays(1));
    assertThat(roster.member("member-0003").stationId()).as("a restart undoes nothing").isEqualTo(ZHONGLOU);

    Task told = engine.getTaskService().createTaskQuery().taskDefinitionKey("acknowledgePlacement").tenantIdIn(ZHONGLOU).singleResult();
    assertThat(engine.getTaskService().getVariableLocal(told.getId(), "view").toString()).contains("编入").contains("郭河乡");
    assertThat(runs.changesByStation(id).keySet()).hasSize(
        (int) engine.getTaskService().createTaskQuery().taskDefinitionKey("acknowledgePlacement").count());
    as("coordinator-001", "coordinator", ZHONGLOU, () -> {
      engine.getTaskService().claim(told.getId(), "coordinator-001");
      engine.getFormService().submitTaskForm(told.getId(), Map.of("contactNote", "已电话联系"));
    });
    assertThat(engine.getTaskService().createTaskQuery().taskId(told.getId()).count()).isZero();
    assertThat(runs.acts(id)).extracting(RunAct::step)
        .containsExactly("启动编组", "审查编组方案", "审查编组方案", "审定编组方案", "审查编组方案", "审定编组方案", "知悉编组结果");
  }

  @Test
  void whatIsInTheWayIsNamedAndEased() throws Exception {
    Walk walk = starts(OFFICE, DISTRICT, MemberPlacement.KEY, with("lowerBound", 7), with("upperBound", 9))
        .waitsAt("relaxBounds");
    long id = runId(walk);
    assertThat(runs.get(id).obstacles()).isNotBlank();
    assertThat(runs.get(id).relaxation()).contains("下限");
    page(OFFICE, id).andExpect(content().string(containsString("改动最小的放宽办法")));
    walk.completes(OFFICE, "relaxBounds", with("remedy", "EASE"), with("relaxReason", "委员人数不够"))
        .waitsAt("reviewPlacement");
    assertThat(runs.bounds(id)).anyMatch(bound -> bound.lowerBound() < 7);
    walk.completes(OFFICE, "reviewPlacement", with("conclusion", "ABANDON"), with("reviewNote", "等换届之后再编"))
        .endsAt("placementAbandoned");
    assertThat(runs.get(id).state()).isEqualTo("ABANDONED");
    assertThat(roster.member("member-0003").stationId()).isEqualTo(GUOHE);
  }

  @Test
  void boundsAreChangedByHand() {
    Walk walk = starts(OFFICE, DISTRICT, MemberPlacement.KEY, with("upperBound", 5), with("mostMoves", 2))
        .waitsAt("relaxBounds")
        .refuses(OFFICE, "relaxBounds", "下限 9 大于上限 8", with("remedy", "CHANGE"), with("relaxReason", "放宽"),
            with("newBounds", List.of(Walk.row("boundStation", GUOHE, "newLower", 9, "newUpper", 8))))
        .completes(OFFICE, "relaxBounds", with("remedy", "CHANGE"), with("relaxReason", "放宽"), with("anyMoves", true),
            with("newBounds", List.of(Walk.row("boundStation", GUOHE, "newLower", 3, "newUpper", 8),
                Walk.row("boundStation", ZHONGLOU, "newLower", 3, "newUpper", 8))))
        .waitsAt("reviewPlacement");
    assertThat(runs.get(runId(walk)).mostMoves()).isNull();
    assertThat(runs.bounds(runId(walk))).filteredOn(bound -> bound.stationId().equals(GUOHE)).extracting(StationBound::upperBound).containsExactly(8);
  }

  @Test
  void anInfeasiblePlacementIsGivenUp() {
    Walk walk = starts(OFFICE, DISTRICT, MemberPlacement.KEY, with("lowerBound", 9), with("upperBound", 9));
    walk.completes(OFFICE, "relaxBounds", with("remedy", "ABANDON"), with("relaxReason", "条件不具备")).endsAt("placementInfeasible");
  }

  @Test
  void aStartThatContradictsItselfIsRefused() {
    assertThatThrownBy(() -> starts(OFFICE, DISTRICT, MemberPlacement.KEY, with("lowerBound", 9), with("upperBound", 2)))
        .hasMessageContaining("下限 9 大于上限 2");
    assertThatThrownBy(() -> starts(OFFICE, DISTRICT, MemberPlacement.KEY, with("mostMoves", -1)))
        .hasMessageContaining("最多变动几人");
    assertThat(runs.list()).isEmpty();
  }

  @Test
  void whoseItIsNotNeitherStartsNorReadsIt() throws Exception {
    for (Map.Entry<String, String> stranger : Map.of("coordinator", GUOHE, "station-head", GUOHE, "member-0001", GUOHE, "vice-chair", DISTRICT).entrySet()) {
      assertThatThrownBy(() -> starts(stranger.getKey(), stranger.getValue(), MemberPlacement.KEY)).isInstanceOf(AuthorizationException.class);
    }
    long id = runId(starts(OFFICE, DISTRICT, MemberPlacement.KEY));
    for (String stranger : List.of("coordinator", "station-head", "member", "organization", "committee-liaison")) {
      page(stranger, id).andExpect(status().isForbidden());
      web.perform(get("/placement").with(request -> {
        request.setUserPrincipal(() -> stranger);
        request.addUserRole(stranger);
        return request;
      })).andExpect(status().isForbidden());
    }
    page(OFFICE, 999_999).andExpect(status().isNotFound());
  }

  @Test
  void aProposalThatTheRosterHasOvertakenIsNotPublished() {
    Walk walk = starts(OFFICE, DISTRICT, MemberPlacement.KEY).completes(OFFICE, "reviewPlacement", with("conclusion", "SUBMIT"));
    leaves("member-0001");
    walk.refuses("vice-chair", "approvePlacement", "离任 1 人", with("ruling", "APPROVE"));
  }

  @Test
  void afterTwoHaveLeftAtMostThreeOthersMoveAndNoThreeMovesAreBetter() {
    leaves("member-0008");
    leaves("member-0011");
    Walk walk = starts(OFFICE, DISTRICT, MemberPlacement.KEY, with("mostMoves", 3), with("upperBound", 9)).waitsAt("reviewPlacement");
    long id = runId(walk);

    List<RunMember> members = runs.members(id);
    assertThat(members).hasSize(16).noneMatch(member -> List.of("member-0008", "member-0011").contains(member.memberId()));
    assertThat(Runs.moves(members)).isLessThanOrEqualTo(3);
    assertThat(runs.get(id).objective()).isEqualTo(bestOf(3));
  }

  @Test
  void aGapOpensOneTaskAndClosesItAgain() {
    update("UPDATE roster_area_leader SET ended_on = ? WHERE station_id = ?", now.today().minusDays(1), GUOHE);
    rosterChanges();
    rosterChanges();
    // A second one would be found here: singleResult refuses two.
    Task task = engine.getTaskService().createTaskQuery().taskDefinitionKey("fillCoverage").singleResult();
    assertThat(task.getTenantId()).isEqualTo(GUOHE);
    assertThat(engine.getTaskService().getVariableLocal(task.getId(), "view").toString()).contains("缺分片包抓领导");
    assertThatThrownBy(() -> as(OFFICE, OFFICE, GUOHE, () -> {
      engine.getTaskService().claim(task.getId(), OFFICE);
      engine.getFormService().submitTaskForm(task.getId(), Map.of("fillNote", "正在商定"));
    })).hasMessageContaining("缺口还没有补齐");

    update("UPDATE roster_area_leader SET ended_on = NULL");
    rosterChanges();
    assertThat(engine.getTaskService().createTaskQuery().taskDefinitionKey("fillCoverage").count()).isZero();
  }

  @Test
  void aStationWithoutMembersIsSeenInTheMorningAndTheTaskEndsOnceTheGapIsFilled() {
    List<String> served = roster.membersOf(ZHONGLOU).stream().map(Member::id).toList();
    served.forEach(member -> update("UPDATE roster_member SET status = 'ENDED' WHERE id = ?", member));
    Job morning = engine.getManagementService().createJobQuery().timers().processDefinitionKey(StationCoverage.KEY).singleResult();
    engine.getManagementService().executeJob(morning.getId());
    runJobs();
    Task task = engine.getTaskService().createTaskQuery().taskDefinitionKey("fillCoverage").singleResult();
    assertThat(task.getTenantId()).isEqualTo(ZHONGLOU);
    assertThat(engine.getTaskService().getVariableLocal(task.getId(), "view").toString()).contains("没有下沉的委员");

    served.forEach(member -> update("UPDATE roster_member SET status = 'SERVING' WHERE id = ?", member));
    as(OFFICE, OFFICE, ZHONGLOU, () -> {
      engine.getTaskService().claim(task.getId(), OFFICE);
      engine.getFormService().submitTaskForm(task.getId(), Map.of());
    });
    assertThat(engine.getTaskService().createTaskQuery().taskDefinitionKey("fillCoverage").count()).isZero();
  }

  // ---- small words

  /** Committed at once: connections don't commit by themselves. */
  private void update(String sql, Object... values) {
    transaction.executeWithoutResult(status -> database.update(sql, values));
  }

  private void rosterChanges() {
    transaction.executeWithoutResult(status -> events.publishEvent(new AccountsChanged()));
    runJobs();
  }

  /** As the job executor does it: in the job's tenant, which hides every other. */
  private void runJobs() {
    engine.getManagementService().createJobQuery().messages().list().forEach(job -> {
      engine.getIdentityService().setAuthentication(null, null, job.getTenantId() == null ? List.of() : List.of(job.getTenantId()));
      try {
        engine.getManagementService().executeJob(job.getId());
      } finally {
        engine.getIdentityService().clearAuthentication();
      }
    });
  }

  private void leaves(String member) {
    update("UPDATE roster_member SET status = 'ENDED' WHERE id = ?", member);
    update("UPDATE placement_member SET ended_on = ? WHERE member_id = ?", now.today().minusDays(1), member);
  }

  private long runId(Walk walk) {
    assertThat(engine.getRuntimeService().getVariable(walk.instanceId(), "runId")).isEqualTo(runs.list().get(0).id());
    return runs.list().get(0).id();
  }

  private String placedAt(long id, String member) {
    return runs.members(id).stream().filter(one -> one.memberId().equals(member)).findFirst().orElseThrow().stationId();
  }

  private List<String> tenantsOf(String account) {
    return engine.getIdentityService().createTenantQuery().userMember(account).list().stream().map(tenant -> tenant.getId()).toList();
  }

  private ResultActions page(String role, long id) throws Exception {
    return web.perform(get("/placement/" + id).with(request -> {
      request.setUserPrincipal(() -> role);
      request.addUserRole(role);
      return request;
    }));
  }

  private void as(String user, String group, String tenant, Runnable action) {
    engine.getIdentityService().setAuthentication(user, List.of(group), List.of(tenant));
    try {
      action.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  /** Tries every choice of at most so many moves; the best sum of fit among those that keep all rules. */
  private long bestOf(int moves) {
    List<Member> members = roster.members();
    Map<String, String> serving = new HashMap<>();
    members.forEach(member -> serving.put(member.id(), member.stationId()));
    return search(members, new HashMap<>(serving), serving, 0, moves);
  }

  private long search(List<Member> members, Map<String, String> at, Map<String, String> serving, int from, int moves) {
    long best = keepsTheRules(members, at) ? members.stream().mapToLong(member -> fit(member, at.get(member.id()))).sum() : -1;
    if (moves == 0) {
      return best;
    }
    for (int i = from; i < members.size(); i++) {
      Member member = members.get(i);
      List<String> places = new ArrayList<>(List.of(GUOHE, ZHONGLOU, DISTRICT));
      if (!member.level().equals("DISTRICT")) {
        places.add(null);
      }
      for (String place : places) {
        if (!Objects.equals(place, serving.get(member.id()))) {
          at.put(member.id(), place);
          best = Math.max(best, search(members, at, serving, i + 1, moves - 1));
        }
      }
      at.put(member.id(), serving.get(member.id()));
    }
    return best;
  }

  private boolean keepsTheRules(List<Member> members, Map<String, String> at) {
    for (String station : List.of(GUOHE, ZHONGLOU, DISTRICT)) {
      List<Member> here = members.stream().filter(member -> station.equals(at.get(member.id()))).toList();
      boolean crowded = new HashSet<>(here.stream().map(Member::sector).toList()).stream()
          .anyMatch(sector -> 2 * here.stream().filter(member -> member.sector().equals(sector)).count() > here.size());
      if (here.size() < 3 || here.size() > 9 || crowded || here.stream().noneMatch(member -> fit(member, station) > 0)) {
        return false;
      }
    }
    return true;
  }

  private long fit(Member member, String station) {
    String area = GUOHE.equals(station) ? "郭河乡" : ZHONGLOU.equals(station) ? "钟楼街道" : "";
    return (area.equals(member.nativeArea()) ? 40 : 0) + (area.equals(member.residenceArea()) ? 35 : 0)
        + (area.equals(member.workplaceArea()) || DISTRICT.equals(station) && "武都区".equals(member.workplaceArea()) ? 25 : 0);
  }
}
