package org.xieshang.supervision;

/** A leader's task that is still open, and the step it is about. */
record OpenEscalation(String taskId, String processInstanceId) {}
