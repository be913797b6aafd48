package org.xieshang.request;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.Step;

/** After the notice others have set their day aside: the proposer can no longer withdraw alone. */
@Component
class DecideWithdrawal extends Ruling {

  @Override
  void take(Step step, Application request, Entry entry) {
    rule(step, request, entry.required("withdrawalAnswer"), entry.required("withdrawalReason"));
  }
}
