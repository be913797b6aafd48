package org.xieshang.topic;

/** A foreseen turn: a person has to name whoever is missing. Checked, so that those who were found stay assigned. */
final class TooFewReviewers extends Exception {

  TooFewReviewers(String message) {
    super(message);
  }
}
