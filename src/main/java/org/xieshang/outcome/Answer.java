package org.xieshang.outcome;

import java.util.Arrays;
import java.util.Optional;

/** What somebody says of an item that is done. */
enum Answer {
  SATISFIED("满意"),
  BASICALLY_SATISFIED("基本满意"),
  UNSATISFIED("不满意");

  private final String label;

  Answer(String label) {
    this.label = label;
  }

  /** The committee's word for it. */
  public String label() {
    return label;
  }

  /** Empty for anything else, null included. */
  static Optional<Answer> of(String code) {
    return Arrays.stream(values()).filter(answer -> answer.name().equals(code)).findFirst();
  }
}
