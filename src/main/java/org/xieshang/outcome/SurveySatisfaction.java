package org.xieshang.outcome;

import static org.xieshang.outcome.OutcomeItem.BASICALLY_SATISFIED;
import static org.xieshang.outcome.OutcomeItem.CONCERNED;
import static org.xieshang.outcome.OutcomeItem.SATISFIED;
import static org.xieshang.outcome.OutcomeItem.UNSATISFIED;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Decisions;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.procedure.Words;
import org.xieshang.record.Journal;

/** Counts only: who said what is nobody’s to keep. Those who were asked, slips that came back, and links are counted together. */
@Component
class SurveySatisfaction extends ItemStep {

  private static final int DAYS_WITHOUT_DUE_DATE = 5;
  private static final int SHOWN = 4000;

  private final Checks checks;
  private final SurveySlips slips;
  private final Decisions decisions;
  private final Journal journal;

  SurveySatisfaction(Checks checks, SurveySlips slips, Decisions decisions, Journal journal) {
    this.checks = checks;
    this.slips = slips;
    this.decisions = decisions;
    this.journal = journal;
  }

  @Override
  void show(Step step, Item item, View view) {
    LocalDateTime ends = step.dueAt() == null ? step.now().plusDays(DAYS_WITHOUT_DUE_DATE) : step.dueAt();
    if (step.isNew()) {
      slips.open(item, ends);
    }
    LocalDateTime until = slips.current(item.id()).map(SurveyRound::validUntil).orElse(ends);
    view.markdown("report", sheets().report(item) + "\n\n" + sheets().verification(item))
        .markdown("slips", "[发放测评单、查看答复](/slips/" + item.id() + ")　网上答复到 " + Words.moment(until) + " 截止，提交本表时自动计入。");
  }

  @Override
  void take(Step step, Item item, Entry entry) {
    int concerned = entry.number("concernedCount").orElseThrow();
    Map<Answer, Integer> counts = new EnumMap<>(Answer.class);
    counts.put(Answer.SATISFIED, entry.number("satisfiedCount").orElseThrow());
    counts.put(Answer.BASICALLY_SATISFIED, entry.number("basicallyCount").orElseThrow());
    counts.put(Answer.UNSATISFIED, entry.number("unsatisfiedCount").orElseThrow());
    List<String> reasons = new ArrayList<>(entry.text("complaints").stream().toList());
    slips(step, item, entry, counts, reasons);

    int satisfied = counts.get(Answer.SATISFIED);
    int basically = counts.get(Answer.BASICALLY_SATISFIED);
    int unsatisfied = counts.get(Answer.UNSATISFIED);
    int answers = satisfied + basically + unsatisfied;
    if (answers == 0) {
      throw new InvalidInput("“满意”“基本满意”“不满意”不能都是 0，请至少询问一人。");
    }
    if (answers > concerned) {
      throw new InvalidInput("参加测评的合计 " + answers + " 人（含测评单和网上答复），多于“涉及群众人数” " + concerned + " 人，请核对。");
    }
    enough(concerned, satisfied, basically, unsatisfied);
    String complaints = String.join("；", reasons);
    checks.survey(item, entry.required("surveyMethod"), new Survey(
        0, step.now(), concerned, satisfied, basically, unsatisfied,
        complaints.isEmpty() ? null : complaints.length() > SHOWN ? complaints.substring(0, SHOWN) + "…" : complaints,
        null, null, null));
    step.set(CONCERNED, concerned);
    step.set(SATISFIED, satisfied);
    step.set(BASICALLY_SATISFIED, basically);
    step.set(UNSATISFIED, unsatisfied);
  }

  /** Adds the slips: those that the coordinator enters now, and those that were answered by their link. */
  private void slips(Step step, Item item, Entry entry, Map<Answer, Integer> counts, List<String> reasons) {
    Optional<SurveyRound> round = slips.close(item);
    List<Slip> online = round.map(slips::list).orElse(List.of()).stream().filter(Slip::answered).toList();
    for (Entry row : entry.rows("paperAnswers")) {
      Answer answer = Answer.valueOf(row.required("paperAnswer"));
      String words = row.text("paperWords").orElse(null);
      row.number("slipNumber").ifPresent(number -> slips.answerOnPaper(
          round.orElseThrow(() -> new InvalidInput("这项测评没有发放测评单，请把“测评单编号”留空。")), number, answer, words));
      count(answer, words, counts, reasons);
    }
    online.forEach(slip -> count(slip.answerCode(), slip.words(), counts, reasons));
    if (!online.isEmpty()) {
      journal.append(item.topicId(), step.now(), Journal.SYSTEM, step.taskId(), "网上测评",
          "网上答复：" + online.size() + " 份\n意见：" + online.stream()
              .map(slip -> "\n  " + slip.slipNumber() + " 号：" + slip.answerCode().label() + (slip.words() == null ? "" : "。" + slip.words()))
              .collect(Collectors.joining()));
    }
  }

  private static void count(Answer answer, String words, Map<Answer, Integer> counts, List<String> reasons) {
    counts.merge(answer, 1, Integer::sum);
    if (answer == Answer.UNSATISFIED && words != null) {
      reasons.add(words);
    }
  }

  /** Nobody is unsatisfied and yet it fails: then too few were asked, which is no verdict on the unit. */
  private void enough(int concerned, int satisfied, int basically, int unsatisfied) {
    Map<String, Object> verdict = decisions.decide("satisfaction-result", Map.of(
        CONCERNED.name(), concerned,
        SATISFIED.name(), satisfied,
        BASICALLY_SATISFIED.name(), basically,
        UNSATISFIED.name(), unsatisfied));
    if (unsatisfied == 0 && Boolean.FALSE.equals(verdict.get("passed"))) {
      throw new InvalidInput(verdict.get("reason") + "，请补充测评后再登记。");
    }
  }
}
