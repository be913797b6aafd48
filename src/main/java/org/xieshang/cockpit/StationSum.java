package org.xieshang.cockpit;

/** One figure's sum at one station. */
record StationSum(String figure, String stationId, long amount) {}
