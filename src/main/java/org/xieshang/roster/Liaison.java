package org.xieshang.roster;

/**
 * Who keeps a special committee's contact with a station or for a topic category.
 *
 * @param stationId null when this is the liaison for a category
 * @param category null when this is the liaison of a station
 */
public record Liaison(
    String account, String name, String committeeId, String committeeName, String stationId, String category) {}
