package org.xieshang.cockpit;

/** What a unit's promises came to. */
record DepartmentSum(
    String departmentId,
    long openItems,
    long overdueItems,
    long done,
    long onTime,
    long classA,
    long classB,
    long classC,
    long classD) {}
