package org.xieshang.topic;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.InvalidInput;
import org.xieshang.procedure.Option;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.roster.Holder;

/** 指定评分人: a person names whom the rule could not find. */
@Component
class NameReviewers extends HumanStep {

  private final Reviews reviews;
  private final Briefs briefs;

  NameReviewers(Reviews reviews, Briefs briefs) {
    this.reviews = reviews;
    this.briefs = briefs;
  }

  @Override
  protected void show(Step step, View view) {
    List<Seat> empty = reviews.emptySeats(step.topicId());
    view.markdown("wanted", "**还缺 %d 名评分人**（%s）\n\n%s".formatted(empty.size(),
        empty.stream().map(Seat::label).collect(Collectors.joining("、")), briefs.proposal(step.topicId())));
    view.options("candidates", reviews.nameable(step.topicId()).stream()
        .map(h -> new Option(h.account(), h.name() + "（" + post(h) + "）"))
        .toList());
  }

  private static String post(Holder holder) {
    return switch (holder.role()) {
      case "station-head" -> "站长";
      case "member" -> "委员";
      case "committee-liaison" -> "专委会联络员";
      case "area-leader" -> "包抓领导";
      default -> "分管副主席";
    };
  }

  @Override
  protected void take(Step step, Entry entry) {
    int wanted = reviews.emptySeats(step.topicId()).size();
    List<String> named = entry.choices("namedReviewers");
    if (named.size() != wanted) {
      throw new InvalidInput("“评分人”应选 %d 名，现在选了 %d 名，请重新选择。".formatted(wanted, named.size()));
    }
    Set<String> able = reviews.nameable(step.topicId()).stream().map(Holder::account).collect(Collectors.toSet());
    if (!able.containsAll(named)) {
      throw new InvalidInput("“评分人”所选的人已离开本站或须回避，请刷新页面后重新选择。");
    }
    reviews.name(step.topicId(), named);
  }
}
