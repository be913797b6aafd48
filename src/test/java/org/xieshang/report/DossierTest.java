package org.xieshang.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshang.ScenarioTest;
import org.xieshang.access.Visitor;
import org.xieshang.record.Journal;
import org.xieshang.record.Topic;

/** The dossier tells everything to those whose case it is, and nothing to anybody else. */
@AutoConfigureMockMvc(addFilters = false)
class DossierTest extends ScenarioTest {

  private static final Visitor COORDINATOR = new Visitor("coordinator-226", Set.of("coordinator"), Set.of(GUOHE));
  private static final Visitor PARTY = new Visitor("party-committee-226", Set.of("party-committee"), Set.of(GUOHE));
  private static final Visitor NEIGHBOUR = new Visitor("coordinator-001", Set.of("coordinator"), Set.of(ZHONGLOU));
  private static final Visitor DEPARTMENT =
      new Visitor("housing-bureau", Set.of("housing-bureau", "organization"), Set.of(GUOHE, ZHONGLOU, DISTRICT));
  private static final Visitor ADMINISTRATOR = new Visitor("admin", Set.of("camunda-admin"), Set.of());
  private static final Visitor STRANGER = new Visitor("stranger", Set.of(), Set.of());

  @Autowired private MockMvc web;
  @Autowired private Journal journal;
  @Autowired private JdbcTemplate tables;
  @Autowired private TransactionTemplate transaction;
  private long id;

  @BeforeEach
  void aCaseWithARecord() {
    id = aTopic().open().id();
    journal.append(id, now.now(), "coordinator-226", "recordProposal", "登记议题",
        "提议人：王小二\n联系电话：138 1234 5678\n说明：2026-06-01 09:30 打 13912345678 或\n0939-8210000 找我");
    journal.append(id, now.now().plusHours(1), "coordinator-226", "acceptTopic", "受理",
        "意见：<script>alert('x')</script>\n走访记录：\n  1. 地点：村口\n     人数：3\n     情况：一是缺桶；\n       二是：没人管\n  2. 地点：𠮷家\n     人数：2\n     联系电话：13912345678\n结论：可行");
  }

  private ResultActions ask(Visitor visitor, String path) throws Exception {
    return web.perform(get(path).principal(visitor));
  }

