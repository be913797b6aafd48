package org.xieshang.counter;

/** Not for this person: one sentence that says why. */
final class Refused extends RuntimeException {

  Refused(String sentence) {
    super(sentence);
  }
}
