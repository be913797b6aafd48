package org.xieshang.notice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xieshang.ScenarioTest;
import org.xieshang.access.Visitor;

/** 我的消息 as a browser gets it. */
class MessagesPageTest extends ScenarioTest {

  private static final Visitor COORDINATOR = new Visitor("coordinator-226", Set.of("coordinator"), Set.of(GUOHE));
  private static final Visitor OTHER = new Visitor("coordinator-001", Set.of("coordinator"), Set.of(ZHONGLOU));

  @Autowired private WebApplicationContext application;
  @Autowired private Notices notices;
  @Autowired private JdbcTemplate database;

  private MockMvc browser;

  @BeforeEach
  void browser() {
    browser = MockMvcBuilders.webAppContextSetup(application).build();
  }

  @Test
  void aMessageIsListedOpenedAndThenRead() throws Exception {
    Document document = notices.issue(new Draft("督办函", null, "请尽快<b>办结</b>。"));
    notices.send(new Message(
        "page/1", "coordinator-226", "督办函", "XS-621202226-2026-0014", "督办函：受理", "请办理。", "task-1", null, document.id()));
    long id = database.queryForObject("SELECT id FROM notice_message WHERE message_key = 'page/1'", Long.class);

    browser.perform(get("/messages").principal(COORDINATOR))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("督办函：受理")))
        .andExpect(content().string(containsString("class=\"unread\"")));
    browser.perform(get("/messages").param("unread", "true").principal(OTHER))
        .andExpect(status().isOk()).andExpect(content().string(not(containsString("督办函：受理"))));
    browser.perform(get("/messages/" + id).principal(OTHER)).andExpect(status().isNotFound());
    browser.perform(get("/messages/" + id).principal(COORDINATOR))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(document.number())))
        .andExpect(content().string(containsString("请尽快&lt;b&gt;办结&lt;/b&gt;。")))
        .andExpect(content().string(containsString("#/?task=task-1")));
    browser.perform(get("/messages").param("unread", "true").principal(COORDINATOR))
        .andExpect(content().string(not(containsString("督办函：受理"))));
    browser.perform(post("/messages/read").principal(COORDINATOR)).andExpect(status().isForbidden());
  }
}
