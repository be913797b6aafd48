package org.xieshang.request;

import org.springframework.stereotype.Component;
import org.xieshang.procedure.Entry;
import org.xieshang.procedure.Step;

/** The case’s clock stops only with the head’s consent. */
@Component
class DecidePause extends Ruling {

  @Override
  void take(Step step, Application request, Entry entry) {
    rule(step, request, entry.required("pauseAnswer"), entry.required("pauseReason"));
  }
}
