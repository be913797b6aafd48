package org.xieshang.cockpit;

/** An account with the name, the role and the station it goes by; the station is null for what belongs to none. */
record Person(String id, String name, String role, String stationId) {}
