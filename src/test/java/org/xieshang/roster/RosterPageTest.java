package org.xieshang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xieshang.ScenarioTest;

/** The roster's page: for the district's office, with a preview before anything happens, and accounts that follow at once. */
@AutoConfigureMockMvc(addFilters = false)
class RosterPageTest extends ScenarioTest {

  private static final String OFFICE = "leading-group-office";

  @Autowired private MockMvc web;
  @Autowired private Imports imports;

  @AfterEach
  void putEverythingBack() throws Exception {
    imports.discard(OFFICE);
  }

  @Test
  void isTheOfficesAlone() throws Exception {
    for (String stranger : new String[] {"coordinator", "member", "station-head", "vice-chair", "organization"}) {
      web.perform(get("/roster").with(user(stranger))).andExpect(status().isForbidden());
      web.perform(get("/roster/members.csv").with(user(stranger))).andExpect(status().isForbidden());
      web.perform(send(post("/roster/apply")).with(user(stranger))).andExpect(status().isForbidden());
      web.perform(send(multipart("/roster/upload").file(csv("x")).param("sheet", "MEMBERS")).with(user(stranger)))
          .andExpect(status().isForbidden());
    }
    web.perform(get("/roster").with(user(OFFICE)))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
        .andExpect(content().string(containsString("名册导入与导出")));
    web.perform(get("/roster").with(user("camunda-admin"))).andExpect(status().isOk());
  }

  @Test
  void aFormOfAnotherSiteChangesNothing() throws Exception {
    web.perform(post("/roster/apply").with(user(OFFICE))).andExpect(status().isForbidden());
    web.perform(post("/roster/apply").param("_csrf", "guessed").sessionAttr("_csrf", "token").with(user(OFFICE)))
        .andExpect(status().isForbidden());
    web.perform(multipart("/roster/upload").file(csv("x")).param("sheet", "MEMBERS").with(user(OFFICE)))
        .andExpect(status().isForbidden());
  }

  @Test
  void aFaultIsShownAndNothingApplied() throws Exception {
    upload(exported().replace("郭河乡中心小学（郭河乡）", "<b>郭河</b>"));
    web.perform(get("/roster").with(user(OFFICE)))
        .andExpect(content().string(containsString("有 1 处错误，没有载入任何内容")))
        .andExpect(content().string(containsString("工作单位及所在地")));
    web.perform(send(post("/roster/apply")).with(user(OFFICE))).andExpect(redirectedUrl("/roster"));
    assertThat(imports.of(OFFICE).orElseThrow().state()).isEqualTo(Upload.State.BROKEN);
    assertThat(imports.history()).isEmpty();
  }

  @Test
  void anUploadWithoutAFileOrATableIsAnsweredInWords() throws Exception {
    web.perform(send(multipart("/roster/upload").file(csv("")).param("sheet", "MEMBERS")).with(user(OFFICE)))
        .andExpect(redirectedUrl("/roster"))
        .andExpect(flash().attribute("slip", containsString("没有收到文件")));
    web.perform(send(multipart("/roster/upload").file(csv("x")).param("sheet", "GONE")).with(user(OFFICE)))
        .andExpect(flash().attribute("slip", containsString("没有选择表格")));
    web.perform(get("/roster").flashAttr("slip", "请再上传一次").with(user(OFFICE)))
        .andExpect(content().string(containsString("请再上传一次")));
    assertThat(imports.of(OFFICE)).isEmpty();
  }

  private String exported() throws Exception {
    return web.perform(get("/roster/members.csv").with(user(OFFICE))).andExpect(status().isOk())
        .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private void upload(String content) throws Exception {
    web.perform(send(multipart("/roster/upload").file(csv(content)).param("sheet", "MEMBERS")).with(user(OFFICE)))
        .andExpect(redirectedUrl("/roster"));
    for (int i = 0; i < 200 && imports.of(OFFICE).orElseThrow().busy(); i++) {
      Thread.sleep(50);
    }
  }

  private static MockMultipartFile csv(String content) {
    return new MockMultipartFile("file", "C:\\名册.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
  }

  private static <T extends MockHttpServletRequestBuilder> T send(T request) {
    request.param("_csrf", "token").sessionAttr("_csrf", "token");
    return request;
  }

  private static RequestPostProcessor user(String role) {
    return request -> {
      request.setUserPrincipal(() -> role);
      request.addUserRole(role);
      return request;
    };
  }
}
