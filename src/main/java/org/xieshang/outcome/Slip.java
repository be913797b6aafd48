package org.xieshang.outcome;

import java.time.LocalDateTime;

/**
 * A numbered slip; who holds it, nobody knows.
 *
 * @param answeredAt null while it is unanswered, as is the answer
 * @param words null when nothing was said
 */
record Slip(long id, long roundId, int slipNumber, LocalDateTime answeredAt, Answer answerCode, String words) {

  boolean answered() {
    return answeredAt != null;
  }
}
