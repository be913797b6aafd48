package org.xieshang.supervision;

/**
 * A leader is asked about an overdue step.
 *
 * @param leaders accounts, with commas between
 * @param passedFrom the process in which the leader below was asked and hasn't answered; null when there is none
 */
record Escalation(OpenStep step, String stationId, int levelNo, String leaders, String passedFrom) {}
