package org.xieshang.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Case;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** The coordinator's plan; what was put off into it stands there from the beginning. */
@Component
class DraftPlan extends HumanStep {

  private final PlanBook book;

  DraftPlan(PlanBook book) {
    this.book = book;
  }

  @Override
  protected void show(Step step, View view) {
    StationPlan plan = book.get(step.get(AnnualPlan.PLAN_ID));
    List<DeferredTopic> deferred = book.deferred(plan);
    view.markdown("plan", "### " + View.escaped(step.get(Case.TITLE)) + "\n\n**" + View.escaped(plan.number()) + "**"
        + (deferred.isEmpty() ? "" : "　上期列入下期计划的议题 " + deferred.size() + " 件，已列在下面。"));
    view.plain("returned", plan.mendWords() != null).text("mend", plan.mendWords());
    view.options("deferred", deferred.stream().map(topic ->
        new Option(String.valueOf(topic.id()), topic.title() + "（" + topic.caseNumber() + "）")).toList());
    List<Map<String, Object>> rows = new ArrayList<>();
    if (plan.submittedBy() == null) {
      deferred.forEach(topic -> rows.add(row(topic.title(), topic.category(), null, null, null, topic.id())));
    } else {
      book.topics(plan.id()).forEach(topic -> rows.add(row(topic.title(), topic.category(), topic.plannedOn().getMonthValue(),
          topic.form(), topic.leadName(), topic.deferredTopicId())));
    }
    if (!rows.isEmpty()) {
      step.draft("planTopics", rows);
    }
  }

  private static Map<String, Object> row(String title, String category, Integer month, String form, String lead, Long deferred) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("topicName", title);
    row.put("category", category);
    row.put("plannedMonth", month);
    row.put("meetingForm", form);
    row.put("leadName", lead);
    row.put("deferredTopic", deferred == null ? null : String.valueOf(deferred));
    return row;
  }

  @Override
  protected void take(Step step, Entry entry) {
    StationPlan plan = book.get(step.get(AnnualPlan.PLAN_ID));
    List<PlannedTopic> topics = new ArrayList<>();
    Set<Long> known = new HashSet<>();
    for (Entry row : entry.rows("planTopics")) {
      Long deferred = row.text("deferredTopic").map(Long::valueOf).orElse(null);
      if (deferred != null && !known.add(deferred)) {
        throw new InvalidInput("议题“" + row.required("topicName") + "”对应的上期议题已在前面列出，请改正“上期列入的议题”。");
      }
      topics.add(new PlannedTopic(row.required("topicName"), row.required("category"),
          LocalDate.of(plan.planYear(), row.number("plannedMonth").orElseThrow(), 1), row.required("meetingForm"),
          row.required("leadName"), deferred));
    }
    if (topics.isEmpty()) {
      throw new InvalidInput("计划里至少要有一个议题，请在“计划协商的议题”中添加。");
    }
    book.submit(plan.id(), topics, step.actor());
  }
}
