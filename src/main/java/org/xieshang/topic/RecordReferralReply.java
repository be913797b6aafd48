package org.xieshang.topic;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.HumanStep;
import org.xieshang.procedure.Step;
import org.xieshang.procedure.View;

/** 登记转办回复: the topic ends here only with what the other channel answered. */
@Component
class RecordReferralReply extends HumanStep {

  private final Referrals referrals;
  private final Briefs briefs;

  RecordReferralReply(Referrals referrals, Briefs briefs) {
    this.referrals = referrals;
    this.briefs = briefs;
  }

  @Override
  protected void show(Step step, View view) {
    view.markdown("referral", ReferTopic.handedOn(referrals.of(step.topicId())) + "\n\n" + briefs.contact(step.topicId()));
  }

  @Override
  protected void take(Step step, Entry entry) {
    referrals.replied(step.topicId(), entry.required("reply"), step.now());
  }
}
