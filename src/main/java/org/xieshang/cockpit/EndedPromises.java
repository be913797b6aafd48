package org.xieshang.cockpit;

/** What became of a unit's promises. */
record EndedPromises(String departmentId, long done, long onTime, long classA, long classB, long classC, long classD) {}
