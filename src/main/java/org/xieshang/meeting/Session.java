package org.xieshang.meeting;

import java.time.LocalDateTime;

/**
 * A meeting of one round of a case.
 *
 * @param roomId null when the station itself consults
 * @param ordinalNo 第N次 of the station; null until the first notice
 * @param earlyReason why the notice may be shorter than the rules ask; null when it is not
 * @param signer of the latest notice; null before
 * @param agendaFrozenAt null until the first notice
 * @param returnReason why the station head sent the plan back; null when it was not
 * @param quorumReason why the quorum was reached or missed at the last date; null before
 * @param votersPresent who could take part in the consensus, each person once
 */
record Session(
    long id,
    long topicId,
    String stationId,
    String roomId,
    int consultationRound,
    Integer ordinalNo,
    MeetingType type,
    MeetingStatus status,
    LocalDateTime startsAt,
    String place,
    String chair,
    String earlyReason,
    int residentsInvited,
    String othersInvited,
    String signer,
    LocalDateTime agendaFrozenAt,
    int postponedCount,
    String returnReason,
    Boolean quorumReached,
    String quorumReason,
    Integer residentsPresent,
    Integer votersPresent,
    String outcomeKind,
    String channelCode,
    LocalDateTime closedAt) {}
