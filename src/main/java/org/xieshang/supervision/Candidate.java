package org.xieshang.supervision;

/** Who may take a task: a group or a person, the other is null. */
record Candidate(String taskId, String groupId, String userId) {}
