package org.xieshang.meeting;

import java.time.LocalDate;
import java.util.List;

/**
 * One item of a meeting's result that was adopted and is to be handed over: exactly one lead unit,
 * one measurable indicator and one due date; {@code measure} holds the wording as adopted.
 */
public record AdoptedOutcome(
    long id,
    long topicId,
    long meetingId,
    int seq,
    String title,
    String measure,
    String leadOrganizationId,
    List<String> jointOrganizationIds,
    String indicator,
    LocalDate dueOn) {

  public AdoptedOutcome {
    jointOrganizationIds = List.copyOf(jointOrganizationIds);
  }
}
