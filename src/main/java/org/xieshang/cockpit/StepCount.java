package org.xieshang.cockpit;

/** How many tokens are at a step, or went through it; {@code median} in milliseconds, null of those still there. */
record StepCount(String activityId, long tokens, Long median) {}
