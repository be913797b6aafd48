package org.xieshang.topic;

/**
 * Points for one criterion, with the line that explains them.
 *
 * @param points 0 to 5
 */
record Score(long reviewId, Criterion criterion, int points, String reason) {}
