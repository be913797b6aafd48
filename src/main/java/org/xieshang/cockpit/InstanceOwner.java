package org.xieshang.cockpit;

/** An instance of the engine, and the case it belongs to; all of the case is null when it belongs to none. */
record InstanceOwner(String tenantId, String rootId, Long caseId, String caseNumber, String title, String stationId) {}
