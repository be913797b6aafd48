package org.xieshang.cockpit;

/** How often a unit refused to take something on, and how often it was right to. */
record RefusalSum(String departmentId, long refusals, long upheld) {}
