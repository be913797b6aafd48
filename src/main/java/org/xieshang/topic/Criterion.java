package org.xieshang.topic;

import org.xieshang.procedure.Variable;

/**
 * What a topic is scored by (S).
 *
 * <p>The field prefix is the one in score-topic.form, the variable the one that the decision topic-score weighs.
 */
enum Criterion {
  LIVELIHOOD_FIRST("民生优先", "livelihood", "livelihoodFirst"),
  PROBLEM_TARGETED("问题靶向", "targeted", "problemTargeted"),
  SMALL_ENTRY("切口小", "small", "smallEntry"),
  HIGH_VISION("立意高", "vision", "highVision"),
  WIDE_RELEVANCE("关联广", "relevance", "wideRelevance");

  private final String label;
  private final String field;
  private final Variable<Double> average;

  Criterion(String label, String field, String average) {
    this.label = label;
    this.field = field;
    this.average = new Variable<>(average, Double.class);
  }

  String label() {
    return label;
  }

  String pointsField() {
    return field + "Score";
  }

  String reasonField() {
    return field + "Reason";
  }

  Variable<Double> average() {
    return average;
  }
}
