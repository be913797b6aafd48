package org.xieshang.outcome;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One adopted outcome on its way to being kept: a line of the 责任清单.
 *
 * @param adoptedOutcomeId the meeting's item it comes from
 * @param round of consultation in which it is carried out
 * @param leadOrganizationId the one unit that answers for it
 * @param agreedDueOn the date the meeting agreed on
 * @param dueOn the date that counts now, with extension and rework
 * @param listedAt since when it is to be carried out; later than the first time when it relapsed
 * @param handler who works on it in the unit, null until signed
 * @param reworkWords what was lacking when it last came back, null when it never did
 * @param verifier the member appointed to verify it, null before, or when the station has none to appoint
 * @param processInstanceId that carries it, null until handed over
 */
public record Item(
    long id,
    long topicId,
    long adoptedOutcomeId,
    int round,
    int seq,
    String title,
    String measure,
    String leadOrganizationId,
    String indicator,
    LocalDate agreedDueOn,
    LocalDate dueOn,
    ItemStatus status,
    LocalDateTime listedAt,
    String handler,
    String reworkWords,
    String verifier,
    String processInstanceId) {}
