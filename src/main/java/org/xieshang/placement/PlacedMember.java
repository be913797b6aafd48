package org.xieshang.placement;

import java.time.LocalDate;

/**
 * One member's service at one station.
 *
 * @param principle NATIVE_PLACE, RESIDENCE, WORKPLACE or BALANCE
 * @param endedOn the last day; null while it lasts
 */
public record PlacedMember(
    String memberId, String stationId, String principle, LocalDate startedOn, LocalDate endedOn) {}
