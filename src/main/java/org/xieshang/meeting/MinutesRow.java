package org.xieshang.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The minutes from draft to publication.
 *
 * @param silent whether nobody objected in time; null until confirmed
 * @param words the signed text, with names; null until signed
 * @param publishedWords the text for everybody, without residents' names and phone numbers; null until published
 */
record MinutesRow(
    long meetingId,
    LocalDateTime draftedAt,
    String mainOpinions,
    LocalDateTime confirmedAt,
    Boolean silent,
    String objections,
    String documentNumber,
    String words,
    String signedBy,
    LocalDateTime signedAt,
    String publishedWords,
    LocalDate publishedOn,
    LocalDate publishedUntil) {}
