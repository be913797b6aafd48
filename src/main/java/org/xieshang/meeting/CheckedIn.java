package org.xieshang.meeting;

/** The figures that the quorum is judged by. */
record CheckedIn(int fixedTotal, int fixedPresent, int membersPresent, int residentsPresent, int departmentsMissing) {}
