package org.xieshang.cockpit;

/** A station's 年度协商计划. */
record YearPlan(long id, int planYear, String state) {}
