package org.xieshang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Every path of every model is walked by some scenario; runs last, and prints how much of each model was. */
@Order(Integer.MAX_VALUE)
class ModelCoverageTest {

  @Test
  void everyFlowOfEveryModelIsTaken() {
    Map<String, Set<String>> missing = Coverage.missing();
    assumeFalse(missing.isEmpty(), "no scenario ran in this build");
    missing.forEach((model, left) -> System.out.printf("coverage of %-24s %3d of %3d flows%s%n",
        model, Coverage.flows(model) - left.size(), Coverage.flows(model), left.isEmpty() ? "" : ", missing " + left));
    assertThat(missing).allSatisfy((model, left) -> assertThat(left).as(model).isEmpty());
  }
}
