package org.xieshang.browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.xieshang.Machine;

/** Base of the tests that use the real Tasklist in Chromium; jobs run as in production. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.job-execution.enabled=true")
@ActiveProfiles("test")
abstract class BrowserTest {

  @LocalServerPort private int port;
  private Screenshots screenshots;
  private TasklistPage open;

  @BeforeAll
  static void chromium() {
    Machine.needs(Machine.Tool.CHROMIUM);
  }

  @BeforeEach
  void anAlbum(TestInfo test) {
    screenshots = new Screenshots(test.getTestClass().orElseThrow().getSimpleName() + "-" + test.getTestMethod().orElseThrow().getName());
  }

  @AfterEach
  void closeTheWindow() {
    if (open != null) {
      TasklistPage last = open;
      open = null;
      last.shot("离开").close();
    }
  }

  String base() {
    return "http://127.0.0.1:" + port;
  }

  Screenshots screenshots() {
    return screenshots;
  }

  /** A person sits down at Tasklist; whoever sat there before has left. */
  TasklistPage tasklist(String user, String password) {
    closeTheWindow();
    open = new TasklistPage(base(), screenshots);
    return open.logIn(user, password);
  }
}
