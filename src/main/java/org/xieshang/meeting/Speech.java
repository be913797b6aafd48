package org.xieshang.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What one speaker said, and what the department addressed replied.
 *
 * @param departmentId null when nobody has to reply
 * @param answer null while the department owes it
 * @param answerBy when it is due in writing; null when given on the spot
 * @param answeredAt null while it is owed
 */
record Speech(
    long id,
    long meetingId,
    int seq,
    String speaker,
    Capacity capacity,
    Stance stance,
    String words,
    String departmentId,
    String answer,
    LocalDate answerBy,
    LocalDateTime answeredAt) {

  boolean owed() {
    return departmentId != null && answer == null;
  }

  boolean answeredOnTheSpot() {
    return answer != null && answerBy == null;
  }
}
