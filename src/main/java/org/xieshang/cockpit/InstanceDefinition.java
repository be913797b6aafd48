package org.xieshang.cockpit;

/** Which model an instance runs. */
record InstanceDefinition(String definitionId, String processKey) {}
