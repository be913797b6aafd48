package org.xieshang.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xieshang.ScenarioTest;
import org.xieshang.Walk;
import org.xieshang.access.Visitor;
import org.xieshang.record.Journal;

/** 全程 beside a form: for whoever may read the task, without anybody's phone number. */
class StoryTest extends ScenarioTest {

  @Autowired private WebApplicationContext application;
  @Autowired private Journal journal;

  private Walk walk;
  private String taskId;

  @BeforeEach
  void aCaseUnderWay() {
    walk = walk("pre-meeting-research", aTopic());
    taskId = walk.task("confirmTeam").getId();
    journal.append(walk.topicId(), now.now(), "coordinator-226", "recordProposal", "议题提出",
        "议题：<b>路灯</b>\n联系电话：138 1234 5678\n提议人同意公开议题和办理结果（姓名、电话不公开）：是");
    journal.append(walk.topicId(), now.now().plusHours(1), "station-head-226", "decideTopic", "议题审定", "决定：立项\n理由：急");
    journal.append(walk.topicId(), now.now().plusHours(2), "coordinator-226", "taskSentBack", "退回：确认组成", "理由：误认领，打 13912345678");
  }

  private ResultActions ask(String account, String path) throws Exception {
    MockMvc web = MockMvcBuilders.webAppContextSetup(application).build();
    List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(account).list().stream().map(Group::getId).toList();
    List<String> tenants = engine.getIdentityService().createTenantQuery().userMember(account).list().stream().map(Tenant::getId).toList();
    engine.getIdentityService().setAuthentication(account, groups, tenants);
    try {
      return web.perform(get(path).principal(new Visitor(account, Set.copyOf(groups), new HashSet<>(tenants))));
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  @Test
  void theLatestStandsFirstWithTheWordsOfDecisions() throws Exception {
    ask("coordinator-226", "/dossier/task/" + taskId)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.caseNumber").value(topics.get(walk.topicId()).caseNumber()))
        .andExpect(jsonPath("$.dossier").value("/dossier/" + walk.topicId()))
        .andExpect(jsonPath("$.chapters[0].lines[0].step").value("退回：确认组成"))
        .andExpect(jsonPath("$.chapters[0].lines[1].step").value("议题审定"))
        .andExpect(jsonPath("$.chapters[0].lines[1].at").value("2026-06-01 10:00"))
        .andExpect(jsonPath("$.chapters[0].lines[1].items", hasSize(2)))
        .andExpect(jsonPath("$.chapters[0].lines[1].items[1].value").value("急"))
        .andExpect(content().string(not(containsString("1234"))))
        .andExpect(content().string(containsString("139****78")))
        .andExpect(jsonPath("$..items[?(@.label=='提议人同意公开议题和办理结果（姓名、电话不公开）')].value").value("是"));
  }

  @Test
  void whoMayNotReadTheTaskReadsNoStory() throws Exception {
    for (String stranger : List.of("coordinator-001", "housing-bureau", "member-0001", "nobody")) {
      ask(stranger, "/dossier/task/" + taskId).andExpect(status().isNotFound()).andExpect(content().string(""));
    }
    ask("coordinator-226", "/dossier/task/no-such-task").andExpect(status().isNotFound());
  }

  @Test
  void whoIsNamedByTheTaskReadsTheStoryButNotTheDossier() throws Exception {
    engine.getTaskService().setAssignee(taskId, "member-0001");
    ask("member-0001", "/dossier/task/" + taskId)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.chapters[0].lines", hasSize(2)))
        .andExpect(jsonPath("$.dossier").doesNotExist());
    ask("member-0001", "/dossier/" + walk.topicId()).andExpect(status().isNotFound());
  }
}
