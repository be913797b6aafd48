package org.xieshang.cockpit;

/** Something a search found, and the station it belongs to; null for what belongs to none. */
record Found(String id, String name, String stationId) {}
