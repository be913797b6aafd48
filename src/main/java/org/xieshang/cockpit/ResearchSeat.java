package org.xieshang.cockpit;

import java.time.LocalDateTime;

/** A case that a member was asked to research. */
record ResearchSeat(
    long caseId,
    String caseNumber,
    String title,
    String place,
    String state,
    LocalDateTime proposedAt,
    LocalDateTime answeredAt) {}
