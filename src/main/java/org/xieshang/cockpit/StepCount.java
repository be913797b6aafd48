package org.xieshang.cockpit;

/** How many tokens are at a step, or went through it at a station within so many tenths of a day. */
record StepCount(String activityId, String stationId, int tenths, long tokens) {}