  @Test
  void theStationReadsTheWholeRecord() throws Exception {
    ask(COORDINATOR, "/dossier/" + id)
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString("登记议题")))
        .andExpect(content().string(containsString("王小二")))
        .andExpect(content().string(containsString("138 1234 5678")))
        .andExpect(content().string(containsString("𠮷家")));
  }

  @Test
  void aListIsATable() throws Exception {
    ask(COORDINATOR, "/dossier/" + id)
        .andExpect(content().string(containsString("<th scope=\"col\">地点</th><th scope=\"col\">人数</th><th scope=\"col\">情况</th>")))
        .andExpect(content().string(containsString("<td data-label=\"情况\">一是缺桶；\n二是：没人管</td>")))
        .andExpect(content().string(containsString("<td data-label=\"地点\">𠮷家</td>")))
        .andExpect(content().string(containsString("<td data-label=\"联系电话\">13912345678</td>")))
        .andExpect(content().string(containsString("<dt>结论</dt>")));
    ask(PARTY, "/dossier/" + id)
        .andExpect(content().string(containsString("<td data-label=\"联系电话\">仅本站联络员、站长可见</td>")));
  }

  @Test
  void nobodyElseReadsAPhoneNumber() throws Exception {
    ask(PARTY, "/dossier/" + id)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("仅本站联络员、站长可见")))
        .andExpect(content().string(containsString("2026-06-01 09:30 打 139****78")))
        .andExpect(content().string(not(containsString("1234"))))
        .andExpect(content().string(not(containsString("8210000"))));
  }

  @Test
  void whatWasTypedIsShownAsTyped() throws Exception {
    ask(COORDINATOR, "/dossier/" + id)
        .andExpect(content().string(not(containsString("<script"))))
        .andExpect(content().string(containsString("&lt;script&gt;")))
        .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")));
  }

  @Test
  void whatACompletedDossierLacksAndWhetherItWasTouchedIsSaid() throws Exception {
    transaction.executeWithoutResult(status -> {
      tables.update("INSERT INTO outcome_dossier (topic_id, archived_at, act_count, sha256) VALUES (?, ?, 2, ?)",
          id, now.now(), journal.seal(id, 2));
      long dossier = tables.queryForObject("SELECT MAX(id) FROM outcome_dossier", Long.class);
      tables.update("INSERT INTO outcome_dossier_piece (dossier_id, seq, title, act_count) VALUES (?, 1, '议题征集表', 1)", dossier);
      tables.update("INSERT INTO outcome_dossier_piece (dossier_id, seq, title, act_count) VALUES (?, 2, '协商纪要', 0)", dossier);
    });
    ask(COORDINATOR, "/dossier/" + id)
        .andExpect(content().string(containsString("2 件中有 1 件")))
        .andExpect(content().string(containsString("，没有协商纪要")))
        .andExpect(content().string(containsString("；成档后记录未被改动。")));

    transaction.executeWithoutResult(status -> tables.update("UPDATE record_event SET words = '改过' WHERE topic_id = ?", id));
    ask(COORDINATOR, "/dossier/" + id).andExpect(content().string(containsString("记录与成档时不一致")));
  }

  @Test
  void anotherStationFindsNothing() throws Exception {
    String number = topics.get(id).caseNumber();
    ask(NEIGHBOUR, "/dossier/" + id).andExpect(status().isNotFound());
    ask(NEIGHBOUR, "/dossier?q=" + number).andExpect(status().isOk()).andExpect(content().string(containsString("没有符合的案件")));
    ask(STRANGER, "/dossier/" + id).andExpect(status().isNotFound());
    ask(STRANGER, "/dossier").andExpect(content().string(containsString("没有符合的案件")));
    ask(COORDINATOR, "/dossier/999999999").andExpect(status().isNotFound());
  }

  @Test
  void aDepartmentSeesOnlyTheCasesItHasActedIn() throws Exception {
    ask(DEPARTMENT, "/dossier/" + id).andExpect(status().isNotFound());
    journal.append(id, now.now(), "housing-bureau", "giveOpinion", "部门意见", "意见：可行");
    ask(DEPARTMENT, "/dossier/" + id).andExpect(status().isOk());
  }

  @Test
  void whoAnswersForARaisedCaseReadsWhatItCameFrom() throws Exception {
    Visitor above = new Visitor("coordinator-000", Set.of("coordinator"), Set.of(DISTRICT));
    ask(above, "/dossier/" + id).andExpect(status().isNotFound());
    Topic raised = aTopic().at(DISTRICT).raisedFrom(id).open();

    ask(above, "/dossier/" + raised.id())
        .andExpect(content().string(containsString("由郭河乡提级而来")))
        .andExpect(content().string(containsString("/dossier/" + id + "\"")));
    ask(above, "/dossier/" + id)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("登记议题")))
        .andExpect(content().string(not(containsString("1234"))));
    ask(COORDINATOR, "/dossier/" + id)
        .andExpect(content().string(containsString("上级案件")))
        .andExpect(content().string(containsString(raised.caseNumber())))
        .andExpect(content().string(not(containsString("/dossier/" + raised.id() + "\""))));
    ask(COORDINATOR, "/dossier/" + raised.id()).andExpect(status().isNotFound());
    ask(NEIGHBOUR, "/dossier/" + id).andExpect(status().isNotFound());
    ask(DEPARTMENT, "/dossier/" + id).andExpect(status().isNotFound());
  }

  @Test
  void aFurtherRoundIsAChapterOfItsOwn() throws Exception {
    journal.append(id, now.now(), "coordinator-226", "planResearch", "调研方案", "目的：清运");
    journal.append(id, now.now(), Journal.SYSTEM, "startNewRound", "开始新一轮", "轮次：第 2 轮\n本轮要点：经费由谁承担");
    journal.append(id, now.now(), "coordinator-226", "planResearch", "调研方案", "目的：经费");
    ask(COORDINATOR, "/dossier/" + id)
        .andExpect(content().string(containsString("<h2>议前调研</h2>")))
        .andExpect(content().string(containsString("<h2>议前调研（第 2 轮）</h2>")))
        .andExpect(content().string(containsString("经费由谁承担")));
  }

  @Test
  void anAdministratorSeesEveryCase() throws Exception {
    ask(ADMINISTRATOR, "/dossier/" + id).andExpect(status().isOk());
  }

  @Test
  void aCaseIsFoundByNumberTitleAndStage() throws Exception {
    String number = topics.get(id).caseNumber();
    ask(COORDINATOR, "/dossier?q=" + number).andExpect(content().string(containsString("/dossier/" + id + "\"")));
    ask(COORDINATOR, "/dossier?q=%25").andExpect(content().string(containsString("没有符合的案件")));
    ask(COORDINATOR, "/dossier?q=" + number + "&stage=CLOSED").andExpect(content().string(containsString("没有符合的案件")));
    ask(COORDINATOR, "/dossier?q=" + number + "&stage=NONSENSE&page=77777777").andExpect(content().string(containsString(number)));
  }
}
