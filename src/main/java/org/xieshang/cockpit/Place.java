package org.xieshang.cockpit;

/** A station, a unit, a person: an id and how it is called. */
record Place(String id, String name) {}
