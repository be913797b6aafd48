package org.xieshang.roster;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the list of faults in place of a stack trace: whoever keeps the roster is no programmer. */
class SiteRefusedAnalyzer extends AbstractFailureAnalyzer<SiteRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, SiteRefused refused) {
    return new FailureAnalysis(refused.getMessage(), "按上面的提示逐条改正后重新启动。", refused);
  }
}
