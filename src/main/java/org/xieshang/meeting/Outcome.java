package org.xieshang.meeting;

import java.time.LocalDate;

/**
 * One item of a meeting's result, before and after adoption.
 *
 * @param adoption null while undecided
 * @param adoptionWords the measure as adopted in part, or why it was only noted
 */
record Outcome(
    long id,
    long topicId,
    long meetingId,
    long agendaId,
    int seq,
    String title,
    String measure,
    String leadOrganizationId,
    String indicator,
    LocalDate dueOn,
    Adoption adoption,
    String adoptionWords) {

  boolean handedOver() {
    return adoption == Adoption.WHOLE || adoption == Adoption.PART || adoption == Adoption.NOT_ASKED;
  }

  /** The measure that counts. */
  String measureAdopted() {
    return adoption == Adoption.PART ? adoptionWords : measure;
  }
}
