package org.xieshang.outcome;

import static org.xieshang.outcome.OutcomeItem.VERIFICATION_PASSED;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.roster.Roster;

/** A coordinator may enter for the member who went; a member enters for themselves only. */
@Component
class VerifyItem extends ItemStep {

  private final Checks checks;
  private final Roster roster;

  VerifyItem(Checks checks, Roster roster) {
    this.checks = checks;
    this.roster = roster;
  }

  @Override
  void show(Step step, Item item, View view) {
    List<Option> members = sheets().verifiers(item);
    view.markdown("report", sheets().report(item)).options("members", members);
    // Whoever was appointed may have left the station since.
    members.stream().map(Option::value).filter(member -> member.equals(item.verifier())).forEach(member -> step.draft("verifiedBy", member));
    step.draft("verifiedOn", step.today().toString());
  }

  @Override
  void take(Step step, Item item, Entry entry) {
    String memberId = entry.required("verifiedBy");
    roster.memberOfAccount(step.actor()).filter(actor -> !actor.id().equals(memberId)).ifPresent(actor -> {
      throw new InvalidInput("委员只能登记自己的核实，“核实委员”请选本人。");
    });
    LocalDate day = entry.date("verifiedOn").orElseThrow();
    if (day.isAfter(step.today())) {
      throw new InvalidInput("“核实日期”不能晚于今天，请重新选择。");
    }
    if (day.isBefore(items().lastCompletion(item.id()).orElseThrow().reportedAt().toLocalDate())) {
      throw new InvalidInput("“核实日期”不能早于报办结的日期，请重新选择。");
    }
    boolean passed = "PASS".equals(entry.required("verdict"));
    checks.verify(item, new Verification(memberId, day, entry.required("findings"), passed, entry.text("lacking").orElse(null)));
    step.set(VERIFICATION_PASSED, passed);
  }
}
