package org.xieshang.placement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** No placement meets all conditions: which are in the way, what helps, and where they can be changed. */
@Component
class RelaxBounds extends RunStep {

  @Override
  String step() {
    return "调整编组条件";
  }

  @Override
  void show(Step step, Run run, View view) {
    view.markdown("obstacles", run.obstacles().lines().map(line -> "- " + View.escaped(line)).collect(Collectors.joining("\n")));
    view.text("relaxation", run.relaxation() == null || run.relaxation().isBlank() ? "没有找到只放宽人数就可行的办法，请修改条件或取消个别指定。" : run.relaxation());
    boolean proposed = run.reliefs() != null && !run.reliefs().isBlank();
    view.options("remedies", proposed
        ? List.of(new Option("EASE", "按建议放宽"), new Option("CHANGE", "自己修改条件"), new Option(MemberPlacement.ABANDON, "终止本次编组"))
        : List.of(new Option("CHANGE", "自己修改条件"), new Option(MemberPlacement.ABANDON, "终止本次编组")));
    Map<String, String> names = runs().names();
    view.rows("bounds", runs().bounds(run.id()).stream().map(bound -> Map.of(
        "station", names.getOrDefault(bound.stationId(), bound.stationId()),
        "bounds", bound.lowerBound() + " 至 " + bound.upperBound() + " 人")).toList());
    view.options("stations", runs().bounds(run.id()).stream()
        .map(bound -> new Option(bound.stationId(), names.getOrDefault(bound.stationId(), bound.stationId()))).toList());
    view.plain("mostMoves", run.mostMoves() == null ? "不限" : run.mostMoves() + " 人");
    choices(view);
  }

  @Override
  void take(Step step, Run run, Entry entry) {
    switch (entry.required("remedy")) {
      case "EASE" -> runs().ease(run.id());
      case "CHANGE" -> {
        change(run, entry);
        fix(step, run, entry);
        runs().recompute(run.id());
      }
      default -> {
        step.set(MemberPlacement.REVIEW_RESULT, MemberPlacement.ABANDON);
        return;
      }
    }
    step.set(MemberPlacement.REVIEW_RESULT, MemberPlacement.ADJUST);
  }

  private void change(Run run, Entry entry) {
    for (Entry row : entry.rows("newBounds")) {
      String station = row.text("boundStation").orElseThrow(() -> new InvalidInput("人数上下限里有一行没有选择工作站，请补上或删去这一行。"));
      int lower = row.number("newLower").orElseThrow(() -> new InvalidInput("请填写" + runs().names().get(station) + "的人数下限。"));
      int upper = row.number("newUpper").orElseThrow(() -> new InvalidInput("请填写" + runs().names().get(station) + "的人数上限。"));
      try {
        runs().bound(run.id(), station, lower, upper);
      } catch (Runs.Contradiction wrong) {
        throw new InvalidInput(wrong.getMessage());
      }
    }
    if (entry.flag("anyMoves")) {
      runs().allowMoves(run.id(), null);
    } else {
      entry.number("newMoves").ifPresent(moves -> runs().allowMoves(run.id(), moves));
    }
  }
}
