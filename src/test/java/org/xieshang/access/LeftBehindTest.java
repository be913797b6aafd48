package org.xieshang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieshang.ScenarioTest;
import org.xieshang.Walk;
import org.xieshang.record.Act;
import org.xieshang.record.Journal;
import org.xieshang.record.Topic;

/** What a member has in hand at the station from which a placement moves them. */
class LeftBehindTest extends ScenarioTest {

  private static final String MEMBER = "member-0001";
  private static final String AWAY = "UPDATE placement_member SET station_id = '621202001' WHERE member_id = 'member-0001'";
  private static final String BACK = "UPDATE placement_member SET station_id = '621202226' WHERE member_id = 'member-0001'";

  @Autowired private Journal journal;

  @Test
  void whatOthersMayTakeGoesBackIntoTheirList() {
    Walk walk = walk("pre-meeting-research", aTopic())
        .completes("coordinator", "confirmTeam")
        .completes(MEMBER, "answerAssignment", with("answer", "ACCEPT"));
    Task answered = walk.task("answerAssignment");
    walk.completes(member(answered), "answerAssignment", with("answer", "ACCEPT"));
    String plan = walk.task("planResearch").getId();
    engine.getTaskService().claim(plan, MEMBER);

    rosterChanges(AWAY, BACK);

    assertThat(walk.task("planResearch").getId()).as("the same task, its deadline runs on").isEqualTo(plan);
    assertThat(walk.task("planResearch").getAssignee()).isNull();
    assertThat(engine.getTaskService().getIdentityLinksForTask(plan)).extracting(IdentityLink::getUserId).doesNotContain(MEMBER);
    assertThat(journal.list(walk.topicId())).last().extracting(Act::step, Act::words)
        .containsExactly("退回：制定调研方案", "原办理人：蔡秀华\n理由：已离开本站，退回待认领列表");
    walk.doesNotOffer(MEMBER, "planResearch");
    engine.getTaskService().claim(plan, "coordinator-226");
  }

  @Test
  void whatSomebodyElseHasStaysWithThem() {
    Walk walk = walk("pre-meeting-research", aTopic()).completes("coordinator", "confirmTeam");
    walk.tasks("answerAssignment").forEach(asked -> engine.getTaskService().claim(asked.getId(), "coordinator-226"));

    rosterChanges(AWAY, BACK);

    assertThat(walk.tasks("answerAssignment")).extracting(Task::getAssignee).containsOnly("coordinator-226");
  }

  /** The model was drawn without it: nothing is broken, and the ladder lets a leader reassign the step. */
  @Test
  void aStepOfAModelThatForeseesNothingStays() throws IOException {
    String model = Files.readString(Path.of("src/test/resources/processes-test/supervised-trial.bpmn"))
        .replaceFirst("camunda:candidateGroups=\"[^\"]*\"", "camunda:assignee=\"" + MEMBER + "\"");
    engine.getRepositoryService().createDeployment().addString("supervised-trial.bpmn", model).deploy();
    Topic topic = aTopic().open();
    engine.getRuntimeService().createProcessInstanceByKey("supervised-trial").businessKey(topic.caseNumber())
        .setVariables(Map.of("stationId", GUOHE, "topicId", topic.id())).execute();

    rosterChanges(AWAY, BACK);

    assertThat(engine.getTaskService().createTaskQuery().taskDefinitionKey("inspectSite").singleResult().getAssignee()).isEqualTo(MEMBER);
  }

  private String member(Task asked) {
    return engine.getTaskService().getIdentityLinksForTask(asked.getId()).stream()
        .map(IdentityLink::getUserId).filter(account -> account != null).findFirst().orElseThrow();
  }
}
