package org.xieshang.dispatch;

/** One figure's sum over a period. */
record Sum(String figure, long amount) {}
