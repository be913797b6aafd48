package org.xieshang.cockpit;

/** How often cases of a station stayed in a stage for so many tenths of a day. */
record StayCount(String stationId, String stage, int tenths, long stays) {}
