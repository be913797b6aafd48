package org.xieshang.placement;

/** A member whom somebody has fixed at a station, and why. */
record HandPlaced(String memberId, String stationId, String reason, String lockedBy) {}
