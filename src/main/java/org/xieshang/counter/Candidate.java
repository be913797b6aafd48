package org.xieshang.counter;

/** Who may claim a task: a group or an account, the other is null. */
record Candidate(String taskId, String groupId, String userId) {}
