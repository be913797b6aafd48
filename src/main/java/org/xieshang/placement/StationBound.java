package org.xieshang.placement;

/**
 * What a run asks of a station.
 *
 * @param anyFit excepted from the rule that somebody fits by a principle
 * @param anySector excepted from the rule that no 界别 has more than half
 */
record StationBound(String stationId, int lowerBound, int upperBound, boolean anyFit, boolean anySector) {}
