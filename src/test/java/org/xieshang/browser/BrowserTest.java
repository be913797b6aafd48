package org.xieshang.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.xieshang.Machine;

/** Base of the tests that use the real Tasklist in Chromium; jobs run as in production. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "camunda.bpm.job-execution.enabled=true",
      "camunda.bpm.job-execution.wait-time-in-millis=300",
      "camunda.bpm.job-execution.max-wait=1000"
    })
@ActiveProfiles("test")
abstract class BrowserTest {

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  private Screenshots screenshots;
  private final Map<String, TasklistPage> windows = new LinkedHashMap<>();

  @BeforeAll
  static void chromium() {
    Machine.needs(Machine.Tool.CHROMIUM);
  }

  /** The web apps find their engine by its name, in a place that all applications of a JVM share: the last one started has it. */
  @BeforeEach
  void theEngineOfThisApplication() {
    ProcessEngines.registerProcessEngine(engine);
  }

  @BeforeEach
  void anAlbum(TestInfo test) {
    screenshots = new Screenshots(test.getTestClass().orElseThrow().getSimpleName() + "-" + test.getTestMethod().orElseThrow().getName());
  }

  @AfterEach
  void closeTheWindows() {
    List<TasklistPage> open = List.copyOf(windows.values());
    windows.clear();
    open.forEach(window -> window.shot("离开"));
    open.forEach(TasklistPage::close);
  }

  String base() {
    return "http://127.0.0.1:" + port;
  }

  Screenshots screenshots() {
    return screenshots;
  }

  /** The person's own window with Tasklist; who comes back finds it as it was left. */
  TasklistPage tasklist(String user, String password) {
    TasklistPage window = windows.get(user);
    if (window == null) {
      window = new TasklistPage(base(), screenshots);
      windows.put(user, window);
      window.logIn(user, password);
    }
    return window;
  }
}
