package org.xieshang.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The leaders' plugin as attacks from outside: plain SQL knows neither tenants nor grants, so each resource has to. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(AccessTest.Page.class)
class CockpitAccessTest {

  private static final String GUOHE = "621202226";
  private static final String ZHONGLOU = "621202001";
  private static final String PLUGIN = "/camunda/api/cockpit/plugin/xieshang/default";

  @LocalServerPort private int port;

  private Client.Answer ask(String user, String path) {
    return Client.browser(port, user, "cockpit").get(PLUGIN + path);
  }

  @Test
  void thePluginIsServed() {
    Client.Answer script = Client.anonymous(port).get("/camunda/api/cockpit/plugin/xieshang/static/app/plugin.js");
    assertThat(script.status()).isEqualTo(200);
    assertThat(script.header("Content-Type")).startsWith("text/javascript");
    assertThat(script.body()).contains("export default");
    assertThat(Client.browser(port, "chair", "cockpit").get("/camunda/app/cockpit/default/").body()).contains("xieshang");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/overview", "/options", "/stations", "/trend", "/cases", "/items", "/meetings", "/departments"})
  void aLeaderReadsIt(String path) {
    Client.Answer answer = ask("chair", path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(Client.anonymous(port).get(PLUGIN + path).status()).isEqualTo(401);
  }

  @Test
  void anAreaLeaderSeesTheirOwnStations() {
    Client leader = Client.browser(port, "area-leader-01", "cockpit");
    assertThat(leader.get(PLUGIN + "/stations").json().path("rows").findValuesAsText("id")).containsOnly(GUOHE);
    assertThat(leader.get(PLUGIN + "/cases?station=" + ZHONGLOU).status()).isEqualTo(403);
    assertThat(leader.get(PLUGIN + "/cases?station=" + GUOHE).status()).isEqualTo(200);
    List<JsonNode> all = StreamSupport.stream(
        Client.browser(port, "chair", "cockpit").get(PLUGIN + "/options").json().path("stations").spliterator(), false).toList();
    assertThat(all).hasSize(3);
  }
}
