package org.xieshang.counter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xieshang.ScenarioTest;
import org.xieshang.access.Visitor;

/** Base of the tests of what Tasklist asks for: somebody who is logged in, with the real engine behind. */
abstract class CounterTest extends ScenarioTest {

  /** What a page's token is called. */
  static final String TOKEN = "_csrf";

  @Autowired private WebApplicationContext application;

  private MockMvc web;

  @BeforeEach
  void aBrowser() {
    web = MockMvcBuilders.webAppContextSetup(application).build();
  }

  /** Asks as that account, with the groups and stations it has in the engine. */
  ResultActions ask(String account, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(account).list().stream().map(Group::getId).toList();
    List<String> tenants = engine.getIdentityService().createTenantQuery().userMember(account).list().stream().map(Tenant::getId).toList();
    engine.getIdentityService().setAuthentication(account, groups, tenants);
    try {
      return web.perform(request.principal(new Visitor(account, Set.copyOf(groups), new HashSet<>(tenants))).with(sent -> {
        groups.forEach(sent::addUserRole);
        return sent;
      }));
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  /** The same with the token that the page gave out. */
  ResultActions send(String account, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return ask(account, request.sessionAttr(TOKEN, "given-out").header("X-Page-Token", "given-out"));
  }
}
