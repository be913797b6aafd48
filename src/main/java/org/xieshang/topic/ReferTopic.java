package org.xieshang.topic;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Deadlines;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Now;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;
import org.xieshang.procedure.Words;

/** 转其他渠道: where to, under which receipt, and by when they promised to reply. */
@Component
class ReferTopic extends HumanStep {

  private final Referrals referrals;
  private final Deadlines deadlines;
  private final Now now;

  ReferTopic(Referrals referrals, Deadlines deadlines, Now now) {
    this.referrals = referrals;
    this.deadlines = deadlines;
    this.now = now;
  }

  @Override
  protected void show(Step step, View view) {
    Referral referral = referrals.of(step.topicId());
    String why = "**转办原因**　" + View.escaped(referral.exclusion().label());
    view.markdown("why", referral.explanation() == null ? why : why + "　" + View.escaped(referral.explanation()));
  }

  @Override
  protected void take(Step step, Entry entry) {
    referrals.handOn(step.topicId(), entry.required("referralChannel"), entry.required("receiver"),
        entry.required("receiptNumber"), entry.date("replyBy").orElseThrow());
    step.set(TopicReview.REPLY_DUE_AT,
        now.date(deadlines.endOf(entry.date("replyBy").orElseThrow())).toInstant().toString());
    step.set(TopicReview.REVIEW_RESULT, TopicReview.REFERRED);
  }

  /** Markdown. */
  static String handedOn(Referral referral) {
    return "议题因" + View.escaped(referral.exclusion().label()) + "转" + View.escaped(referral.receiver())
        + "办理，回执号 " + View.escaped(referral.receiptNumber()) + "，约定 " + Words.day(referral.replyBy()) + "前答复。";
  }
}
