package org.xieshang.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.xieshang.Walk;

/** A card says how long there is left, as people count, and nothing to those who may not read its task. */
class CardsTest extends CounterTest {

  private Walk walk;

  private Task aTask(String due) {
    walk = walk("pre-meeting-research", aTopic());
    Task task = walk.task("confirmTeam");
    task.setDueDate(due == null ? null : now.date(LocalDateTime.parse(due)));
    engine.getTaskService().saveTask(task);
    return task;
  }

  private void says(Task task, String due, String urgency) throws Exception {
    ask("coordinator-226", get("/counter/cards").param("task", task.getId()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].due").value(due))
        .andExpect(jsonPath("$[0].urgency").value(urgency));
  }

  @Test
  void timeLeftIsCountedInWorkingDaysAndDelayInDays() throws Exception {
    says(aTask("2026-06-01T18:00"), "今天到期", "soon");
    says(aTask("2026-06-03T18:00"), "还剩2个工作日", "soon");
    says(aTask("2026-06-08T18:00"), "还剩5个工作日", "fine");
    says(aTask("2026-05-29T18:00"), "已超期3天", "late");
    says(aTask("2026-06-01T08:00"), "今天已超期", "late");
    walk.timePasses(Duration.ofDays(4));
    says(aTask("2026-06-06T18:00"), "6月6日到期", "soon");
    says(aTask("2026-06-08T18:00"), "还剩1个工作日", "soon");
  }

  @Test
  void theCaseStandsOnItTheRoundOnlyFromTheSecondOn() throws Exception {
    Task task = aTask("2026-06-03T18:00");
    ask("coordinator-226", get("/counter/cards").param("task", task.getId()))
        .andExpect(jsonPath("$[0].stage").value(topics.get(walk.topicId()).stage().label()))
        .andExpect(jsonPath("$[0].dueAt").value("2026年6月3日 18:00"))
        .andExpect(jsonPath("$[0].station").doesNotExist())
        .andExpect(jsonPath("$[0].round").doesNotExist());
    topics.startRound(walk.topicId());
    ask("coordinator-226", get("/counter/cards").param("task", task.getId())).andExpect(jsonPath("$[0].round").value("第2轮"));
    ask("chair", get("/counter/cards").param("task", task.getId())).andExpect(jsonPath("$[0].station").value("郭河乡"));
  }

  @Test
  void whoMayNotReadTheTaskGetsNoCard() throws Exception {
    Task task = aTask(null);
    for (String stranger : new String[] {"coordinator-001", "housing-bureau", "member-0001", "nobody"}) {
      ask(stranger, get("/counter/cards").param("task", task.getId())).andExpect(status().isOk()).andExpect(content().json("[]", true));
    }
    ask("coordinator-226", get("/counter/cards").param("task", "no-such-task")).andExpect(content().json("[]", true));
    ask("coordinator-226", get("/counter/cards")).andExpect(content().json("[]", true));
  }

  @Test
  void aNamedMemberReadsTheCardOfTheirTask() throws Exception {
    Task task = aTask("2026-06-03T18:00");
    task.setAssignee("member-0001");
    engine.getTaskService().saveTask(task);
    ask("member-0001", get("/counter/cards").param("task", task.getId()))
        .andExpect(jsonPath("$[0].due").value("还剩2个工作日"))
        .andExpect(jsonPath("$[0].stage").isNotEmpty());
  }

  @Test
  void theNavigationOffersWhatThePagesOpen() throws Exception {
    for (String account : new String[] {"leading-group-office", "chair", "vice-chair", "admin", "coordinator-226", "station-head-226"}) {
      String offered = ask(account, get("/counter/pages")).andReturn().getResponse().getContentAsString();
      for (String page : new String[] {"/roster", "/placement"}) {
        int answer = ask(account, get(page)).andReturn().getResponse().getStatus();
        assertThat(offered.contains("\"" + page + "\"")).as("%s at %s", account, page).isEqualTo(answer == 200);
      }
    }
  }
}
