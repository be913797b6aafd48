package org.xieshang.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The application would be open to anybody if it started like this. */
class StartRefused extends RuntimeException {

  private final String mend;

  StartRefused(String why, String mend) {
    super(why);
    this.mend = mend;
  }

  /** Instead of a stack trace. */
  static class Analyzer extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefused refusal) {
      return new FailureAnalysis(refusal.getMessage(), refusal.mend, refusal);
    }
  }
}
