package org.xieshang.roster;

/**
 * A 协商议事室.
 *
 * @param hostType VILLAGE, COMMUNITY, PUBLIC_INSTITUTION or ENTERPRISE
 */
public record Room(String id, String stationId, String name, String hostType, boolean pilot) {}
