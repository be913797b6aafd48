package org.xieshang.cockpit;

/** Who, a leader or a committee, answers for a station. */
record Duty(String stationId, String id, String name) {}
