package org.xieshang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xieshang.access.Visitor;
import org.xieshang.cockpit.FigureProof;
import org.xieshang.record.EndState;
import org.xieshang.record.Topic;

/** One whole matter on a real MySQL 8, with characters of four bytes in what people type, and what leaders read of it. */
class WholeCaseMySqlIT extends ScenarioTest {

  @Autowired private ApplicationContext application;

  @BeforeAll
  static void machine() {
    Machine.needs(Machine.Tool.MYSQL);
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    MySqlServer.freshSchema(properties);
  }

  @Test
  void fromTheProposalToTheLookBack() {
    WholeCase matter = WholeCase.proposed(engine, now, "𠮷家沟环境卫生综合整治", "𠮷家沟的垃圾清运不及时😀");
    matter.registered().reported().checked("ACCEPT").met(8, 0, 0).adopted("WHOLE").signed().surveyed(10).closed()
        .walk().endsAt("caseClosed");

    Topic topic = topics.get(matter.walk().topicId());
    assertThat(topic.title()).isEqualTo("𠮷家沟环境卫生综合整治");
    assertThat(topic.problem()).isEqualTo("𠮷家沟的垃圾清运不及时😀");
    assertThat(topic.endState()).isEqualTo(EndState.RESOLVED);
    WholeCase.proposed(engine, now, "二组水渠", "水渠漏水。").registered();
    new FigureProof(application, new Visitor("chair", Set.of("chair"), Set.of(GUOHE, ZHONGLOU, DISTRICT))).holds();
  }
}
