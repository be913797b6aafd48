package org.xieshang.outcome;

/** A link that can't be answered, or no more; the message is the one sentence that its visitor reads. */
final class LinkRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean known;

  LinkRefused(boolean known, String sentence) {
    super(sentence);
    this.known = known;
  }

  /** Whether there ever was such a link. */
  boolean known() {
    return known;
  }
}
