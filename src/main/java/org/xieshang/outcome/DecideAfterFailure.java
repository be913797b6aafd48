package org.xieshang.outcome;

import static org.xieshang.outcome.FollowUp.RAISED;
import static org.xieshang.outcome.FollowUp.RECONSULT;
import static org.xieshang.outcome.OutcomeItem.ITEM_RESULT;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.UpperTier;
import org.xieshang.procedure.View;
import org.xieshang.roster.Roster;

/** The district has no tier above it to raise to. */
@Component
class DecideAfterFailure extends ItemStep {

  private final Roster roster;
  private final UpperTier upperTier;

  DecideAfterFailure(Roster roster, UpperTier upperTier) {
    this.roster = roster;
    this.upperTier = upperTier;
  }

  @Override
  void show(Step step, Item item, View view) {
    List<Option> choices = new ArrayList<>(List.of(new Option(RECONSULT, "就本案重新协商（回到议前调研）")));
    roster.upperStationOf(items().stationOf(item)).ifPresent(upper ->
        choices.add(new Option(RAISED, "主办单位没有这个权限，提请" + upper.name() + "协商")));
    view.markdown("failures", sheets().surveys(item)).options("choices", choices);
  }

  @Override
  void take(Step step, Item item, Entry entry) {
    String way = entry.required("nextWay");
    if (RAISED.equals(way)) {
      upperTier.required(step.topicId());
    }
    items().end(item.id(), RAISED.equals(way) ? ItemStatus.ESCALATED : ItemStatus.RECONSULTED, step.now());
    step.set(ITEM_RESULT, way);
  }
}
