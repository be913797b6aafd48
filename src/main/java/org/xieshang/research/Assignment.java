package org.xieshang.research;

import java.time.LocalDateTime;

/**
 * That a member was asked to research a case.
 *
 * @param reason why this member, as the member reads it
 * @param answeredAt null until answered
 * @param declineWords null unless declined with more than the choice
 */
record Assignment(
    long id,
    long topicId,
    int round,
    String account,
    Place place,
    State state,
    String reason,
    LocalDateTime proposedAt,
    LocalDateTime answeredAt,
    DeclineReason declineCode,
    String declineWords) {

  /** A seat in a case team. */
  enum Place {
    LEAD("组长"),
    SECOND("组员");

    private final String label;

    Place(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** How far it is; REPLACED is who was proposed and then exchanged by the coordinator. */
  enum State {
    PROPOSED,
    ACCEPTED,
    DECLINED,
    REPLACED
  }

  /** Why a member declines; one with an interest is never asked again in this case. */
  enum DeclineReason {
    BUSY,
    INTEREST,
    HEALTH,
    OTHER
  }
}
