package org.xieshang.topic;

import java.time.LocalDateTime;

/**
 * One reviewer's part in scoring one edition of a proposal.
 *
 * @param edition 1, and one more after each completion: scores don't outlive the text they were given to
 * @param state ASKED, SCORED, RECUSED or VACATED
 * @param interest what a recused reviewer declared, else null
 * @param answeredAt null while asked
 */
record Review(
    long id,
    long topicId,
    int edition,
    Seat seat,
    String reviewer,
    String state,
    String interest,
    LocalDateTime askedAt,
    LocalDateTime answeredAt) {

  static final String ASKED = "ASKED";
  static final String SCORED = "SCORED";
  static final String RECUSED = "RECUSED";
  static final String VACATED = "VACATED";

  boolean is(String wanted) {
    return state.equals(wanted);
  }
}
