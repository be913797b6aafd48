package org.xieshang.outcome;

import java.time.LocalDateTime;

/**
 * A unit's one refusal of an item.
 *
 * @param suggestedOrganizationId whom the unit names instead, or null
 * @param upheld whether the head agreed; null while undecided
 */
record Refusal(
    long id,
    String organizationId,
    String basis,
    String suggestedOrganizationId,
    LocalDateTime refusedAt,
    Boolean upheld,
    String decisionReason) {}
