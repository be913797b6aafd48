package org.xieshang.cockpit;

/** A room of a station. */
record RoomRow(String id, String name, String hostType) {}
