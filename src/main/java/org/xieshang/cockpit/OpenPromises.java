package org.xieshang.cockpit;

/** What a unit has promised and not kept yet. */
record OpenPromises(String departmentId, long openItems, long overdueItems) {}
