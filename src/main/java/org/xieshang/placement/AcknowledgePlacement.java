package org.xieshang.placement;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.roster.Member;

/** What a station is told: who comes, who leaves, and why. */
@Component
class AcknowledgePlacement extends RunStep {

  @Override
  String step() {
    return "知悉编组结果";
  }

  @Override
  boolean led() {
    return false;
  }

  @Override
  void show(Step step, Run run, View view) {
    Map<String, Member> people = runs().people();
    List<RunMember> changes = runs().changesByStation(run.id()).getOrDefault(step.tenantId(), List.of());
    Map<String, String> names = runs().names();
    view.rows("changes", changes.stream().map(change -> Map.of(
        "kind", step.tenantId().equals(change.stationId()) ? "编入" : "调出",
        "member", people.containsKey(change.memberId()) ? people.get(change.memberId()).name() : change.memberId(),
        "elsewhere", elsewhere(step.tenantId(), change, names),
        "reason", change.reason())).toList());
  }

  private static String elsewhere(String here, RunMember change, Map<String, String> names) {
    String other = here.equals(change.stationId()) ? change.presentStationId() : change.stationId();
    return other == null ? "—" : names.getOrDefault(other, other);
  }

  @Override
  void take(Step step, Run run, Entry entry) {
    // Nothing but the note, which the run's history keeps.
  }
}
