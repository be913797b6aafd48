package org.xieshang.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.roster.Member;

/** A user task about one run; every form shows its figures and leads to its page. */
abstract class RunStep extends HumanStep {

  /** In place of a station: no longer fixed by hand. */
  static final String FREE = "FREE";

  private Runs runs;

  @Autowired
  void setRuns(Runs runs) {
    this.runs = runs;
  }

  Runs runs() {
    return runs;
  }

  @Override
  protected final void show(Step step, View view) {
    Run run = runs.get(step.get(MemberPlacement.RUN_ID));
    view.markdown("run", led() ? heading(run) : "### " + View.escaped(run.title()) + "\n\n**" + View.escaped(run.number()) + "**");
    show(step, run, view);
  }

  @Override
  protected final void take(Step step, Entry entry) {
    Run run = runs.get(step.get(MemberPlacement.RUN_ID));
    take(step, run, entry);
    runs.note(run.id(), step.actor(), step(), entry.words());
  }

  private String heading(Run run) {
    StringBuilder words = new StringBuilder("### ").append(View.escaped(run.title())).append("\n\n**").append(View.escaped(run.number()))
        .append("**　[打开编组页面](/placement/").append(run.id()).append(")");
    if (run.objective() != null) {
      List<RunMember> members = runs.members(run.id());
      words.append("\n\n**总适配度**　").append(hundredths(run.objective()))
          .append(run.objective() >= run.boundTotal() ? "（已证明最优）" : "（与最优至多相差 " + hundredths(run.boundTotal() - run.objective()) + "）")
          .append("　**现状**　").append(hundredths(run.presentTotal()))
          .append("　**逐个就近安排**　").append(hundredths(run.greedyTotal()))
          .append(Runs.greedyFaults(run, runs.bounds(run.id()), members))
          .append("\n\n**委员**　").append(members.size()).append(" 人，其中 ").append(members.stream().filter(m -> m.stationId() != null).count())
          .append(" 人编入工作站，").append(Runs.moves(members)).append(" 人变动");
    }
    return words.toString();
  }

  /** 9635 as 96.35. */
  static String hundredths(long value) {
    return "%d.%02d".formatted(value / 100, value % 100);
  }

  /** The choices of the rows in which somebody is fixed by hand. */
  void choices(View view) {
    view.options("members", runs.people().values().stream().map(m -> new Option(m.id(), m.name() + "（" + m.id() + "）")).toList());
    List<Option> stations = new ArrayList<>();
    stations.add(new Option(FREE, "取消指定，由系统计算"));
    runs.names().forEach((id, name) -> stations.add(new Option(id, name)));
    view.options("places", stations);
  }

  /** Fixes and frees members as the rows say. */
  void fix(Step step, Run run, Entry entry) {
    Map<String, Member> people = runs.people();
    for (Entry row : entry.rows("fixes")) {
      String memberId = row.text("fixedMember").orElseThrow(() -> new InvalidInput("个别指定里有一行没有选择委员，请补上或删去这一行。"));
      String place = row.text("fixedPlace").orElseThrow(() -> new InvalidInput("请为" + people.get(memberId).name() + "选择工作站。"));
      if (place.equals(FREE)) {
        runs.free(run.id(), memberId);
      } else {
        runs.fix(run.id(), memberId, place, row.text("fixReason").filter(reason -> !reason.isBlank()).orElseThrow(() ->
            new InvalidInput("请写明把" + people.get(memberId).name() + "指定到" + runs.names().get(place) + "的理由。")), step.actor());
      }
    }
  }

  /** Whether whoever has the task may see the whole run. */
  boolean led() {
    return true;
  }

  /** The task as the run's history calls it. */
  abstract String step();

  abstract void show(Step step, Run run, View view);

  abstract void take(Step step, Run run, Entry entry);
}
