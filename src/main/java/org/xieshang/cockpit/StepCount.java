package org.xieshang.cockpit;

/** How many tokens are at a step, or went through it within so many tenths of a day. */
record StepCount(String activityId, int tenths, long tokens) {}
